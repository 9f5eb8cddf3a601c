/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import org.lithoscope.model.table.NumberSequence;

/**
 * The mean current between a row and the row before, from the charge counted between them: 3600·ΔQ/Δt in A; 0 for the first row and where
 * time does not move.
 *
 * @param time       time in s
 * @param increments charge since the row before in A h
 */
public record DerivedCurrent(NumberSequence time, NumberSequence increments) implements NumberSequence {

	@Override
	public long size() {
		return time.size();
	}

	@Override
	public double get(long index) {
		double[] one = new double[1];
		copyTo(index, one, 0, 1);
		return one[0];
	}

	@Override
	public void copyTo(long from, double[] target, int offset, int count) {
		increments.copyTo(from, target, offset, count);
		int before = from > 0 ? 1 : 0;
		double[] t = new double[count + before];
		time.copyTo(from - before, t, 0, t.length);
		for (int i = 0; i < count; i++) {
			int at = i + before;
			double dt = at == 0 ? 0 : t[at] - t[at - 1];
			target[offset + i] = dt > 0 ? 3600 * target[offset + i] / dt : 0;
		}
	}
}
