/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers of a byte array, least significant byte first. */
final class LittleEndian {

	private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

	private LittleEndian() {
	}

	static int u1(byte[] b, int at) {
		return b[at] & 0xff;
	}

	static int i2(byte[] b, int at) {
		return (short) SHORTS.get(b, at);
	}

	static int u2(byte[] b, int at) {
		return i2(b, at) & 0xffff;
	}

	static int i4(byte[] b, int at) {
		return (int) INTS.get(b, at);
	}

	static long u4(byte[] b, int at) {
		return Integer.toUnsignedLong(i4(b, at));
	}

	static long i8(byte[] b, int at) {
		return (long) LONGS.get(b, at);
	}

	static float f4(byte[] b, int at) {
		return (float) FLOATS.get(b, at);
	}
}
