/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** Little-endian numbers and texts at a place of an array; nothing is read beyond its end. */
final class LittleEndian {

	static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
	static final VarHandle DOUBLE = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private LittleEndian() {
	}

	/** {@return the unsigned 8-bit number at a place; 0 beyond the end} */
	static int u1(byte[] b, int at) {
		return at < b.length ? b[at] & 0xFF : 0;
	}

	/** {@return the unsigned 16-bit number at a place; 0 beyond the end} */
	static int u2(byte[] b, int at) {
		return at + 2 <= b.length ? (short) SHORT.get(b, at) & 0xFFFF : 0;
	}

	/** {@return the unsigned 32-bit number at a place; 0 beyond the end} */
	static long u4(byte[] b, int at) {
		return at + 4 <= b.length ? (int) INT.get(b, at) & 0xFFFFFFFFL : 0;
	}

	/** {@return the 32-bit floating point number at a place; NaN beyond the end} */
	static float f4(byte[] b, int at) {
		return at + 4 <= b.length ? (float) FLOAT.get(b, at) : Float.NaN;
	}

	/** {@return the 64-bit floating point number at a place; NaN beyond the end} */
	static double f8(byte[] b, int at) {
		return at + 8 <= b.length ? (double) DOUBLE.get(b, at) : Double.NaN;
	}

	/** {@return the text at a place, its length in the byte before it; empty when it does not fit} */
	static String pascal(byte[] b, int at) {
		int length = u1(b, at);
		if (at + 1 + length > b.length) {
			return "";
		}
		String text = new String(b, at + 1, length, WINDOWS);
		int zero = text.indexOf(0);
		return (zero < 0 ? text : text.substring(0, zero)).strip();
	}

	/** {@return the text of a field of fixed width, without the padding} */
	static String fixed(byte[] b, int at, int width) {
		return new String(b, at, Math.max(0, Math.min(width, b.length - at)), WINDOWS).replace('\0', ' ').strip();
	}
}
