/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

import java.util.Arrays;

import org.lithoscope.numerics.signal.LocalRegression;
import org.lithoscope.numerics.statistics.Robust;

/**
 * First plating of lithium (DGM; NMR7). Curves are voltages in V against the charge passed since the beginning of a half cycle, rising,
 * in any unit.
 */
public final class Nucleation {

	private static final int MEDIAN_POINTS = 5;
	private static final int QUARTIC = 4;
	private static final int LEAST_DIP = 7;
	private static final int MOST_DIP = 200;
	/** The part of a dip's depth below which its shape is fitted. */
	private static final double DIP_PART = 0.6;
	private static final double DEEPER_PART = 0.05;
	/** Bounds what a dip of one or two rows can say of its depth. */
	private static final double MOST_DEEPER = 3;

	/** Variance of a fitted quartic in the middle of its n points, in units of that of a point over n: 225/64. */
	private static final double MIDDLE_VARIANCE = 225.0 / 64;
	/** Variance of a median of n normal points, in units of that of a point over n: π/2. */
	private static final double MEDIAN_VARIANCE = Math.PI / 2;

	private Nucleation() {
	}

	/**
	 * Nucleation overpotential: |V_min − V_plateau|, the depth of the voltage minimum below the plateau that follows it (DGM).
	 *
	 * @param minimum V_min
	 * @param plateau V_plateau
	 * @return the overpotential in V
	 */
	public static double overpotential(double minimum, double plateau) {
		return Math.abs(minimum - plateau);
	}

	/**
	 * Polarisation: half the gap between the plating and the stripping plateau (DGM).
	 *
	 * @param plating   plateau of plating in V
	 * @param stripping plateau of stripping in V
	 * @return half the gap in V
	 */
	public static double polarisation(double plating, double stripping) {
		return (stripping - plating) / 2;
	}

	/**
	 * A plateau: the median voltage between two shares of the charge passed.
	 *
	 * @param charge  charge, rising
	 * @param voltage voltage in V, as many
	 * @param from    share of the last charge at which the plateau begins
	 * @param to      share of the last charge at which it ends
	 * @return the median in V; NaN without points
	 */
	public static double plateau(double[] charge, double[] voltage, double from, double to) {
		double[] within = window(charge, voltage, from, to);
		return within.length == 0 ? Double.NaN : Robust.median(within);
	}

	/**
	 * How much single voltages of a plateau scatter, free of its slope: the robust standard deviation of second differences, over √6.
	 *
	 * @param charge  charge, rising
	 * @param voltage voltage in V, as many
	 * @param from    share of the last charge at which the plateau begins
	 * @param to      share of the last charge at which it ends
	 * @return one standard deviation in V; NaN for fewer than three points
	 */
	public static double scatter(double[] charge, double[] voltage, double from, double to) {
		double[] within = window(charge, voltage, from, to);
		if (within.length < 3) {
			return Double.NaN;
		}
		double[] second = new double[within.length - 2];
		for (int i = 0; i < second.length; i++) {
			second[i] = Math.abs(within[i] - 2 * within[i + 1] + within[i + 2]);
		}
		return Robust.MAD_TO_SIGMA * Robust.median(second) / Math.sqrt(6);
	}

	/**
	 * Standard uncertainty of a plateau from the scatter of its points: a median of n has the variance π/2·σ²/n.
	 *
	 * @param charge  charge, rising
	 * @param voltage voltage in V, as many
	 * @param from    share of the last charge at which the plateau begins
	 * @param to      share of the last charge at which it ends
	 * @return one standard deviation in V; NaN for fewer than three points
	 */
	public static double plateauError(double[] charge, double[] voltage, double from, double to) {
		return scatter(charge, voltage, from, to) * Math.sqrt(MEDIAN_VARIANCE / window(charge, voltage, from, to).length);
	}

	private static double[] window(double[] charge, double[] voltage, double from, double to) {
		double last = charge.length == 0 ? 0 : charge[charge.length - 1];
		double[] within = new double[charge.length];
		int n = 0;
		for (int i = 0; i < charge.length; i++) {
			if (charge[i] >= from * last && charge[i] <= to * last && !Double.isNaN(voltage[i])) {
				within[n++] = voltage[i];
			}
		}
		return Arrays.copyOf(within, n);
	}

	/**
	 * The voltage minimum before a plateau, in a running median of five points, so that a single noisy row does not make it.
	 *
	 * @param charge  charge, rising
	 * @param voltage voltage in V, as many
	 * @param until   share of the last charge before which the minimum lies
	 * @return the index of the minimum; −1 without points
	 */
	public static int minimum(double[] charge, double[] voltage, double until) {
		double end = charge.length == 0 ? 0 : until * charge[charge.length - 1];
		int best = -1;
		double lowest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < charge.length && charge[i] < end; i++) {
			double v = runningMedian(voltage, i);
			if (v < lowest) {
				lowest = v;
				best = i;
			}
		}
		return best;
	}

	/**
	 * The voltage at a minimum.
	 *
	 * @param voltage V
	 * @param error   its standard uncertainty in V, from the scatter of the rows around the dip's fitted shape; NaN for a single row
	 * @param deeper  how much deeper, in V, the minimum may lie between two rows: what the recovery behind it, drawn one row back, gives
	 */
	public record Minimum(double voltage, double error, double deeper) {

		/**
		 * Standard uncertainty with that of the sampling: the minimum lies anywhere between the rows' and the deepest possible one.
		 *
		 * @param scatter standard uncertainty of a single row, in V
		 * @return one standard deviation in V
		 */
		public double error(double scatter) {
			return Math.hypot(Double.isNaN(error) ? scatter : error, deeper / Math.sqrt(3));
		}

		/**
		 * Is the dip too short for the rows?
		 *
		 * @param plateau the plateau that follows, in V
		 * @param scatter standard uncertainty of a single row, in V
		 * @return whether the minimum may be deeper by more than a twentieth of the dip, beyond the scatter
		 */
		public boolean isUnresolved(double plateau, double scatter) {
			return deeper > Math.max(DEEPER_PART * (plateau - voltage), 2 * scatter);
		}
	}

	/**
	 * The voltage at a minimum: the lowest value of a quartic through the rows of the lower part of the dip, row by row, so that neither is
	 * the dip flattened nor does one noisy row make it.
	 *
	 * @param voltage voltage in V
	 * @param index   the index of the minimum
	 * @param plateau the plateau that follows, in V
	 * @return the minimum; the single row where the dip has too few
	 */
	public static double minimumVoltage(double[] voltage, int index, double plateau) {
		return fittedMinimum(voltage, index, plateau).voltage();
	}

	/**
	 * As {@link #minimumVoltage}, with its uncertainty.
	 *
	 * @param voltage voltage in V
	 * @param index   the index of the minimum
	 * @param plateau the plateau that follows, in V
	 * @return the minimum; the single row where the dip has too few
	 */
	public static Minimum fittedMinimum(double[] voltage, int index, double plateau) {
		double bound = plateau - DIP_PART * (plateau - runningMedian(voltage, index));
		int from = index;
		while (from > 0 && runningMedian(voltage, from - 1) < bound) {
			from--;
		}
		int to = index;
		while (to < voltage.length - 1 && runningMedian(voltage, to + 1) < bound) {
			to++;
		}
		if (to - from + 1 < LEAST_DIP) {
			return new Minimum(voltage[index], Double.NaN, index + 1 < voltage.length ? deeper(plateau, voltage[index], voltage[index + 1]) : 0);
		}
		double[] dip = thinned(Arrays.copyOfRange(voltage, from, to + 1));
		double[] rows = new double[dip.length];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = i;
		}
		double[] fit = LocalRegression.savitzkyGolay(rows.length, QUARTIC).smooth(rows, dip);
		double squares = 0;
		for (int i = 0; i < fit.length; i++) {
			squares += (dip[i] - fit[i]) * (dip[i] - fit[i]);
		}
		double variance = squares / Math.max(1, dip.length - QUARTIC - 1);
		double lowest = Arrays.stream(fit).min().orElse(voltage[index]);
		// a minimum inside the fitted shape is resolved; at its edge the voltage came down between two rows
		double deeper = fit[0] == lowest ? deeper(plateau, fit[0], fit[1]) : 0;
		return new Minimum(lowest, Math.sqrt(MIDDLE_VARIANCE * variance / dip.length), deeper);
	}

	/** A recovery towards the plateau shrinks by the same ratio from row to row: one row earlier the dip was deeper by that ratio. */
	private static double deeper(double plateau, double minimum, double next) {
		double depth = plateau - minimum;
		double rest = plateau - next;
		return rest > 0 && rest < depth ? Math.min(depth * (depth / rest - 1), MOST_DEEPER * depth) : rest <= 0 ? MOST_DEEPER * depth : 0;
	}

	/** Means of neighbours, so that a dip of very many rows stays quick to fit. */
	private static double[] thinned(double[] values) {
		int every = 1 + values.length / MOST_DIP;
		double[] means = new double[values.length / every];
		for (int i = 0; i < means.length; i++) {
			means[i] = Arrays.stream(values, i * every, (i + 1) * every).average().orElse(Double.NaN);
		}
		return means;
	}

	/**
	 * The running median of five points, fewer at the ends.
	 *
	 * @param values the values
	 * @param index  where
	 * @return the median around it
	 */
	public static double runningMedian(double[] values, int index) {
		int half = Math.min(MEDIAN_POINTS / 2, Math.min(index, values.length - 1 - index));
		return Robust.median(Arrays.copyOfRange(values, index - half, index + half + 1));
	}

	/**
	 * Alloying capacity: the charge passed before the voltage falls below a limit and stays there for three points (NMR7), interpolated.
	 *
	 * @param charge  charge, rising
	 * @param voltage voltage in V, as many
	 * @param limit   the limit in V, usually 0
	 * @return the charge in its unit; NaN when the voltage never falls below the limit
	 */
	public static double alloyingCapacity(double[] charge, double[] voltage, double limit) {
		for (int i = 0; i < voltage.length; i++) {
			boolean stays = true;
			for (int k = i; k < Math.min(voltage.length, i + 3); k++) {
				stays &= voltage[k] < limit;
			}
			if (stays) {
				if (i == 0) {
					return charge[0];
				}
				double share = (voltage[i - 1] - limit) / (voltage[i - 1] - voltage[i]);
				return charge[i - 1] + Math.max(0, Math.min(1, share)) * (charge[i] - charge[i - 1]);
			}
		}
		return Double.NaN;
	}
}
