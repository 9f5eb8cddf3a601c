/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

import java.util.Arrays;

import org.lithoscope.numerics.regression.LineFit;
import org.lithoscope.numerics.regression.LinearModelFit;

/**
 * A straight line through log₁₀|j| against η of one branch.
 *
 * @param from the least |η| fitted, in V
 * @param to   the greatest |η| fitted, in V
 * @param line log₁₀|j| against |η|
 */
public record TafelFit(double from, double to, LineFit line) {

	private static final int LEAST_POINTS = 5;
	private static final int STEPS = 40;
	private static final double SIGNIFICANT = 3;
	/** A bend in decades, from the middle of a stretch to its ends, that no reading of the line notices. */
	private static final double NEGLIGIBLE = 0.002;

	/**
	 * Fits between two overpotentials.
	 *
	 * @param eta     |η| in V
	 * @param current |j|, positive, as many
	 * @param from    the least |η|
	 * @param to      the greatest |η|
	 * @return the fit; its line is null when fewer than five points lie there
	 */
	public static TafelFit between(double[] eta, double[] current, double from, double to) {
		double[] x = new double[eta.length];
		double[] y = new double[eta.length];
		int n = 0;
		for (int i = 0; i < eta.length; i++) {
			if (eta[i] >= from && eta[i] <= to && current[i] > 0) {
				x[n] = eta[i];
				y[n++] = Math.log10(current[i]);
			}
		}
		return new TafelFit(from, to, n < LEAST_POINTS ? null : LineFit.of(Arrays.copyOf(x, n), Arrays.copyOf(y, n)));
	}

	/**
	 * Looks for the straight part: the widest stretch of a least width whose curvature is lost in the scatter, or negligible. Taking the
	 * widest rather than that of the highest R² keeps the standard errors true: nothing is picked for its scatter. Where every stretch is
	 * curved, the one of the highest R² is taken.
	 *
	 * @param eta     |η| in V
	 * @param current |j|, positive, as many
	 * @param from    the least |η| looked at
	 * @param width   the least width in V
	 * @return the fit; its line is null when there is no such stretch
	 */
	public static TafelFit straightest(double[] eta, double[] current, double from, double width) {
		double last = Arrays.stream(eta).max().orElse(Double.NaN);
		TafelFit best = new TafelFit(from, last, null);
		double step = Math.max((last - from - width) / STEPS, 0);
		for (int shorter = 0; shorter <= STEPS && last - from >= width; shorter++) {
			for (int i = 0; i <= shorter; i++) {
				double start = from + i * step;
				TafelFit fit = between(eta, current, start, last - (shorter - i) * step);
				if (fit.line != null && fit.line.slope() > 0 && isStraight(eta, current, fit)) {
					return fit;
				}
				boolean better = fit.line != null && (best.line == null || fit.line.determination() > best.line.determination());
				best = better ? fit : best;
			}
		}
		return best;
	}

	/** Is the quadratic term of a parabola through the same points insignificant, or too small to matter? */
	private static boolean isStraight(double[] eta, double[] current, TafelFit fit) {
		double middle = (fit.from + fit.to) / 2;
		double half = (fit.to - fit.from) / 2;
		double[] design = new double[3 * eta.length];
		double[] y = new double[eta.length];
		double[] weights = new double[eta.length];
		for (int i = 0; i < eta.length; i++) {
			boolean used = eta[i] >= fit.from && eta[i] <= fit.to && current[i] > 0;
			double x = used ? (eta[i] - middle) / half : 0;
			design[3 * i] = 1;
			design[3 * i + 1] = x;
			design[3 * i + 2] = x * x;
			y[i] = used ? Math.log10(current[i]) : 0;
			weights[i] = used ? 1 : 0;
		}
		LinearModelFit parabola = LinearModelFit.of(design, eta.length, 3, y, weights);
		double curvature = Math.abs(parabola.coefficients()[2]);
		return curvature < Math.max(SIGNIFICANT * parabola.standardError(2), NEGLIGIBLE);
	}

	/** {@return the slope in V per decade} */
	public double voltsPerDecade() {
		return 1 / line.slope();
	}

	/** {@return its standard error} */
	public double voltsPerDecadeError() {
		return line.slopeError() / (line.slope() * line.slope());
	}

	/** {@return j₀ in the unit of the current} */
	public double exchange() {
		return Math.pow(10, line.intercept());
	}

	/** {@return its standard error} */
	public double exchangeError() {
		return exchange() * Math.log(10) * line.interceptError();
	}

	/**
	 * The same part fitted with the reverse reaction allowed for: log₁₀(|j|/(1 − exp(−nF|η|/RT))) is straight down to η = 0 for one
	 * electron transfer (Allen and Hickling, Trans. Faraday Soc. 1957, 53, 1626). How far it lies from the plain line says what neglecting the
	 * reverse reaction does.
	 *
	 * @param eta         |η| in V
	 * @param current     |j|, positive, as many
	 * @param electrons   n
	 * @param temperature T in K
	 * @return the fit of the same part; its line is null when this one's is
	 */
	public TafelFit withReverse(double[] eta, double[] current, int electrons, double temperature) {
		double[] forward = new double[current.length];
		for (int i = 0; i < forward.length; i++) {
			forward[i] = Tafel.forward(current[i], eta[i], electrons, temperature);
		}
		return between(eta, forward, from, to);
	}
}
