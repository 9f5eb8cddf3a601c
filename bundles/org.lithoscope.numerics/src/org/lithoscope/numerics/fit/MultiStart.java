/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.lithoscope.numerics.NumericalException;
import org.lithoscope.numerics.internal.Arguments;

/**
 * Fits from several starts and keeps the best. The first start is the problem's own; the others are drawn, reproducibly from a seed:
 * log-uniform between two positive bounds, uniform between other finite bounds, and within a decade of the given start otherwise
 * (±1 around a start of zero).
 */
public final class MultiStart {

	/** Costs within this fraction of the best count as the same minimum. */
	public static final double SAME_MINIMUM = 1e-6;

	private MultiStart() {
	}

	/**
	 * The outcome.
	 *
	 * @param best the fit of lowest S
	 * @param costs S of every start that gave a fit, in order of the starts
	 * @param failures starts at which the model was not finite
	 */
	public record Outcome(FitResult best, List<Double> costs, int failures) {

		/** Copies the costs. */
		public Outcome {
			costs = List.copyOf(costs);
		}

		/** @return how many starts led to the best minimum; one alone is a reason for doubt */
		public int agreement() {
			return (int) costs.stream().filter(c -> c <= best.cost() * (1 + SAME_MINIMUM)).count();
		}
	}

	/**
	 * Fits from the problem's start and from random ones.
	 *
	 * @param problem what is to be fitted
	 * @param options how; each start has the whole budget of evaluations
	 * @param starts how many, at least 1
	 * @param seed seed of the random starts
	 * @return the outcome
	 * @throws NumericalException if no start gave a fit
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public static Outcome fit(FitProblem problem, FitOptions options, int starts, long seed) {
		Arguments.require(starts > 0, "at least one start is needed");
		SplittableRandom random = new SplittableRandom(seed);
		List<double[]> list = new ArrayList<>();
		list.add(problem.start());
		for (int k = 1; k < starts; k++) {
			list.add(draw(problem, random));
		}
		return fit(problem, options, list);
	}

	/**
	 * Fits from given starts.
	 *
	 * @param problem what is to be fitted
	 * @param options how
	 * @param starts initial parameters, at least one
	 * @return the outcome
	 * @throws NumericalException if no start gave a fit
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public static Outcome fit(FitProblem problem, FitOptions options, List<double[]> starts) {
		Arguments.require(!starts.isEmpty(), "at least one start is needed");
		FitResult best = null;
		NumericalException last = null;
		List<Double> costs = new ArrayList<>();
		for (double[] start : starts) {
			try {
				FitResult result = LevenbergMarquardt.fit(problem.withStart(start), options);
				costs.add(result.cost());
				best = best == null || result.cost() < best.cost() ? result : best;
			} catch (NumericalException e) {
				last = e;
			}
		}
		if (best == null) {
			throw last == null ? new NumericalException("no start gave a fit") : last;
		}
		return new Outcome(best, costs, starts.size() - costs.size());
	}

	private static double[] draw(FitProblem problem, SplittableRandom random) {
		double[] start = problem.start();
		double[] lower = problem.lower();
		double[] upper = problem.upper();
		for (int j = 0; j < start.length; j++) {
			double u = random.nextDouble();
			if (lower[j] == upper[j]) {
				start[j] = lower[j];
			} else if (lower[j] > 0 && Double.isFinite(upper[j])) {
				start[j] = lower[j] * Math.pow(upper[j] / lower[j], u);
			} else if (Double.isFinite(lower[j]) && Double.isFinite(upper[j])) {
				start[j] = lower[j] + u * (upper[j] - lower[j]);
			} else {
				start[j] = start[j] == 0 ? 2 * u - 1 : start[j] * Math.pow(10, 2 * u - 1);
			}
		}
		return start;
	}
}
