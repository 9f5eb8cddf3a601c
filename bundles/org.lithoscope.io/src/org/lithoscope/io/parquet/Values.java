/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

/** A stretch of values of one column: numbers or texts, as the column is. */
final class Values {

	/** How many values are worked on at a time. */
	static final int MOST = 4096;

	final double[] numbers;
	final String[] texts;

	Values(boolean text, int capacity) {
		numbers = text ? new double[0] : new double[capacity];
		texts = text ? new String[capacity] : new String[0];
	}

	/** Moves the first values apart, to the places whose level is full; the places between become missing. */
	void spread(int[] levels, int full, int count, int present) {
		int from = present;
		for (int to = count - 1; to >= 0; to--) {
			boolean there = levels[to] == full;
			from -= there ? 1 : 0;
			if (texts.length > 0) {
				texts[to] = there ? texts[from] : null;
			} else {
				numbers[to] = there ? numbers[from] : Double.NaN;
			}
		}
	}
}
