/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

/** Between Coulombic efficiency, retention and cycle life (CER, section 1; PIAG). */
public final class CycleLife {

	/** Cycles on either side of a crossing over which the slope is taken. */
	private static final int SLOPE_CYCLES = 3;

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

	/**
	 * Standard uncertainty of {@link #reaches} from the tester's independent charge error. Every capacity, that of the reference cycle too,
	 * carries it; over the slope of the fade around the crossing it becomes cycles.
	 *
	 * @param cycle     cycle numbers, rising
	 * @param retention the series, as many
	 * @param limit     the limit, for instance 0.8
	 * @param relative  the tester's relative standard uncertainty of one charge, for instance 1e-4
	 * @return one standard deviation in cycles; NaN when the limit is not reached after the first cycle
	 */
	public static double reachesUncertainty(double[] cycle, double[] retention, double limit, double relative) {
		double at = reaches(cycle, retention, limit);
		int after = 0;
		while (after < cycle.length && cycle[after] < at) {
			after++;
		}
		if (!(at > cycle[0]) || after == 0 || after == cycle.length) {
			return Double.NaN;
		}
		int before = after - 1;
		double share = (at - cycle[before]) / (cycle[after] - cycle[before]);
		double health = Math.hypot(limit, Math.hypot((1 - share) * retention[before], share * retention[after]));
		int from = Math.max(0, before - SLOPE_CYCLES);
		int to = Math.min(cycle.length - 1, after + SLOPE_CYCLES);
		double slope = (retention[to] - retention[from]) / (cycle[to] - cycle[from]);
		return relative * health / Math.abs(slope);
	}

	/**
	 * Standard uncertainty of {@link #cycles} from that of the efficiency: |dn/dCE|·σ = −ln r/(CE·ln²CE)·σ.
	 *
	 * @param retention   the fraction r
	 * @param efficiency  the Coulombic efficiency, below one
	 * @param uncertainty its standard uncertainty
	 * @return one standard deviation in cycles
	 */
	public static double cyclesUncertainty(double retention, double efficiency, double uncertainty) {
		double log = Math.log(efficiency);
		return Math.abs(Math.log(retention) / (efficiency * log * log)) * uncertainty;
	}
}
