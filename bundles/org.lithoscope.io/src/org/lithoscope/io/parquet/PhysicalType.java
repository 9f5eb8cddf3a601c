/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

/** How Parquet stores the values of a column; in the order of the format's numbers. */
public enum PhysicalType {
	/** One bit each. */
	BOOLEAN,
	/** 32-bit integers. */
	INT32,
	/** 64-bit integers. */
	INT64,
	/** Former time stamps: nanoseconds of the day and the Julian day. */
	INT96,
	/** 32-bit floating point. */
	FLOAT,
	/** 64-bit floating point. */
	DOUBLE,
	/** Bytes with their length in front. */
	BYTE_ARRAY,
	/** Bytes, the same number for each value. */
	FIXED_LEN_BYTE_ARRAY;

	/** {@return the length of a value in bytes; 0 where it varies or is a bit} */
	int width() {
		return switch (this) {
			case INT32, FLOAT -> Integer.BYTES;
			case INT64, DOUBLE -> Long.BYTES;
			case INT96 -> 12;
			default -> 0;
		};
	}
}
