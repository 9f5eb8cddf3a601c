/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Figures on the screen: the canvas that shows a figure, lets its user zoom, pan and read values, and hands it to the clipboard. */
package org.lithoscope.ui.figure;
