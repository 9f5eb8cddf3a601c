/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Arrays;

import org.lithoscope.electrochemistry.internal.SequenceCursor;
import org.lithoscope.numerics.statistics.Robust;
import org.lithoscope.numerics.statistics.RunningMoments;

/**
 * One half cycle of a symmetric cell.
 *
 * @param half          the half cycle
 * @param overpotential median of the voltage in the direction of the current, in V
 * @param highest       the highest voltage in the direction of the current, in V
 * @param last          median of the voltage of its last three rows, in the direction of the current, in V
 * @param noise         robust standard deviation of the voltage from row to row, in V
 */
public record SymmetricHalf(HalfCycle half, double overpotential, double highest, double last, double noise) {

	private static final int MOST_ROWS = 4096;
	private static final int ORDER = 4;
	private static final int LAST_ROWS = 3;

	/**
	 * Looks at a half cycle.
	 *
	 * @param run  the run
	 * @param half the half cycle
	 * @return its numbers
	 */
	public static SymmetricHalf of(CyclingRun run, HalfCycle half) {
		SequenceCursor voltage = new SequenceCursor(run.voltage());
		int sign = half.direction().sign();
		long rows = half.steps().stream().mapToLong(s -> s.endRow() - s.firstRow()).sum();
		int every = (int) Math.max(1, rows / MOST_ROWS);
		double[] v = new double[(int) Math.min(rows, 2L * MOST_ROWS + half.steps().size())];
		RunningMoments extremes = new RunningMoments();
		int n = 0;
		for (Step step : half.steps()) {
			for (long row = step.firstRow(); row < step.endRow(); row++) {
				double eta = sign * voltage.at(row);
				extremes.add(eta);
				if ((row - step.firstRow()) % every == 0 && n < v.length) {
					v[n++] = eta;
				}
			}
		}
		double[] used = Arrays.copyOf(v, n);
		return new SymmetricHalf(half, Robust.median(used), extremes.maximum(), last(voltage, half), noise(used));
	}

	/** A median, so that one odd row at the end is no surge. */
	private static double last(SequenceCursor voltage, HalfCycle half) {
		Step step = half.steps().get(half.steps().size() - 1);
		long from = Math.max(step.firstRow(), step.endRow() - LAST_ROWS);
		double[] v = new double[(int) (step.endRow() - from)];
		for (int i = 0; i < v.length; i++) {
			v[i] = half.direction().sign() * voltage.at(from + i);
		}
		return Robust.median(v);
	}

	/** From fourth differences, which neither a slope nor the bend of a voltage that runs away moves; over √70 for independent rows. */
	private static double noise(double[] v) {
		if (v.length < ORDER + 1) {
			return 0;
		}
		double[] fourth = new double[v.length - ORDER];
		for (int i = 0; i < fourth.length; i++) {
			fourth[i] = Math.abs(v[i] - 4 * v[i + 1] + 6 * v[i + 2] - 4 * v[i + 3] + v[i + 4]);
		}
		return Robust.MAD_TO_SIGMA * Robust.median(fourth) / Math.sqrt(70);
	}
}
