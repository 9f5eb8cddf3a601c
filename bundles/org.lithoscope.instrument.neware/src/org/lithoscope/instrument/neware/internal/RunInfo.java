/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The times, capacities and energies that the tester noted once in a while, by record number; records between two of them are interpolated
 * by the tester's own time step.
 */
final class RunInfo {

	private static final int CAPACITIES = 5;
	private static final int TIME_STEP = 29;
	private static final int CLOCK = 33;
	private static final int STEP = 37;
	private static final int INDEX = 41;
	private static final int MILLIS = 45;
	/** Rows of the oldest version lack three bytes behind the energies, and the milliseconds of the clock. */
	private static final int SHORTEST = 42;
	private static final int MISSING = 3;
	private static final double MILLI = 1e-3;

	private final byte[] file;
	private final int[] offsets;
	private final int[] index;
	private final int[] step;
	private final int rows;
	private final int shift;
	private final boolean millis;

	/**
	 * Reads the rows.
	 *
	 * @param file   the bytes
	 * @param pages  where the rows are
	 * @param length the length of a row
	 */
	RunInfo(byte[] file, NdcPages pages, int length) {
		this.file = file;
		this.shift = length == SHORTEST ? -MISSING : 0;
		this.millis = length >= MILLIS + 2;
		int[] at = pages.offsets().clone();
		if (!rising(at)) {
			// each record's first note counts
			at = Arrays.stream(at).boxed().sorted(Comparator.comparingLong(o -> LittleEndian.u4(file, o + INDEX + shift))).mapToInt(o -> o).toArray();
		}
		offsets = at;
		index = new int[at.length];
		step = new int[at.length];
		int count = 0;
		int last = Integer.MIN_VALUE;
		int steps = 0;
		for (int offset : at) {
			int record = LittleEndian.i4(file, offset + INDEX + shift);
			if (count > 0 && record == index[count - 1]) {
				continue;
			}
			int raw = LittleEndian.i4(file, offset + STEP + shift);
			steps += raw != last || count == 0 ? 1 : 0;
			last = raw;
			offsets[count] = offset;
			index[count] = record;
			step[count++] = steps;
		}
		rows = count;
	}

	/** How many records have notes. */
	int rows() {
		return rows;
	}

	/** The record number of a row. */
	int index(int row) {
		return index[row];
	}

	/** The number of the step, counted from 1 over all steps done. */
	int step(int row) {
		return step[row];
	}

	/** The time in the step in s. */
	double stepTime(int row) {
		return LittleEndian.u4(file, offsets[row]) * MILLI;
	}

	/** The time from one record to the next in s. */
	double timeStep(int row) {
		return LittleEndian.i4(file, offsets[row] + TIME_STEP + shift) * MILLI;
	}

	/** The seconds since 1970, UTC. */
	double clock(int row) {
		double fraction = millis ? LittleEndian.u2(file, offsets[row] + MILLIS) * MILLI : 0;
		return LittleEndian.u4(file, offsets[row] + CLOCK + shift) + fraction;
	}

	/** Capacity in (0), out (1), energy in (2), out (3), in the unit of the file; the sign is that of the file. */
	float amount(int row, int which) {
		return LittleEndian.f4(file, offsets[row] + CAPACITIES + Float.BYTES * which);
	}

	private boolean rising(int[] at) {
		for (int i = 1; i < at.length; i++) {
			if (LittleEndian.u4(file, at[i] + INDEX + shift) < LittleEndian.u4(file, at[i - 1] + INDEX + shift)) {
				return false;
			}
		}
		return true;
	}
}
