/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.lithoscope.numerics.NumericalException;
import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.internal.TriangularReduction;
import org.lithoscope.numerics.linear.BoundedLeastSquares;
import org.lithoscope.numerics.linear.Matrices;

/**
 * Non-linear least squares under bounds by the Levenberg–Marquardt method. Each step solves the damped linear problem
 * <pre>min ‖J·s − r‖² + λ‖D·s‖²  under  l − p ≤ s ≤ u − p</pre>
 * exactly, bounds included, by orthogonal transformations ({@link BoundedLeastSquares}), so parameters come to rest on bounds and leave
 * them again without penalty terms or transformed variables. D holds the largest column norms met so far (Moré, <i>Lecture Notes in
 * Mathematics</i> 630, 1978, 105), which makes the path independent of the parameters' units; λ follows the gain ratio (Nielsen,
 * IMM-REP-1999-05).
 * A step to where the model is not finite is taken back.
 * <p>
 * Finds a local minimum: see {@link MultiStart} for models with several. Safe for concurrent use if the model is.
 */
public final class LevenbergMarquardt {

	/** First damping, relative to columns of norm 1. */
	public static final double INITIAL_DAMPING = 1e-3;

	private static final double SMALLEST_DAMPING = 1e-18;
	private static final double LARGEST_DAMPING = 1e40;
	private static final double ACCEPTED_GAIN = 1e-4;
	private static final double ANALYTIC_RANK = 1e-12;

	private final FitProblem problem;
	private final FitOptions options;
	private final NumericalJacobian differences;
	private final int n;
	private final int m;
	private final double[] lower;
	private final double[] upper;
	private final double[] scale;
	private double[] p;
	private double[] values;
	private double[] residual;
	private double cost;
	private double damping = INITIAL_DAMPING;
	private double growth = 2;
	private int evaluations;

	private LevenbergMarquardt(FitProblem problem, FitOptions options) {
		this.problem = problem;
		this.options = options;
		this.differences = new NumericalJacobian(problem, options.differences());
		this.n = problem.parameters();
		this.m = problem.points();
		this.lower = problem.lower();
		this.upper = problem.upper();
		this.scale = new double[n];
	}

	/**
	 * Fits with default options.
	 *
	 * @param problem what is to be fitted
	 * @return the nearest minimum
	 * @throws NumericalException if the model or its derivatives are not finite at the start
	 */
	public static FitResult fit(FitProblem problem) {
		return fit(problem, FitOptions.defaults());
	}

	/**
	 * Fits.
	 *
	 * @param problem what is to be fitted
	 * @param options how
	 * @return the nearest minimum
	 * @throws NumericalException if the model or its derivatives are not finite at the start
	 * @throws CancellationException if {@code options.cancelled()} says so
	 */
	public static FitResult fit(FitProblem problem, FitOptions options) {
		Arguments.require(problem.points() > 0 && problem.parameters() > 0, "no data or no parameters");
		return new LevenbergMarquardt(problem, options).run();
	}

	private FitResult run() {
		p = problem.start();
		values = new double[m];
		residual = new double[m];
		cost = evaluate(p, values, residual);
		if (!Double.isFinite(cost)) {
			throw new NumericalException("the model is not finite at the start " + Arrays.toString(p));
		}
		double[] jacobian = new double[m * n];
		int iterations = 0;
		FitStatus status = null;
		while (status == null) {
			weightedJacobian(jacobian);
			TriangularReduction reduction = new TriangularReduction(jacobian, m, n, residual);
			double[] norms = reduction.columnNorms();
			for (int j = 0; j < n; j++) {
				scale[j] = Math.max(scale[j], norms[j]);
			}
			if (isStationary(jacobian, norms)) {
				status = FitStatus.GRADIENT_CONVERGED;
			} else {
				double before = cost;
				status = step(reduction);
				iterations += cost < before ? 1 : 0;
			}
		}
		double rank = weightedJacobian(jacobian) ? ANALYTIC_RANK : options.differences().accuracy();
		return FitSummary.of(problem, p, jacobian, residual, values, status, iterations, evaluations, rank);
	}

	/** Tries steps with growing damping until one is accepted or the fit ends. Returns null to go on. */
	private FitStatus step(TriangularReduction reduction) {
		double[] trialValues = new double[m];
		double[] trialResidual = new double[m];
		while (true) {
			if (options.cancelled().getAsBoolean()) {
				throw new CancellationException("fit cancelled");
			}
			if (evaluations >= options.maximumEvaluations()) {
				return FitStatus.EVALUATION_LIMIT;
			}
			double[] step = dampedStep(reduction);
			double predicted = predictedReduction(reduction, step);
			double[] trial = new double[n];
			double stepSize = 0;
			double size = 0;
			for (int j = 0; j < n; j++) {
				trial[j] = Math.max(lower[j], Math.min(upper[j], p[j] + step[j]));
				stepSize = Math.hypot(stepSize, scale[j] * step[j]);
				size = Math.hypot(size, scale[j] * p[j]);
			}
			double trialCost = evaluate(trial, trialValues, trialResidual);
			double achieved = cost - trialCost;
			boolean accepted = achieved > 0 && achieved >= ACCEPTED_GAIN * predicted;
			boolean costSettled = predicted <= options.costTolerance() * cost && Math.abs(achieved) <= options.costTolerance() * cost;
			if (accepted) {
				double gain = predicted > 0 ? Math.min(1, achieved / predicted) : 1;
				damping = Math.max(SMALLEST_DAMPING, damping * Math.max(1.0 / 3, 1 - Math.pow(2 * gain - 1, 3)));
				growth = 2;
				p = trial;
				values = trialValues;
				residual = trialResidual;
				cost = trialCost;
			} else {
				damping = Math.min(LARGEST_DAMPING, damping * growth);
				growth *= 2;
			}
			if (costSettled) {
				return FitStatus.COST_CONVERGED;
			}
			if (stepSize <= options.stepTolerance() * size || stepSize == 0) {
				return FitStatus.STEP_CONVERGED;
			}
			if (accepted) {
				return null;
			}
		}
	}

	/** Solves for D·s, whose columns are of norm about 1, and scales back. */
	private double[] dampedStep(TriangularReduction reduction) {
		double[] stacked = new double[2 * n * n];
		double[] right = Arrays.copyOf(reduction.right(), 2 * n);
		double[] low = new double[n];
		double[] high = new double[n];
		for (int j = 0; j < n; j++) {
			double d = scale[j] > 0 ? scale[j] : 1;
			for (int i = 0; i <= j; i++) {
				stacked[i * n + j] = reduction.r()[i * n + j] / d;
			}
			stacked[(n + j) * n + j] = Math.sqrt(damping);
			low[j] = (lower[j] - p[j]) * d;
			high[j] = (upper[j] - p[j]) * d;
		}
		double[] step = BoundedLeastSquares.solve(stacked, 2 * n, n, right, low, high).x();
		for (int j = 0; j < n; j++) {
			// a step onto a bound ends exactly there
			step[j] = step[j] == low[j] ? lower[j] - p[j] : step[j] == high[j] ? upper[j] - p[j] : step[j] / (scale[j] > 0 ? scale[j] : 1);
		}
		return step;
	}

	private double predictedReduction(TriangularReduction reduction, double[] step) {
		double[] image = Matrices.multiply(reduction.r(), n, n, step);
		double sum = 0;
		for (int i = 0; i < n; i++) {
			sum += image[i] * (2 * reduction.right()[i] - image[i]);
		}
		return sum;
	}

	private boolean isStationary(double[] jacobian, double[] norms) {
		double norm = Math.sqrt(cost);
		if (norm == 0) {
			return true;
		}
		double[] descent = Matrices.multiplyTransposed(jacobian, m, n, residual);
		for (int j = 0; j < n; j++) {
			boolean held = p[j] <= lower[j] && descent[j] <= 0 || p[j] >= upper[j] && descent[j] >= 0;
			if (!held && Math.abs(descent[j]) > options.gradientTolerance() * norms[j] * norm) {
				return false;
			}
		}
		return true;
	}

	private double evaluate(double[] at, double[] modelValues, double[] weighted) {
		evaluations++;
		problem.model().values(at, modelValues);
		double[] data = problem.data();
		double[] root = problem.rootWeights();
		double sum = 0;
		for (int i = 0; i < m; i++) {
			weighted[i] = root[i] * (data[i] - modelValues[i]);
			sum += weighted[i] * weighted[i];
		}
		return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
	}

	/** Returns whether the derivatives are analytic. */
	private boolean weightedJacobian(double[] jacobian) {
		boolean analytic = problem.model().derivatives(p, jacobian);
		if (!analytic) {
			differences.fill(p, values, jacobian);
		}
		double[] root = problem.rootWeights();
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < n; j++) {
				double value = root[i] * jacobian[i * n + j];
				jacobian[i * n + j] = lower[j] == upper[j] ? 0 : value;
				if (!Double.isFinite(jacobian[i * n + j])) {
					throw new NumericalException("derivative of point " + i + " by parameter " + j + " is " + value);
				}
			}
		}
		return analytic;
	}
}
