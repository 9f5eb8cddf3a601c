/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.impedance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * Writes spectra as MATLAB files of version 5.
 *
 * @param order      the byte order
 * @param compressed whether variables are packed, as since version 7
 * @param layout     which variables there are
 */
public record MatWriter(ByteOrder order, boolean compressed, Layout layout) implements SpectrumWriter {

	/** Which variables there are. */
	public enum Layout {
		/** {@code freq}, {@code Z_prime}, {@code Z_double_prime}, as DRTtools takes them. */
		VECTORS,
		/** {@code freq} and a complex {@code Z}. */
		COMPLEX,
		/** A structure {@code eis} with {@code f}, {@code Zre} and {@code Zim}, beside a text. */
		STRUCTURE
	}

	private static final int INT8 = 1;
	private static final int INT32 = 5;
	private static final int UINT32 = 6;
	private static final int DOUBLE = 9;
	private static final int MATRIX = 14;
	private static final int COMPRESSED = 15;
	private static final int STRUCTURE_CLASS = 2;
	private static final int TEXT_CLASS = 4;
	private static final int DOUBLE_CLASS = 6;
	private static final int COMPLEX_FLAG = 0x0800;
	private static final int FIELD_NAME = 8;

	@Override
	public String variant() {
		return "MATLAB 5 " + order + (compressed ? " packed " : " ") + layout;
	}

	@Override
	public String fileName() {
		return "a.mat";
	}

	@Override
	public double tolerance() {
		return 1e-12;
	}

	@Override
	public byte[] write(SyntheticSpectrum s) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String head = "MATLAB 5.0 MAT-file, Platform: PCWIN64, Created on: Fri Jan 16 18:07:36 2015";
		out.writeBytes(String.format("%-116s", head).getBytes(StandardCharsets.US_ASCII));
		out.writeBytes(new byte[8]);
		out.writeBytes(order == ByteOrder.LITTLE_ENDIAN ? new byte[] { 0, 1, 'I', 'M' } : new byte[] { 1, 0, 'M', 'I' });
		switch (layout) {
			case VECTORS -> {
				add(out, numbers("freq", s.frequency(), null));
				add(out, numbers("Z_prime", s.real(), null));
				add(out, numbers("Z_double_prime", s.imaginary(), null));
			}
			case COMPLEX -> {
				add(out, numbers("freq", s.frequency(), null));
				add(out, numbers("Z", s.real(), s.imaginary()));
			}
			default -> {
				add(out, joined(flags(TEXT_CLASS), dimensions(1, 2), element(INT8, ascii("note")), element(4, new byte[] { 104, 0, 105, 0 })));
				byte[] names = new byte[3 * FIELD_NAME];
				System.arraycopy(ascii("f"), 0, names, 0, 1);
				System.arraycopy(ascii("Zre"), 0, names, FIELD_NAME, 3);
				System.arraycopy(ascii("Zim"), 0, names, 2 * FIELD_NAME, 3);
				add(out, joined(flags(STRUCTURE_CLASS), dimensions(1, 1), element(INT8, ascii("eis")), element(INT32, ints(FIELD_NAME)),
						element(INT8, names), element(MATRIX, numbers("", s.frequency(), null)), element(MATRIX, numbers("", s.real(), null)),
						element(MATRIX, numbers("", s.imaginary(), null))));
			}
		}
		return out.toByteArray();
	}

	private void add(ByteArrayOutputStream out, byte[] array) {
		byte[] element = element(MATRIX, array);
		if (!compressed) {
			out.writeBytes(element);
			return;
		}
		Deflater deflater = new Deflater();
		deflater.setInput(element);
		deflater.finish();
		byte[] packed = new byte[element.length + 64];
		int n = deflater.deflate(packed);
		deflater.end();
		out.writeBytes(ints(COMPRESSED, n));
		out.write(packed, 0, n);
	}

	private byte[] numbers(String name, double[] real, double[] imaginary) {
		byte[] flags = flags(DOUBLE_CLASS | (imaginary == null ? 0 : COMPLEX_FLAG));
		byte[] plain = joined(flags, dimensions(real.length, 1), element(INT8, ascii(name)), element(DOUBLE, doubles(real)));
		return imaginary == null ? plain : joined(plain, element(DOUBLE, doubles(imaginary)));
	}

	private byte[] flags(int flags) {
		return element(UINT32, ints(flags, 0));
	}

	private byte[] dimensions(int rows, int columns) {
		return element(INT32, ints(rows, columns));
	}

	/** Up to four bytes stand in the short form. */
	private byte[] element(int type, byte[] content) {
		if (content.length > 0 && content.length <= Integer.BYTES) {
			byte[] word = ints(content.length << 16 | type);
			byte[] four = new byte[Integer.BYTES];
			System.arraycopy(content, 0, four, 0, content.length);
			return joined(word, four);
		}
		return joined(ints(type, content.length), content, new byte[(8 - content.length % 8) % 8]);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private byte[] ints(int... values) {
		ByteBuffer b = ByteBuffer.allocate(values.length * Integer.BYTES).order(order);
		for (int value : values) {
			b.putInt(value);
		}
		return b.array();
	}

	private byte[] doubles(double[] values) {
		ByteBuffer b = ByteBuffer.allocate(values.length * Double.BYTES).order(order);
		for (double value : values) {
			b.putDouble(value);
		}
		return b.array();
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}
}
