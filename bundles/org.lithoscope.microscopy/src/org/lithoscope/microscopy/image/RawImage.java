/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Objects;

import org.lithoscope.microscopy.internal.RowWindow;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** An image whose values stand in the file one after the other, uncompressed. */
public final class RawImage extends RowImage {

	/** Of an image at least this share must be in the file: less is a header that lies. */
	private static final int SMALLEST_SHARE = 8;

	private final SourceEntry entry;
	private final Layout layout;

	/**
	 * Where the values stand and what they mean.
	 *
	 * @param offset  the byte of the first value
	 * @param type    how a value is stored
	 * @param order   the byte order
	 * @param upward  whether the first row of the file is the lowest of the image
	 * @param factor  what a stored value is multiplied with
	 * @param summand what is added then
	 */
	public record Layout(long offset, SampleType type, java.nio.ByteOrder order, boolean upward, double factor, double summand) {

		/** Checks its parts. */
		public Layout {
			Objects.requireNonNull(type, "type");
			Objects.requireNonNull(order, "order");
		}

		/**
		 * Plain values, the highest row first.
		 *
		 * @param offset the byte of the first value
		 * @param type   how a value is stored
		 * @param order  the byte order
		 * @return the layout
		 */
		public static Layout plain(long offset, SampleType type, java.nio.ByteOrder order) {
			return new Layout(offset, type, order, false, 1, 0);
		}

		/**
		 * The same values with another meaning.
		 *
		 * @param scale what a stored value is multiplied with
		 * @param zero  what is added then
		 * @return a new layout
		 */
		public Layout scaled(double scale, double zero) {
			return new Layout(offset, type, order, upward, scale, zero);
		}

		/** {@return the same values with the lowest row first} */
		public Layout upwards() {
			return new Layout(offset, type, order, true, factor, summand);
		}
	}

	private RawImage(SourceEntry entry, Layout layout, int width, int height, int channels) {
		super(width, height, channels);
		this.entry = entry;
		this.layout = layout;
	}

	/**
	 * An image in a file.
	 *
	 * @param entry    the file
	 * @param layout   where its values stand
	 * @param width    pixels to the right
	 * @param height   pixels downwards
	 * @param channels values of a pixel
	 * @return the image; rows that the file does not have are NaN
	 * @throws ReadException when the size is none, or the file has less than an eighth of the values
	 */
	public static RawImage of(SourceEntry entry, Layout layout, long width, long height, int channels) throws ReadException {
		checkSize(entry.name(), width, height, channels, layout.type().bytes(), present(entry, layout.offset()));
		return new RawImage(entry, layout, (int) width, (int) height, channels);
	}

	/**
	 * Checks that a size is one, and that enough of the values are there.
	 *
	 * @param file      the file, for messages
	 * @param width     pixels to the right
	 * @param height    pixels downwards
	 * @param channels  values of a pixel
	 * @param bytes     bytes of a value
	 * @param available how many bytes there are
	 * @throws ReadException when it is not so
	 */
	public static void checkSize(String file, long width, long height, long channels, double bytes, long available) throws ReadException {
		double values = (double) width * height * channels;
		if (width <= 0 || height <= 0 || channels <= 0 || channels > 64 || width > 1 << 24 || height > 1 << 24
				|| values > Integer.MAX_VALUE - 64) {
			throw new ReadException(file, "an image of " + width + " × " + height + " pixels with " + channels + " values each");
		}
		if (values * bytes > (double) SMALLEST_SHARE * available) {
			throw new ReadException(file, Place.in("image"), "of " + width + " × " + height + " pixels with " + channels + " values only "
					+ available + " bytes are in the file");
		}
	}

	private static long present(SourceEntry entry, long offset) {
		return offset < 0 ? 0 : Math.max(0, entry.size() - offset);
	}

	/**
	 * Whether the file has all values.
	 *
	 * @return whether nothing is missing
	 */
	public boolean isWhole() {
		return present(entry, layout.offset()) >= (long) width() * height() * channels() * layout.type().bytes();
	}

	@Override
	protected Rows open() throws IOException {
		return new FileRows(entry.openChannel());
	}

	/** Reads rows from the open file. */
	private final class FileRows implements Rows {

		private final int values = width() * channels();
		private final int rowBytes = Math.multiplyExact(values, layout.type().bytes());
		private final RowWindow window;

		FileRows(SeekableByteChannel channel) {
			window = new RowWindow(channel, rowBytes, layout.order());
		}

		@Override
		public void row(int y, float[] target) throws IOException {
			int at = window.load(layout.offset() + (layout.upward() ? height() - 1L - y : y) * rowBytes);
			int present = window.present() / layout.type().bytes();
			layout.type().read(window.buffer(), at, present, target, layout.factor(), layout.summand());
			Arrays.fill(target, present, values, Float.NaN);
		}

		@Override
		public void close() throws IOException {
			window.close();
		}
	}
}
