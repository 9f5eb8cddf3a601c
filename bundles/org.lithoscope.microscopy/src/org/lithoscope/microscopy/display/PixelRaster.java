/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

import java.util.Arrays;
import java.util.Objects;

/** Pixels for a screen or a picture file: rows of 8-bit grey or red, green and blue values. Immutable. */
public final class PixelRaster {

	private static final int OPAQUE = 0xFF000000;

	private final int width;
	private final int height;
	private final int channels;
	private final byte[] values;

	/**
	 * A raster.
	 *
	 * @param width    pixels to the right
	 * @param height   pixels downwards
	 * @param channels 1 for grey, 3 for red, green and blue
	 * @param values   row-major, channels interleaved; must not be changed afterwards
	 * @throws IllegalArgumentException when the number of values is another one
	 */
	public PixelRaster(int width, int height, int channels, byte[] values) {
		Objects.requireNonNull(values, "values");
		if (width < 1 || height < 1 || channels != 1 && channels != 3 || values.length != (long) width * height * channels) {
			throw new IllegalArgumentException(values.length + " values for " + width + " × " + height + " pixels with " + channels + " channels");
		}
		this.width = width;
		this.height = height;
		this.channels = channels;
		this.values = values;
	}

	/** {@return the width in pixels} */
	public int width() {
		return width;
	}

	/** {@return the height in pixels} */
	public int height() {
		return height;
	}

	/** {@return 1 for grey, 3 for red, green and blue} */
	public int channels() {
		return channels;
	}

	/** {@return a copy of the values, row-major, channels interleaved} */
	public byte[] bytes() {
		return values.clone();
	}

	/**
	 * One value.
	 *
	 * @param x       from the left
	 * @param y       from the top
	 * @param channel from 0
	 * @return from 0 to 255
	 */
	public int value(int x, int y, int channel) {
		return values[(Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)) * channels
				+ Objects.checkIndex(channel, channels)] & 0xFF;
	}

	/** {@return all pixels as {@code 0xFFRRGGBB}, row-major} */
	public int[] argb() {
		int[] pixels = new int[width * height];
		for (int i = 0; i < pixels.length; i++) {
			int red = values[i * channels] & 0xFF;
			int green = channels == 1 ? red : values[i * 3 + 1] & 0xFF;
			int blue = channels == 1 ? red : values[i * 3 + 2] & 0xFF;
			pixels[i] = OPAQUE | red << 16 | green << 8 | blue;
		}
		return pixels;
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof PixelRaster r && r.width == width && r.height == height && r.channels == channels
				&& Arrays.equals(r.values, values);
	}

	@Override
	public int hashCode() {
		return Objects.hash(width, height, channels, Arrays.hashCode(values));
	}

	@Override
	public String toString() {
		return width + " × " + height + (channels == 1 ? " grey pixels" : " coloured pixels");
	}
}
