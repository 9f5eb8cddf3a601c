/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A little-endian, uncompressed TIFF file, row by row, the directory before the pixels. The pixel size stands in the resolution tags and, so
 * that it cannot be taken for one of printing, with its unit in the image description as ImageJ writes it.
 */
final class TiffRows implements RowWriter {

	private static final int TAGS = 14;
	private static final int DIRECTORY = 8;
	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int RATIONAL = 5;
	private static final long LONGEST = 0xFFFFFFFFL - (1 << 20);
	private static final long DENOMINATOR = 1_000_000_000L;
	private static final int FLOATING_POINT = 3;

	private final OutputStream out;

	/**
	 * Writes the head.
	 *
	 * @param out      where to
	 * @param width    pixels to the right
	 * @param height   pixels downwards
	 * @param channels values of a pixel
	 * @param bits     8 for whole numbers, 32 for floating point
	 * @param pixel    the pixel size
	 * @throws IOException when the image is too long for the format, or the disk fails
	 */
	TiffRows(OutputStream out, int width, int height, int channels, int bits, PixelSize pixel) throws IOException {
		this.out = out;
		long bytes = (long) width * height * channels * bits / Byte.SIZE;
		if (bytes > LONGEST) {
			throw new IOException("an image of " + bytes + " bytes is too long for TIFF");
		}
		byte[] description = description(pixel).getBytes(StandardCharsets.US_ASCII);
		int extra = DIRECTORY + 2 + 12 * TAGS + 4;
		int pixels = extra + 2 * channels + 16 + description.length + 1;
		pixels += pixels & 1;
		ByteBuffer b = ByteBuffer.allocate(pixels).order(ByteOrder.LITTLE_ENDIAN);
		b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(DIRECTORY).putShort((short) TAGS);
		tag(b, 256, LONG, 1, width);
		tag(b, 257, LONG, 1, height);
		tag(b, 258, SHORT, channels, channels == 1 ? bits : extra);
		tag(b, 259, SHORT, 1, 1);
		tag(b, 262, SHORT, 1, channels >= 3 ? 2 : 1);
		tag(b, 270, 2, description.length + 1, extra + 2 * channels + 16);
		tag(b, 273, LONG, 1, pixels);
		tag(b, 277, SHORT, 1, channels);
		tag(b, 278, LONG, 1, height);
		tag(b, 279, LONG, 1, (int) bytes);
		tag(b, 282, RATIONAL, 1, extra + 2 * channels);
		tag(b, 283, RATIONAL, 1, extra + 2 * channels + 8);
		tag(b, 296, SHORT, 1, 1);
		tag(b, 339, SHORT, 1, bits == 32 ? FLOATING_POINT : 1);
		b.putInt(0);
		for (int i = 0; i < channels; i++) {
			b.putShort((short) bits);
		}
		rational(b, pixel.isKnown() ? 1 / pixel.width() : 1);
		rational(b, pixel.isKnown() ? 1 / pixel.height() : 1);
		b.put(description);
		out.write(b.array());
	}

	private static String description(PixelSize pixel) {
		return "ImageJ=1.54f\n" + (pixel.isKnown() ? "unit=nm\n" : "") + "images=1\n";
	}

	private static void tag(ByteBuffer b, int id, int type, int count, int value) {
		b.putShort((short) id).putShort((short) type).putInt(count).putInt(value);
	}

	/** As many digits as 32 bits hold. */
	private static void rational(ByteBuffer b, double value) {
		long denominator = DENOMINATOR;
		while (value * denominator > 0xFFFFFFFFL && denominator > 1) {
			denominator /= 10;
		}
		b.putInt((int) Math.round(value * denominator)).putInt((int) denominator);
	}

	@Override
	public void rows(byte[] bytes, int offset, int length) throws IOException {
		out.write(bytes, offset, length);
	}

	@Override
	public void end() throws IOException {
		out.flush();
	}
}
