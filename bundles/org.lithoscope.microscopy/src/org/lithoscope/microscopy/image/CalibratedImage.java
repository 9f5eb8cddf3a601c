/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.util.Objects;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;

/**
 * An image with its pixel size, without the data bar below it.
 *
 * @param base        the image
 * @param height      rows without the data bar
 * @param pixelWidth  width of a pixel
 * @param pixelHeight height of a pixel
 */
public record CalibratedImage(ImageData base, int height, Quantity pixelWidth, Quantity pixelHeight) implements ImageData {

	/** Checks the height. */
	public CalibratedImage {
		Objects.requireNonNull(pixelWidth, "pixelWidth");
		Objects.requireNonNull(pixelHeight, "pixelHeight");
		if (height < 1 || height > base.height()) {
			throw new IllegalArgumentException(height + " of " + base.height() + " rows");
		}
	}

	@Override
	public int width() {
		return base.width();
	}

	@Override
	public int channels() {
		return base.channels();
	}

	@Override
	public float[] read(int x, int y, int columns, int rows, int reduction) {
		if (rows > height - y) {
			throw new IllegalArgumentException(rows + " rows from " + y + " of an image of " + height);
		}
		return base.read(x, y, columns, rows, reduction);
	}
}
