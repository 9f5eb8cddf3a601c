/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** Values one behind the other (PLAIN). */
final class PlainDecoder implements ValueDecoder {

	private static final long JULIAN_DAY_OF_1970 = 2_440_588;
	private static final double SECONDS_OF_DAY = 86_400;
	private static final double NANOS = 1e9;

	private final BinaryCursor cursor;
	private final ParquetColumn column;
	private int bits;
	private int bitsLeft;

	PlainDecoder(BinaryCursor cursor, ParquetColumn column) {
		this.cursor = cursor.order(ByteOrder.LITTLE_ENDIAN);
		this.column = column;
	}

	@Override
	public void next(Values target, int count) throws ReadException {
		double[] numbers = target.numbers;
		switch (column.type()) {
			case BOOLEAN -> {
				for (int i = 0; i < count; i++) {
					numbers[i] = bit();
				}
			}
			case INT32 -> {
				for (int i = 0; i < count; i++) {
					numbers[i] = column.number(cursor.i32());
				}
			}
			case INT64 -> {
				for (int i = 0; i < count; i++) {
					numbers[i] = column.number(cursor.i64());
				}
			}
			case INT96 -> {
				for (int i = 0; i < count; i++) {
					long nanos = cursor.i64();
					numbers[i] = (cursor.i32() - JULIAN_DAY_OF_1970) * SECONDS_OF_DAY + nanos / NANOS;
				}
			}
			case FLOAT -> {
				for (int i = 0; i < count; i++) {
					numbers[i] = cursor.f32();
				}
			}
			case DOUBLE -> {
				for (int i = 0; i < count; i++) {
					numbers[i] = cursor.f64();
				}
			}
			case BYTE_ARRAY -> {
				for (int i = 0; i < count; i++) {
					bytes(column, cursor.bytes(cursor.u32()), target, i);
				}
			}
			case FIXED_LEN_BYTE_ARRAY -> {
				for (int i = 0; i < count; i++) {
					bytes(column, cursor.bytes(column.width()), target, i);
				}
			}
		}
	}

	private int bit() throws ReadException {
		if (bitsLeft == 0) {
			bits = cursor.u8();
			bitsLeft = Byte.SIZE;
		}
		int bit = bits & 1;
		bits >>= 1;
		bitsLeft--;
		return bit;
	}

	/** Puts a value of bytes where it belongs: decimals and 16-bit floating point as numbers, others as texts. */
	static void bytes(ParquetColumn column, byte[] value, Values target, int at) {
		switch (column.meaning()) {
			case DECIMAL -> target.numbers[at] = value.length == 0 ? Double.NaN : new BigInteger(value).doubleValue() / Math.pow(10, column.scale());
			case HALF -> target.numbers[at] = value.length < 2 ? Double.NaN : Float.float16ToFloat((short) (value[0] & 0xFF | value[1] << 8));
			case TEXT -> target.texts[at] = new String(value, StandardCharsets.UTF_8);
			default -> target.texts[at] = HexFormat.of().formatHex(value);
		}
	}
}
