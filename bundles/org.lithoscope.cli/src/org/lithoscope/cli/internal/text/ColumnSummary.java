/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import org.lithoscope.model.table.NumberSequence;

/**
 * The ends and the extremes of a column, in one pass.
 *
 * @param first the first value
 * @param last  the last value
 * @param min   the least value, without those that are missing
 * @param max   the greatest value, without those that are missing
 */
public record ColumnSummary(double first, double last, double min, double max) {

	private static final int BLOCK = 1 << 13;

	/**
	 * Looks at all numbers.
	 *
	 * @param numbers the numbers
	 * @return the summary; NaN where there is no number
	 */
	public static ColumnSummary of(NumberSequence numbers) {
		long size = numbers.size();
		if (size == 0) {
			return new ColumnSummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
		}
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		double[] block = new double[(int) Math.min(size, BLOCK)];
		for (long from = 0; from < size; from += block.length) {
			int count = (int) Math.min(block.length, size - from);
			numbers.copyTo(from, block, 0, count);
			for (int i = 0; i < count; i++) {
				// comparisons with NaN are false
				if (block[i] < min) {
					min = block[i];
				}
				if (block[i] > max) {
					max = block[i];
				}
			}
		}
		boolean none = min > max;
		return new ColumnSummary(numbers.get(0), numbers.get(size - 1), none ? Double.NaN : min, none ? Double.NaN : max);
	}
}
