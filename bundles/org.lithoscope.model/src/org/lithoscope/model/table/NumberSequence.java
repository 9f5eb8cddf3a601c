/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.util.Arrays;

/** A read-only sequence of numbers with a {@code long} size: a column, an array, or values computed on the way. */
public interface NumberSequence {

	/** {@return how many numbers there are} */
	long size();

	/**
	 * One number.
	 *
	 * @param index from 0 to {@code size() - 1}
	 * @return the number; NaN when it is missing
	 */
	double get(long index);

	/**
	 * Copies a stretch of numbers; the fast way to read many.
	 *
	 * @param from   the first index
	 * @param target where to
	 * @param offset the first place in {@code target}
	 * @param count  how many
	 */
	default void copyTo(long from, double[] target, int offset, int count) {
		for (int i = 0; i < count; i++) {
			target[offset + i] = get(from + i);
		}
	}

	/**
	 * All numbers as one array.
	 *
	 * @return a new array
	 * @throws IllegalStateException when there are more than an array can hold
	 */
	default double[] toArray() {
		if (size() > Integer.MAX_VALUE - 8) {
			throw new IllegalStateException(size() + " values do not fit one array");
		}
		double[] all = new double[(int) size()];
		copyTo(0, all, 0, all.length);
		return all;
	}

	/**
	 * A sequence over an array, which must not be changed afterwards.
	 *
	 * @param values the numbers
	 * @return a view, not a copy
	 */
	static NumberSequence of(double... values) {
		return new NumberSequence() {
			@Override
			public long size() {
				return values.length;
			}

			@Override
			public double get(long index) {
				return values[Math.toIntExact(index)];
			}

			@Override
			public void copyTo(long from, double[] target, int offset, int count) {
				System.arraycopy(values, Math.toIntExact(from), target, offset, count);
			}

			@Override
			public double[] toArray() {
				return Arrays.copyOf(values, values.length);
			}
		};
	}
}
