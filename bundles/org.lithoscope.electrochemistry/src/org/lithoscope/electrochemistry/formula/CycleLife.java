/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

/** Between Coulombic efficiency, retention and cycle life (CER, section 1; PIAG). */
public final class CycleLife {

	private CycleLife() {
	}

	/**
	 * Cycles until capacity has fallen to a fraction when each cycle keeps the share CE: n = ln r / ln CE (CER).
	 *
	 * @param retention  the fraction r, for instance 0.8
	 * @param efficiency the Coulombic efficiency, below one
	 * @return the number of cycles; infinite for an efficiency of one, NaN outside 0 … 1
	 */
	public static double cycles(double retention, double efficiency) {
		if (!(retention > 0 && retention <= 1 && efficiency > 0 && efficiency <= 1)) {
			return Double.NaN;
		}
		return efficiency == 1 ? Double.POSITIVE_INFINITY : Math.log(retention) / Math.log(efficiency);
	}

	/**
	 * Average retention per cycle, or the efficiency that a life asks for: r^(1/n).
	 *
	 * @param retention the fraction kept after {@code cycles}
	 * @param cycles    the number of cycles, positive
	 * @return the fraction kept per cycle
	 */
	public static double retentionPerCycle(double retention, double cycles) {
		return cycles > 0 && retention > 0 ? Math.pow(retention, 1 / cycles) : Double.NaN;
	}

	/**
	 * State of health: capacity over reference capacity.
	 *
	 * @param capacity  the discharge capacity
	 * @param reference the first discharge capacity, or the first after formation
	 * @return the ratio; NaN when the reference is not positive
	 */
	public static double stateOfHealth(double capacity, double reference) {
		return reference > 0 ? capacity / reference : Double.NaN;
	}

	/**
	 * The first cycle, interpolated, at which a falling series reaches a limit and stays below it in the next point too, so that one bad
	 * point does not end a life.
	 *
	 * @param cycle     cycle numbers, rising
	 * @param retention the series, as many
	 * @param limit     the limit, for instance 0.8
	 * @return the interpolated cycle number; NaN when the limit is not reached
	 */
	public static double reaches(double[] cycle, double[] retention, double limit) {
		for (int i = 0; i < cycle.length; i++) {
			boolean stays = i + 1 >= cycle.length || retention[i + 1] < limit;
			if (retention[i] <= limit && stays) {
				if (i == 0) {
					return cycle[0];
				}
				double span = retention[i - 1] - retention[i];
				return span <= 0 ? cycle[i] : cycle[i - 1] + (cycle[i] - cycle[i - 1]) * (retention[i - 1] - limit) / span;
			}
		}
		return Double.NaN;
	}
}
