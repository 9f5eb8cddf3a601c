/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Small things that the views of the archive share. */
package org.lithoscope.archive.ui.internal.tools;
