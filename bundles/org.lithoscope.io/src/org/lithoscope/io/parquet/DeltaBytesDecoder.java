/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.util.Arrays;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** Bytes whose lengths stand packed in front (DELTA_LENGTH_BYTE_ARRAY), or that share their beginning with the value before (DELTA_BYTE_ARRAY). */
final class DeltaBytesDecoder implements ValueDecoder {

	private static final int LONGEST = 1 << 24;

	private final BinaryCursor cursor;
	private final ParquetColumn column;
	private final DeltaDecoder shared;
	private final DeltaDecoder lengths;
	private byte[] before = {};

	DeltaBytesDecoder(BinaryCursor cursor, ParquetColumn column, boolean sharing) throws ReadException {
		this.cursor = cursor;
		this.column = column;
		// each block of numbers is walked twice: once to find where the next begins, once for its values
		shared = sharing ? block(cursor) : null;
		lengths = block(cursor);
	}

	private static DeltaDecoder block(BinaryCursor cursor) throws ReadException {
		int from = cursor.position();
		new DeltaDecoder(cursor).toEnd();
		int to = cursor.position();
		return new DeltaDecoder(cursor.seek(from).part((long) to - from));
	}

	@Override
	public void next(Values target, int count) throws ReadException {
		for (int i = 0; i < count; i++) {
			long prefix = shared == null ? 0 : shared.next();
			long length = lengths.next();
			if (prefix < 0 || prefix > before.length || length < 0 || length > LONGEST) {
				throw cursor.wrong("a value of " + prefix + " shared and " + length + " own bytes");
			}
			byte[] own = cursor.bytes(length);
			byte[] value = own;
			if (prefix > 0) {
				value = Arrays.copyOf(before, (int) (prefix + length));
				System.arraycopy(own, 0, value, (int) prefix, own.length);
			}
			before = value;
			PlainDecoder.bytes(column, value, target, i);
		}
	}
}
