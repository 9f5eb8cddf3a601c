/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Analyses run from a view, in the background. */
package org.lithoscope.ui.analysis;
