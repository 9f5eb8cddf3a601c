/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Between a figure and what is seen of it: which part is visible ({@link org.lithoscope.figure.FigureView}), how it looks
 * ({@link org.lithoscope.figure.Theme}), and one painter ({@link org.lithoscope.figure.FigurePainter}) for screen, SVG, PDF and PNG, which
 * draws on a {@link org.lithoscope.figure.DrawingSurface}. Lengths are points: 1/72 inch on paper, a logical pixel on a screen.
 */
package org.lithoscope.figure;
