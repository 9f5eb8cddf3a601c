/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.microscopy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes images as Gatan DigitalMicrograph does, in version 3 or 4. */
public final class DmWriter {

	private static final int GROUP = 20;
	private static final int VALUE = 21;
	private static final int UNSIGNED_16 = 4;
	private static final int UNSIGNED_32 = 5;
	private static final int FLOAT = 6;
	private static final int DOUBLE = 7;
	private static final int ARRAY = 20;

	private final boolean wide;
	private final ByteOrder order;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private DmWriter(boolean wide, ByteOrder order) {
		this.wide = wide;
		this.order = order;
	}

	/**
	 * Writes an image with a preview before it.
	 *
	 * @param truth   what it is of
	 * @param version 3 or 4
	 * @param order   the byte order of values
	 * @return the file
	 */
	public static byte[] write(ImageTruth truth, int version, ByteOrder order) {
		return new DmWriter(version == 4, order).file(truth);
	}

	private byte[] file(ImageTruth truth) {
		big(wide ? 4 : 3, 4);
		word(0);
		big(order == ByteOrder.LITTLE_ENDIAN ? 1 : 0, 4);
		group(2);
		named(GROUP, "ImageList");
		group(2);
		named(GROUP, "");
		image(4, 4, new int[16], 0, truth);
		named(GROUP, "");
		image(truth.width(), truth.height(), truth.values(), truth.pixelNanometres(), truth);
		named(GROUP, "Thumbnails");
		group(1);
		named(GROUP, "");
		group(1);
		value("ImageIndex", UNSIGNED_32, 0);
		out.writeBytes(new byte[8]);
		return out.toByteArray();
	}

	private void image(int width, int height, int[] values, double nanometres, ImageTruth truth) {
		group(2);
		named(GROUP, "ImageData");
		group(4);
		named(GROUP, "Calibrations");
		group(1);
		named(GROUP, "Dimension");
		group(2);
		for (int i = 0; i < 2; i++) {
			named(GROUP, "");
			group(2);
			value("Scale", FLOAT, nanometres / 1000);
			text("Units", nanometres > 0 ? "µm" : "");
		}
		named(VALUE, "Data");
		type(ARRAY, UNSIGNED_16, values.length);
		for (int v : values) {
			put(UNSIGNED_16, v);
		}
		value("DataType", UNSIGNED_32, 10);
		named(GROUP, "Dimensions");
		group(2);
		value("", UNSIGNED_32, width);
		value("", UNSIGNED_32, height);
		named(GROUP, "ImageTags");
		group(1);
		named(GROUP, "Microscope Info");
		group(3);
		value("Voltage", DOUBLE, truth.kilovolts() * 1000);
		value("Indicated Magnification", DOUBLE, truth.magnification());
		text("Microscope", "Synthetic TEM");
	}

	private void group(int count) {
		out.write(1);
		out.write(0);
		word(count);
	}

	private void named(int kind, String name) {
		out.write(kind);
		big(name.length(), 2);
		out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
		if (wide) {
			word(0);
		}
	}

	private void value(String name, int type, double number) {
		named(VALUE, name);
		type(type);
		put(type, number);
	}

	private void text(String name, String text) {
		named(VALUE, name);
		type(ARRAY, UNSIGNED_16, text.length());
		for (char c : text.toCharArray()) {
			put(UNSIGNED_16, c);
		}
	}

	private void type(int... words) {
		out.writeBytes("%%%%".getBytes(StandardCharsets.US_ASCII));
		word(words.length);
		for (int w : words) {
			word(w);
		}
	}

	private void put(int type, double number) {
		ByteBuffer b = ByteBuffer.allocate(8).order(order);
		switch (type) {
			case UNSIGNED_16 -> b.putShort((short) number);
			case UNSIGNED_32 -> b.putInt((int) number);
			case FLOAT -> b.putFloat((float) number);
			default -> b.putDouble(number);
		}
		out.write(b.array(), 0, b.position());
	}

	private void word(long number) {
		big(number, wide ? 8 : 4);
	}

	private void big(long number, int bytes) {
		for (int i = bytes - 1; i >= 0; i--) {
			out.write((int) (number >> 8 * i));
		}
	}
}
