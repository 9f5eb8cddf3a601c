/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.List;
import java.util.Optional;

import org.lithoscope.numerics.statistics.Robust;

/** Finds the formation cycles at the beginning of a test: those at a clearly lower current than the rest. */
public final class FormationCycles {

	/** A formation current is below this share of the usual current. */
	private static final double SHARE = 0.7;

	private FormationCycles() {
	}

	/**
	 * How many cycles at the beginning are formation.
	 *
	 * @param cycles all cycles
	 * @return the number of leading cycles at a lower current than the median of all; 0 when less than half of the cycles remain
	 */
	public static int count(List<Cycle> cycles) {
		double[] currents = cycles.stream().map(FormationCycles::main).flatMap(Optional::stream).mapToDouble(h -> Math.abs(h.current()))
				.toArray();
		if (currents.length < 3) {
			return 0;
		}
		double usual = Robust.median(currents);
		int count = 0;
		for (Cycle cycle : cycles) {
			boolean slow = main(cycle).map(h -> Math.abs(h.current()) < SHARE * usual).orElse(false);
			if (!slow) {
				break;
			}
			count++;
		}
		return count <= cycles.size() / 2 ? count : 0;
	}

	private static Optional<HalfCycle> main(Cycle cycle) {
		return cycle.in().or(cycle::out);
	}
}
