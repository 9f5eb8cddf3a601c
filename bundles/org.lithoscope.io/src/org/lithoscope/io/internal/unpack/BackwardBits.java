/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

/** Bits that are read from the end of a stretch of bytes towards its beginning; in front of it stand zeros without end. */
final class BackwardBits {

	private static final int MOST = 56;

	private final byte[] bytes;
	private final int from;
	private final int to;
	/** How many bits are left; below zero once zeros in front have been read. */
	private long left;

	/** Bits of some bytes; the highest bit of the last one says where they begin. */
	BackwardBits(byte[] bytes, int from, int to) throws BadBlockException {
		if (to <= from || bytes[to - 1] == 0) {
			throw new BadBlockException("a stream of bits has no beginning");
		}
		this.bytes = bytes;
		this.from = from;
		this.to = to;
		left = (to - from) * (long) Byte.SIZE - (Integer.numberOfLeadingZeros(bytes[to - 1] & 0xFF) - (Integer.SIZE - Byte.SIZE)) - 1;
	}

	long left() {
		return left;
	}

	/** {@return the next bits, at most 56} */
	long read(int count) {
		left -= count;
		if (count == 0 || left <= -MOST) {
			return 0;
		}
		int shift = left < 0 ? 0 : (int) (left & 7);
		int first = left < 0 ? 0 : (int) (left >> 3);
		long value = 0;
		int last = Math.min(to - from, first + (shift + count + 7) / Byte.SIZE);
		for (int i = last - 1; i >= first; i--) {
			value = value << Byte.SIZE | bytes[from + i] & 0xFF;
		}
		value = left < 0 ? value << -left : value >>> shift;
		return value & (1L << count) - 1;
	}
}
