/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Arrays;
import java.util.Optional;

import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;
import org.lithoscope.numerics.statistics.Robust;

/**
 * A measurement seen as a voltammogram: one of its cycles. Anodic current is positive.
 *
 * @param cycle     the file's cycle number; NaN when it has none
 * @param potential potential in V in order of the sweep
 * @param current   current in A, as many
 * @param scanRate  median of |dE/dt| in V/s; NaN without time
 */
public record Voltammogram(double cycle, double[] potential, double[] current, double scanRate) {

	/**
	 * The view of one cycle.
	 *
	 * @param measurement a measurement with potential and current
	 * @param wanted      the file's cycle number; empty for the last that has at least half as many rows as the largest
	 * @return the voltammogram without rows whose potential or current is missing
	 * @throws AnalysisException when a column or the cycle is missing
	 */
	public static Voltammogram of(Measurement measurement, Optional<Integer> wanted) throws AnalysisException {
		Table table = measurement.table().orElseThrow(() -> new AnalysisException("'" + measurement.name() + "' holds no table"));
		double[] e = column(table, measurement, "voltage_volt");
		double[] i = column(table, measurement, "current_ampere");
		double[] t = table.column("test_time_second").map(NumberSequence::toArray).orElse(new double[0]);
		double[] cycles = table.column("cycle_count").map(NumberSequence::toArray).orElse(new double[0]);
		double cycle = cycles.length == 0 ? Double.NaN : wanted.map(Integer::doubleValue).orElseGet(() -> lastWhole(cycles));
		if (cycles.length == 0 && wanted.isPresent()) {
			throw new AnalysisException("'" + measurement.name() + "' has no cycle numbers, so a cycle cannot be chosen");
		}
		double[] potential = new double[e.length];
		double[] current = new double[e.length];
		double[] rates = new double[e.length];
		int n = 0;
		int r = 0;
		for (int row = 0; row < e.length; row++) {
			if (Double.isNaN(e[row]) || Double.isNaN(i[row]) || cycles.length > 0 && cycles[row] != cycle) {
				continue;
			}
			potential[n] = e[row];
			current[n++] = i[row];
			if (t.length > 0 && row > 0 && t[row] > t[row - 1]) {
				rates[r++] = Math.abs(e[row] - e[row - 1]) / (t[row] - t[row - 1]);
			}
		}
		if (n == 0) {
			throw new AnalysisException("'" + measurement.name() + "' has no rows in cycle " + wanted.map(String::valueOf).orElse("chosen"));
		}
		return new Voltammogram(cycle, Arrays.copyOf(potential, n), Arrays.copyOf(current, n),
				r == 0 ? Double.NaN : Robust.median(Arrays.copyOf(rates, r)));
	}

	private static double[] column(Table table, Measurement measurement, String name) throws AnalysisException {
		return table.column(name).map(NumberSequence::toArray)
				.orElseThrow(() -> new AnalysisException("'" + measurement.name() + "' has no column " + name));
	}

	private static double lastWhole(double[] cycles) {
		double[] numbers = Arrays.stream(cycles).distinct().toArray();
		long[] rows = Arrays.stream(numbers).mapToLong(n -> Arrays.stream(cycles).filter(c -> c == n).count()).toArray();
		long largest = Arrays.stream(rows).max().orElse(0);
		for (int k = numbers.length - 1; k > 0; k--) {
			if (2 * rows[k] >= largest) {
				return numbers[k];
			}
		}
		return numbers[0];
	}

	/**
	 * The potential at which the current changes its sign: the median over all crossings.
	 *
	 * @return the potential in V; NaN when the current never changes its sign
	 */
	public double zeroCurrentPotential() {
		double[] crossings = new double[potential.length];
		int n = 0;
		int before = -1;
		for (int k = 0; k < current.length; k++) {
			if (current[k] == 0) {
				continue;
			}
			if (before >= 0 && current[before] * current[k] < 0) {
				double share = current[before] / (current[before] - current[k]);
				crossings[n++] = potential[before] + share * (potential[k] - potential[before]);
			}
			before = k;
		}
		return n == 0 ? Double.NaN : Robust.median(Arrays.copyOf(crossings, n));
	}
}
