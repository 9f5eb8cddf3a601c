/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.nio.ByteBuffer;

/** How a value of a pixel is stored. */
public enum SampleType {
	/** Unsigned 8 bits. */
	U8(1),
	/** Signed 8 bits. */
	I8(1),
	/** Unsigned 16 bits. */
	U16(2),
	/** Signed 16 bits. */
	I16(2),
	/** Unsigned 32 bits. */
	U32(4),
	/** Signed 32 bits. */
	I32(4),
	/** 16-bit floating point. */
	F16(2),
	/** 32-bit floating point. */
	F32(4),
	/** 64-bit floating point. */
	F64(8),
	/** Signed 64 bits. */
	I64(8),
	/** A complex value of two 32-bit floating-point numbers, of which the magnitude is taken. */
	C64(8),
	/** A complex value of two 64-bit floating-point numbers, of which the magnitude is taken. */
	C128(16);

	private final int bytes;

	SampleType(int bytes) {
		this.bytes = bytes;
	}

	/** {@return whether values are complex} */
	public boolean isComplex() {
		return this == C64 || this == C128;
	}

	/** {@return the length of a value in bytes} */
	public int bytes() {
		return bytes;
	}

	/**
	 * Reads a value.
	 *
	 * @param data in the byte order of the file
	 * @param at   the first byte
	 * @return the value; 32-bit whole numbers lose their last bits
	 */
	public double get(ByteBuffer data, int at) {
		return switch (this) {
			case U8 -> data.get(at) & 0xFF;
			case I8 -> data.get(at);
			case U16 -> data.getShort(at) & 0xFFFF;
			case I16 -> data.getShort(at);
			case U32 -> data.getInt(at) & 0xFFFFFFFFL;
			case I32 -> data.getInt(at);
			case F16 -> Float.float16ToFloat(data.getShort(at));
			case F32 -> data.getFloat(at);
			case F64 -> data.getDouble(at);
			case I64 -> data.getLong(at);
			case C64 -> Math.hypot(data.getFloat(at), data.getFloat(at + Float.BYTES));
			case C128 -> Math.hypot(data.getDouble(at), data.getDouble(at + Double.BYTES));
		};
	}

	/**
	 * Reads a row of values.
	 *
	 * @param data    in the byte order of the file
	 * @param at      the first byte
	 * @param count   how many values
	 * @param target  where to, from its start
	 * @param factor  what a stored value is multiplied with
	 * @param summand what is added then
	 */
	public void read(ByteBuffer data, int at, int count, float[] target, double factor, double summand) {
		boolean plain = factor == 1 && summand == 0;
		if (this == U8 && plain && data.hasArray()) {
			byte[] bytes = data.array();
			int start = data.arrayOffset() + at;
			for (int i = 0; i < count; i++) {
				target[i] = bytes[start + i] & 0xFF;
			}
		} else if (this == U16 && plain) {
			for (int i = 0; i < count; i++) {
				target[i] = data.getShort(at + 2 * i) & 0xFFFF;
			}
		} else if (plain) {
			for (int i = 0; i < count; i++) {
				target[i] = (float) get(data, at + i * bytes);
			}
		} else {
			for (int i = 0; i < count; i++) {
				target[i] = (float) (get(data, at + i * bytes) * factor + summand);
			}
		}
	}
}
