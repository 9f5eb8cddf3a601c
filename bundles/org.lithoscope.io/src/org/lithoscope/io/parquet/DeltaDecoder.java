/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** Integers as packed differences from one to the next (DELTA_BINARY_PACKED). */
final class DeltaDecoder {

	private static final int LARGEST_BLOCK = 1 << 16;

	private final BinaryCursor cursor;
	private final int miniblocks;
	private final int perMiniblock;
	private final int[] widths;
	private final long total;
	private long given;
	private long value;
	private long least;
	private int miniblock;
	private int left;
	private long buffer;
	private int buffered;

	/** A decoder of what begins at a cursor. */
	DeltaDecoder(BinaryCursor cursor) throws ReadException {
		this.cursor = cursor;
		long block = ThriftStruct.varint(cursor);
		long parts = ThriftStruct.varint(cursor);
		if (block <= 0 || block > LARGEST_BLOCK || parts <= 0 || parts > block || block % parts != 0) {
			throw cursor.wrong("blocks of " + block + " differences in " + parts + " parts");
		}
		miniblocks = (int) parts;
		perMiniblock = (int) (block / parts);
		widths = new int[miniblocks];
		miniblock = miniblocks;
		total = ThriftStruct.varint(cursor);
		value = ThriftStruct.zigzag(cursor);
	}

	/** {@return the next integer} */
	long next() throws ReadException {
		if (given++ >= total) {
			throw cursor.wrong("there are only " + total + " values");
		}
		if (given > 1) {
			if (left == 0) {
				advance();
			}
			left--;
			value += least + unpack(widths[miniblock]);
		}
		return value;
	}

	/** Goes behind the last part, where other data may follow. */
	void toEnd() throws ReadException {
		while (given < total) {
			next();
		}
		if (total > 1) {
			while (left-- > 0) {
				unpack(widths[miniblock]);
			}
		}
	}

	private void advance() throws ReadException {
		miniblock++;
		if (miniblock >= miniblocks) {
			least = ThriftStruct.zigzag(cursor);
			for (int i = 0; i < miniblocks; i++) {
				widths[i] = cursor.u8();
			}
			miniblock = 0;
		}
		if (widths[miniblock] > Long.SIZE) {
			throw cursor.wrong("differences of " + widths[miniblock] + " bits");
		}
		left = perMiniblock;
		buffer = 0;
		buffered = 0;
	}

	/** Bits that do not fit the buffer with the others are kept back in their byte. */
	private long unpack(int width) throws ReadException {
		long result = 0;
		int got = 0;
		while (got < width) {
			if (buffered == 0) {
				buffer = cursor.u8();
				buffered = Byte.SIZE;
			}
			int take = Math.min(width - got, buffered);
			result |= (buffer & (1L << take) - 1) << got;
			buffer >>>= take;
			buffered -= take;
			got += take;
		}
		return result;
	}
}
