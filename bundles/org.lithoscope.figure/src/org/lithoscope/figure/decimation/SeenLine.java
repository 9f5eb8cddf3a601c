/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

/**
 * A line as it is seen on a surface.
 *
 * @param points points with breaks; not to be changed
 * @param filled whether the points are outlines to be filled: where a line goes up and down in every column of pixels, it fills the ground
 *               between its extremes, and filling is much quicker than drawing a thousand strokes
 */
public record SeenLine(PointBuffer points, boolean filled) {
}
