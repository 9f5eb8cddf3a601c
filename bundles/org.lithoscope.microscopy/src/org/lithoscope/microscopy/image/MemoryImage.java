/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Objects;

/**
 * An image whose values come from a function when they are wanted, and are all in memory then; they stay there until the memory is needed,
 * so that looking at one part after the other does not decode the file anew each time.
 */
public final class MemoryImage extends RowImage {

	private final Pixels pixels;
	private volatile SoftReference<float[]> kept = new SoftReference<>(null);

	/** Brings the values. */
	@FunctionalInterface
	public interface Pixels {

		/**
		 * All values.
		 *
		 * @return row-major, channels interleaved
		 * @throws IOException when the file can no longer be read
		 */
		float[] all() throws IOException;
	}

	/**
	 * An image.
	 *
	 * @param width    pixels to the right
	 * @param height   pixels downwards
	 * @param channels values of a pixel
	 * @param pixels   brings its values
	 */
	public MemoryImage(int width, int height, int channels, Pixels pixels) {
		super(width, height, channels);
		this.pixels = Objects.requireNonNull(pixels, "pixels");
	}

	@Override
	protected Rows open() throws IOException {
		float[] all = kept.get();
		if (all == null) {
			all = pixels.all();
			kept = new SoftReference<>(all);
		}
		return rows(all);
	}

	private Rows rows(float[] all) throws IOException {
		int values = width() * channels();
		if (all.length < (long) values * height()) {
			throw new IOException("the image has " + all.length + " values instead of " + (long) values * height());
		}
		return new Rows() {
			@Override
			public void row(int y, float[] target) {
				System.arraycopy(all, y * values, target, 0, values);
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
	}
}
