/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** An image that is read row by row; what a part at a reduced size needs is all that is read. The pixel size is not known here. */
public abstract class RowImage implements ImageData {

	/** Of a block of reduced pixels at most so many rows are read: a mean over all of a large image would read all of it. */
	private static final int MOST_ROWS_OF_BLOCK = 4;

	private final int width;
	private final int height;
	private final int channels;

	/** The rows of an image while a part of it is read. */
	protected interface Rows extends AutoCloseable {

		/**
		 * Reads a row.
		 *
		 * @param y      its number
		 * @param target {@code width * channels} values; NaN where the file has none
		 * @throws IOException when the disk or network fails or the file is damaged here
		 */
		void row(int y, float[] target) throws IOException;

		@Override
		void close() throws IOException;
	}

	/**
	 * An image of a size.
	 *
	 * @param width    pixels to the right
	 * @param height   pixels downwards
	 * @param channels values of a pixel
	 */
	protected RowImage(int width, int height, int channels) {
		if (width <= 0 || height <= 0 || channels <= 0) {
			throw new IllegalArgumentException("an image of " + width + " × " + height + " pixels with " + channels + " values");
		}
		this.width = width;
		this.height = height;
		this.channels = channels;
	}

	/**
	 * Opens the file.
	 *
	 * @return its rows
	 * @throws IOException when it cannot be opened
	 */
	protected abstract Rows open() throws IOException;

	@Override
	public final int width() {
		return width;
	}

	@Override
	public final int height() {
		return height;
	}

	@Override
	public final int channels() {
		return channels;
	}

	@Override
	public final Quantity pixelWidth() {
		return Quantity.of(Double.NaN, Units.NANOMETRE);
	}

	@Override
	public final Quantity pixelHeight() {
		return Quantity.of(Double.NaN, Units.NANOMETRE);
	}

	@Override
	public final float[] read(int x, int y, int columns, int rows, int reduction) {
		if (x < 0 || y < 0 || columns < 0 || rows < 0 || columns > width - x || rows > height - y || reduction < 1) {
			throw new IllegalArgumentException("%d × %d pixels at %d, %d of an image of %d × %d".formatted(columns, rows, x, y, width, height));
		}
		int targetColumns = Math.ceilDiv(columns, reduction);
		int targetRows = Math.ceilDiv(rows, reduction);
		float[] target = new float[Math.multiplyExact(Math.multiplyExact(targetColumns, targetRows), channels)];
		if (target.length == 0) {
			return target;
		}
		try (Rows open = open()) {
			float[] row = new float[width * channels];
			double[] sums = new double[targetColumns * channels];
			for (int ty = 0; ty < targetRows; ty++) {
				int first = y + ty * reduction;
				int last = Math.min(first + reduction, y + rows);
				int step = Math.ceilDiv(last - first, MOST_ROWS_OF_BLOCK);
				java.util.Arrays.fill(sums, 0);
				int used = 0;
				for (int sy = first; sy < last; sy += step) {
					open.row(sy, row);
					add(row, x, columns, reduction, sums);
					used++;
				}
				write(sums, columns, reduction, used, target, ty * targetColumns * channels);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return target;
	}

	private void add(float[] row, int x, int columns, int reduction, double[] sums) {
		int from = x * channels;
		int whole = columns / reduction;
		for (int column = 0; column <= whole; column++) {
			int pixels = column < whole ? reduction : columns - whole * reduction;
			if (channels == 1) {
				double sum = 0;
				for (int i = 0; i < pixels; i++) {
					sum += row[from + i];
				}
				if (pixels > 0) {
					sums[column] += sum;
				}
			} else {
				for (int i = 0; i < pixels * channels; i++) {
					sums[column * channels + i % channels] += row[from + i];
				}
			}
			from += pixels * channels;
		}
	}

	private void write(double[] sums, int columns, int reduction, int rows, float[] target, int at) {
		for (int i = 0; i < sums.length; i++) {
			int column = i / channels;
			int count = Math.min(reduction, columns - column * reduction) * rows;
			target[at + i] = (float) (sums[i] / count);
		}
	}
}
