/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.util.Objects;

/**
 * A flat column of a Parquet file.
 *
 * @param name     its name, with dots between the groups it stands in
 * @param type     how it is stored
 * @param width    the length of a value in bytes; 0 where it varies or is a bit
 * @param meaning  what its values mean
 * @param scale    the number of decimals of {@link Meaning#DECIMAL}
 * @param levels   how many of its groups and itself may be missing; 0 for a column without missing values
 * @param position which of the columns of the file it is, from 0
 */
public record ParquetColumn(String name, PhysicalType type, int width, Meaning meaning, int scale, int levels, int position) {

	/** What the stored values mean, and what they are given as. */
	public enum Meaning {
		/** Numbers as they are stored; truth values are 0 and 1. */
		NUMBER(1),
		/** Integers without a sign. */
		UNSIGNED(1),
		/** Decimal fractions that are stored as integers. */
		DECIMAL(1),
		/** Floating point of 16 bits. */
		HALF(1),
		/** Days since 1970, given as seconds. */
		DAYS(1.0 / 86_400),
		/** A time in milliseconds, since midnight or since 1970, given as seconds. */
		MILLISECONDS(1e3),
		/** A time in microseconds, given as seconds. */
		MICROSECONDS(1e6),
		/** A time in nanoseconds, given as seconds. */
		NANOSECONDS(1e9),
		/** Texts. */
		TEXT(1),
		/** Bytes that are neither number nor text. */
		BYTES(1);

		private final double perUnit;

		Meaning(double perUnit) {
			this.perUnit = perUnit;
		}

		/** {@return whether the values count time} */
		public boolean isTime() {
			return this == DAYS || this == MILLISECONDS || this == MICROSECONDS || this == NANOSECONDS;
		}
	}

	private static final double TWO_TO_64 = 0x1p64;

	/** Checks its parts. */
	public ParquetColumn {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(meaning, "meaning");
	}

	/** {@return whether its values are given as texts, not as numbers} */
	public boolean isText() {
		return meaning == Meaning.TEXT || meaning == Meaning.BYTES;
	}

	/** {@return whether its values are whole numbers of at most 32 bits} */
	public boolean isSmallInteger() {
		return type == PhysicalType.INT32 && meaning == Meaning.NUMBER;
	}

	/** What a stored integer is as a number. */
	double number(long stored) {
		return switch (meaning) {
			case UNSIGNED -> type == PhysicalType.INT32 ? stored & 0xFFFF_FFFFL : stored < 0 ? stored + TWO_TO_64 : stored;
			case DECIMAL -> stored / Math.pow(10, scale);
			case DAYS -> stored / meaning.perUnit;
			case MILLISECONDS, MICROSECONDS, NANOSECONDS -> {
				// whole seconds apart, so that a time since 1970 loses nothing before the division
				long units = (long) meaning.perUnit;
				yield Math.floorDiv(stored, units) + Math.floorMod(stored, units) / meaning.perUnit;
			}
			default -> stored;
		};
	}
}
