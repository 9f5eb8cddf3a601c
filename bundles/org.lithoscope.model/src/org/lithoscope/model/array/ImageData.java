/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.array;

import org.lithoscope.model.quantity.Quantity;

/**
 * An image that is decoded only where it is looked at. Pixel (0, 0) is the upper left corner.
 * Implementations are immutable and may be used by several threads.
 */
public interface ImageData {

	/** {@return the width in pixels} */
	int width();

	/** {@return the height in pixels, without a data bar} */
	int height();

	/** {@return the number of channels: 1 for grey values, 3 for colour} */
	int channels();

	/** {@return the unit and size of a pixel to the right; NaN when the file does not say} */
	Quantity pixelWidth();

	/** {@return the unit and size of a pixel downwards; NaN when the file does not say} */
	Quantity pixelHeight();

	/**
	 * Reads a part of the image, reduced by a whole factor.
	 *
	 * @param x         left edge in full pixels
	 * @param y         upper edge in full pixels
	 * @param columns   width in full pixels
	 * @param rows      height in full pixels
	 * @param reduction each result pixel is the mean of (or one out of) {@code reduction} by {@code reduction} pixels; 1 for all
	 * @return row-major values, channels interleaved, of {@code ceil(columns/reduction)} by {@code ceil(rows/reduction)} pixels
	 * @throws java.io.UncheckedIOException when the file can no longer be read
	 */
	float[] read(int x, int y, int columns, int rows, int reduction);
}
