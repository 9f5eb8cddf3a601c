/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import org.lithoscope.model.table.NumberSequence;

/** Reads a number sequence block by block; quick when the rows asked for lie near each other. Not for several threads. */
public final class SequenceCursor {

	private static final int BLOCK = 2048;
	private static final int MARGIN = 64;

	private final NumberSequence sequence;
	private final double[] block = new double[BLOCK];
	private long start;
	private long end;

	/**
	 * A cursor over a sequence.
	 *
	 * @param sequence the numbers
	 */
	public SequenceCursor(NumberSequence sequence) {
		this.sequence = sequence;
	}

	/**
	 * One number.
	 *
	 * @param row from 0
	 * @return the number
	 */
	public double at(long row) {
		if (row < start || row >= end) {
			load(row);
		}
		return block[(int) (row - start)];
	}

	private void load(long row) {
		// a little on the other side of the row too, so that looking back and forth does not load again
		start = Math.max(0, row < start ? row - BLOCK + MARGIN : row - MARGIN);
		int count = (int) Math.min(BLOCK, sequence.size() - start);
		sequence.copyTo(start, block, 0, count);
		end = start + count;
	}
}
