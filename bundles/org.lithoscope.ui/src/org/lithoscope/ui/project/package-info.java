/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The files that are open in the workbench, their measurements, and what went wrong with them. */
package org.lithoscope.ui.project;
