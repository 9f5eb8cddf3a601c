/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.util.Arrays;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** Small integers as runs of equal values and runs of packed bits: levels, places in a dictionary, truth values. */
final class HybridDecoder {

	private static final int PACKED = 8;

	private final BinaryCursor cursor;
	private final int bits;
	private int equal;
	private int value;
	private int packed;
	private long buffer;
	private int buffered;

	/**
	 * A decoder.
	 *
	 * @param cursor the runs
	 * @param bits   the bits of a value, 0 to 32
	 * @throws ReadException when there are no integers of so many bits
	 */
	HybridDecoder(BinaryCursor cursor, int bits) throws ReadException {
		if (bits < 0 || bits > Integer.SIZE) {
			throw cursor.wrong("integers of " + bits + " bits");
		}
		this.cursor = cursor;
		this.bits = bits;
	}

	/** {@return the bits that numbers from 0 to {@code most} need} */
	static int bitsFor(int most) {
		return Integer.SIZE - Integer.numberOfLeadingZeros(most);
	}

	void next(int[] target, int count) throws ReadException {
		int done = 0;
		while (done < count) {
			if (equal == 0 && packed == 0) {
				begin();
			}
			int n = Math.min(count - done, Math.max(equal, packed));
			if (equal > 0) {
				Arrays.fill(target, done, done + n, value);
				equal -= n;
			} else {
				for (int i = 0; i < n; i++) {
					target[done + i] = unpack();
				}
				packed -= n;
			}
			done += n;
		}
	}

	private void begin() throws ReadException {
		long head = ThriftStruct.varint(cursor);
		long length = head >>> 1;
		boolean groups = (head & 1) == 1;
		if (length == 0 || length > Integer.MAX_VALUE / PACKED) {
			throw cursor.wrong("a run of " + length + " values");
		}
		if (groups) {
			packed = (int) length * PACKED;
			buffered = 0;
			buffer = 0;
		} else {
			equal = (int) length;
			value = 0;
			for (int shift = 0; shift < bits; shift += Byte.SIZE) {
				value |= cursor.u8() << shift;
			}
		}
	}

	private int unpack() throws ReadException {
		while (buffered < bits) {
			buffer |= (long) cursor.u8() << buffered;
			buffered += Byte.SIZE;
		}
		int result = (int) (buffer & (1L << bits) - 1);
		buffer >>>= bits;
		buffered -= bits;
		return result;
	}
}
