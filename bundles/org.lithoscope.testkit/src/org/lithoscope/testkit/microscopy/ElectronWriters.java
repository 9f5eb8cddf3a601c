/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.microscopy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files of transmission electron microscopes: MRC, and the SER and EMI files of TIA. */
public final class ElectronWriters {

	/** How MRC stores values, with the number it gives that. */
	public enum MrcMode {
		/** Signed 8 bits; values above 127 are less by 256. */
		I8(0, 1),
		/** Signed 16 bits. */
		I16(1, 2),
		/** 32-bit floating point. */
		F32(2, 4),
		/** Unsigned 16 bits. */
		U16(6, 2),
		/** 16-bit floating point. */
		F16(12, 2),
		/** Two values of 4 bits a byte, the lower half first; only the lowest 4 bits of each value. */
		U4(101, 1);

		private final int code;
		private final int bytes;

		MrcMode(int code, int bytes) {
			this.code = code;
			this.bytes = bytes;
		}
	}

	private static final int HEADER = 1024;
	private static final int FEI = 768;

	private ElectronWriters() {
	}

	/**
	 * An MRC file.
	 *
	 * @param truth  what it is of
	 * @param mode   how values are stored
	 * @param order  the byte order
	 * @param images how many; n is added to each value of image n
	 * @param fei    whether with FEI's extended header
	 * @param magic  whether with the magic text
	 * @return the file
	 */
	public static byte[] mrc(ImageTruth truth, MrcMode mode, ByteOrder order, int images, boolean fei, boolean magic) {
		int extended = fei ? FEI : 0;
		int rowBytes = mode == MrcMode.U4 ? (truth.width() + 1) / 2 : truth.width() * mode.bytes;
		ByteBuffer b = ByteBuffer.allocate(HEADER + extended + rowBytes * truth.height() * images).order(order);
		b.putInt(truth.width()).putInt(truth.height()).putInt(images).putInt(mode.code);
		b.putInt(28, truth.width()).putInt(32, truth.height()).putInt(36, images);
		float angstrom = (float) (10 * truth.pixelNanometres());
		b.putFloat(40, truth.width() * angstrom).putFloat(44, truth.height() * angstrom).putFloat(48, images * angstrom);
		b.putInt(92, extended);
		if (fei) {
			b.position(104).put("FEI1".getBytes(StandardCharsets.US_ASCII));
			b.position(HEADER + 20).put("Synthetic Glacios".getBytes(StandardCharsets.US_ASCII), 0, 16);
			b.putDouble(HEADER + 84, truth.kilovolts() * 1000).putDouble(HEADER + 100, truth.tiltDegrees());
			b.putDouble(HEADER + 156, truth.pixelNanometres() * 1e-9).putDouble(HEADER + 164, truth.pixelNanometres() * 1e-9);
			b.putDouble(HEADER + 289, truth.magnification());
		}
		if (magic) {
			b.position(208).put("MAP ".getBytes(StandardCharsets.US_ASCII));
			b.put(order == ByteOrder.BIG_ENDIAN ? new byte[] { 0x11, 0x11 } : new byte[] { 0x44, 0x44 });
		}
		b.position(HEADER + extended);
		for (int image = 0; image < images; image++) {
			for (int y = 0; y < truth.height(); y++) {
				row(b, mode, truth, y, image);
			}
		}
		return b.array();
	}

	private static void row(ByteBuffer b, MrcMode mode, ImageTruth truth, int y, int image) {
		for (int x = 0; x < truth.width(); x++) {
			int value = truth.value(x, y) + image;
			switch (mode) {
				case I8 -> b.put((byte) value);
				case I16, U16 -> b.putShort((short) value);
				case F32 -> b.putFloat(value);
				case F16 -> b.putShort(Float.floatToFloat16(value));
				case U4 -> {
					if (x % 2 == 0) {
						b.put((byte) (value & 15));
					} else {
						b.put(b.position() - 1, (byte) (b.get(b.position() - 1) | (value & 15) << 4));
					}
				}
			}
		}
	}

	/**
	 * A SER file of TIA.
	 *
	 * @param truth  what it is of
	 * @param images how many; n is added to each value of image n
	 * @param wide   whether offsets have 64 bits
	 * @return the file
	 */
	public static byte[] ser(ImageTruth truth, int images, boolean wide) {
		int width = wide ? 8 : 4;
		int element = 50 + 2 * truth.width() * truth.height();
		int table = 22 + width + 4 + 32;
		int first = table + 2 * width * images;
		ByteBuffer b = ByteBuffer.allocate(first + images * element).order(ByteOrder.LITTLE_ENDIAN);
		b.putShort((short) 0x4949).putShort((short) 0x0197).putShort((short) (wide ? 0x220 : 0x210)).putInt(0x4122).putInt(0x4152);
		b.putInt(images).putInt(images);
		offset(b, wide, table);
		b.putInt(0).position(table);
		for (int i = 0; i < images; i++) {
			offset(b, wide, first + i * element);
		}
		b.position(first);
		double metres = truth.pixelNanometres() * 1e-9;
		for (int i = 0; i < images; i++) {
			b.putDouble(0).putDouble(metres).putInt(0).putDouble(0).putDouble(metres).putInt(0).putShort((short) 2);
			b.putInt(truth.width()).putInt(truth.height());
			for (int v : truth.upwardValues()) {
				b.putShort((short) (v + i));
			}
		}
		return b.array();
	}

	private static void offset(ByteBuffer b, boolean wide, int place) {
		if (wide) {
			b.putLong(place);
		} else {
			b.putInt(place);
		}
	}

	/**
	 * The EMI file of a series: binary, with XML in it.
	 *
	 * @param truth what it is of
	 * @return the file
	 */
	public static byte[] emi(ImageTruth truth) {
		String xml = "<ObjectInfo><Uuid>x</Uuid><AcquireDate>Fri Jan 05 13:14:15 2024</AcquireDate><ExperimentalDescription><Root>"
				+ data("Microscope", "Synthetic Tecnai", "") + data("High tension", String.format(Locale.ROOT, "%.1f", truth.kilovolts()), "kV")
				+ data("Magnification", String.format(Locale.ROOT, "%.0f", truth.magnification()), "x")
				+ data("Stage A", String.format(Locale.ROOT, "%.2f", truth.tiltDegrees()), "deg") + data("Mode", "TEM uP SA Zoom Image", "")
				+ "</Root></ExperimentalDescription></ObjectInfo>";
		byte[] text = xml.getBytes(StandardCharsets.UTF_8);
		byte[] head = { 0x4A, 0x4B, 0, 2, 0, 0, 0, 0, 4, 'M', 1, 0, 0x60, 0, 0, 1 };
		return ByteBuffer.allocate(head.length + text.length + 4).put(head).put(text).array();
	}

	private static String data(String label, String value, String unit) {
		return "<Data><Label>" + label + "</Label><Value>" + value + "</Value><Unit>" + unit + "</Unit></Data>";
	}
}
