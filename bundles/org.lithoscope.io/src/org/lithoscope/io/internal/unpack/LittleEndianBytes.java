/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

/** Walks over a stretch of bytes. */
final class LittleEndianBytes {

	private final byte[] bytes;
	private final int end;
	private int position;

	LittleEndianBytes(byte[] bytes, int from, int to) {
		this.bytes = bytes;
		this.position = from;
		this.end = to;
	}

	boolean atEnd() {
		return position >= end;
	}

	int position() {
		return position;
	}

	int remaining() {
		return end - position;
	}

	int u8() throws BadBlockException {
		if (position >= end) {
			throw new BadBlockException("it ends too early");
		}
		return bytes[position++] & 0xFF;
	}

	/** {@return a number of some bytes, the lowest first} */
	long little(int count) throws BadBlockException {
		long value = 0;
		for (int i = 0; i < count; i++) {
			value |= (long) u8() << Byte.SIZE * i;
		}
		return value;
	}

	/** Passes over bytes. {@return where they began} */
	int skip(long count) throws BadBlockException {
		if (count < 0 || count > end - position) {
			throw new BadBlockException("it ends inside " + count + " bytes");
		}
		int from = position;
		position += (int) count;
		return from;
	}
}
