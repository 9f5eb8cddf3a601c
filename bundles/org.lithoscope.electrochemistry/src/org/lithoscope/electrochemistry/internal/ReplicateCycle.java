/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.numerics.statistics.Replicates;

/**
 * One cycle of a group of nominally identical cells.
 *
 * @param group      the group
 * @param number     the cycle number
 * @param capacity   capacity taken out over the cells that have this cycle, in the unit of their scale
 * @param efficiency Coulombic efficiency over the same cells, in %
 */
public record ReplicateCycle(String group, int number, Replicates capacity, Replicates efficiency) {

	private static final double PERCENT = 100;

	/**
	 * The cycles of a group: those that at least one cell has.
	 *
	 * @param group the name of the group
	 * @param cells its cells
	 * @return its cycles in order
	 */
	public static List<ReplicateCycle> of(String group, List<CellSeries> cells) {
		Map<Integer, List<double[]>> byNumber = new TreeMap<>();
		for (CellSeries cell : cells) {
			for (CycleSummary c : cell.cycles()) {
				double ce = PERCENT * c.coulombicEfficiency();
				if (Double.isFinite(ce)) {
					byNumber.computeIfAbsent(c.number(), n -> new ArrayList<>())
							.add(new double[] { cell.scale().factor() * c.out().capacity(), ce });
				}
			}
		}
		List<ReplicateCycle> cycles = new ArrayList<>();
		byNumber.forEach((number, values) -> cycles.add(new ReplicateCycle(group, number, replicates(values, 0), replicates(values, 1))));
		return cycles;
	}

	private static Replicates replicates(List<double[]> values, int index) {
		return Replicates.of(values.stream().mapToDouble(v -> v[index]).toArray());
	}

	/**
	 * The standard deviation over cells.
	 *
	 * @param values the values of a cycle
	 * @return it; NaN for a single cell
	 */
	public static double deviation(Replicates values) {
		return values.count() < 2 ? Double.NaN : values.standardDeviation();
	}
}
