/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.numerics.linear.Matrices;
import org.lithoscope.numerics.linear.SymmetricEigen;

/**
 * The criteria for λ of one spectrum over all λ. One generalised eigenproblem of M against AᵀA + λ₀M makes every λ cheap:
 * K = A(AᵀA + λM)⁻¹Aᵀ is diagonal in its vectors. Scores as in Maradesa, Py, Wan, Effat and Ciucci, <i>J. Electrochem. Soc.</i> 2023, 170,
 * 030502: with n = 2N,
 * <pre>GCV = (‖(1 − K)Z‖²/n) / (tr(1 − K)/n)²,  mGCV with tr(1 − ρK),  rGCV = GCV·(ξ + (1 − ξ) tr(K²)/n).</pre>
 * Non-negativity is not part of the scores. The whole range is scanned before the minimum is refined, so no starting value matters.
 */
public final class LambdaScan {

	/** Least λ looked at. */
	public static final double LEAST = 1e-7;
	/** Greatest λ looked at. */
	public static final double GREATEST = 1;

	private static final double REFERENCE = 1e-5;
	private static final int STEPS = 56;
	private static final int MANY_POINTS = 50;
	private static final int MANY_ROWS = 100;
	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
	private static final int REFINEMENTS = 24;

	private final int rows;
	private final double[] ratio;
	private final double[] projection;
	private final double square;
	private final double scale;

	private LambdaScan(int rows, double[] ratio, double[] projection, double square, double scale) {
		this.rows = rows;
		this.ratio = ratio;
		this.projection = projection;
		this.square = square;
		this.scale = scale;
	}

	/**
	 * Prepares the scan.
	 *
	 * @param problem  the assembled problem
	 * @param spectrum a spectrum of its frequencies
	 * @return the scan
	 */
	public static LambdaScan of(TikhonovProblem problem, ImpedanceSpectrum spectrum) {
		int n = problem.columns();
		ScaledImpedance z = ScaledImpedance.of(spectrum);
		SymmetricEigen eigen = SymmetricEigen.ofPair(problem.penalty(), problem.regularised(REFERENCE), n);
		double[] right = Matrices.multiplyTransposed(problem.design(), 2 * problem.points(), n, z.stacked());
		double[] projection = Matrices.multiplyTransposed(eigen.vectors(), n, n, right);
		double[] ratio = eigen.values();
		for (int k = 0; k < n; k++) {
			ratio[k] = Math.max(0, Math.min(1 / REFERENCE, ratio[k]));
		}
		return new LambdaScan(2 * problem.points(), ratio, projection, Matrices.dot(z.stacked(), z.stacked()), z.scale());
	}

	/**
	 * The score of a λ.
	 *
	 * @param criterion one of GCV, mGCV, rGCV (to be minimised; in Ω²) or the L-curve (negative curvature, to be minimised)
	 * @param lambda    λ
	 * @return the score
	 */
	public double score(LambdaCriterion criterion, double lambda) {
		return switch (criterion) {
			case GCV, MGCV, RGCV -> crossValidation(criterion, lambda);
			case L_CURVE -> -curvature(lambda);
			case MANUAL -> throw new IllegalArgumentException("λ by hand has no score");
		};
	}

	private double crossValidation(LambdaCriterion criterion, double lambda) {
		double trace = 0;
		double traceOfSquare = 0;
		for (double mu : ratio) {
			double k = (1 - REFERENCE * mu) / (1 + (lambda - REFERENCE) * mu);
			trace += k;
			traceOfSquare += k * k;
		}
		double rho = criterion == LambdaCriterion.MGCV ? rows < 2 * MANY_POINTS ? 1.3 : 2 : 1;
		double free = (rows - rho * trace) / rows;
		double score = residual(lambda) * scale * scale / rows / (free * free);
		if (criterion == LambdaCriterion.RGCV) {
			double xi = rows < MANY_ROWS ? 0.2 : 0.3;
			score *= xi + (1 - xi) * traceOfSquare / rows;
		}
		return score;
	}

	/** ‖(1 − K)Z‖² of the scaled impedance. */
	private double residual(double lambda) {
		double sum = square;
		for (int k = 0; k < ratio.length; k++) {
			double denominator = 1 + (lambda - REFERENCE) * ratio[k];
			double a = projection[k] * projection[k] / denominator;
			sum += -2 * a + a * (1 - REFERENCE * ratio[k]) / denominator;
		}
		return Math.max(sum, 1e-15 * square);
	}

	private double seminorm(double lambda) {
		double sum = 0;
		for (int k = 0; k < ratio.length; k++) {
			double x = projection[k] / (1 + (lambda - REFERENCE) * ratio[k]);
			sum += x * x * ratio[k];
		}
		return sum;
	}

	private double curvature(double lambda) {
		double step = 0.25;
		double[] x = new double[3];
		double[] y = new double[3];
		for (int i = 0; i < 3; i++) {
			double l = lambda * Math.exp((i - 1) * step);
			x[i] = Math.log(residual(l)) / 2;
			y[i] = Math.log(seminorm(l)) / 2;
		}
		double dx = (x[2] - x[0]) / (2 * step);
		double dy = (y[2] - y[0]) / (2 * step);
		double ddx = (x[2] - 2 * x[1] + x[0]) / (step * step);
		double ddy = (y[2] - 2 * y[1] + y[0]) / (step * step);
		return (dx * ddy - dy * ddx) / Math.pow(dx * dx + dy * dy, 1.5);
	}

	/**
	 * The best λ between {@value #LEAST} and {@value #GREATEST}.
	 *
	 * @param criterion the criterion
	 * @return λ
	 */
	public double best(LambdaCriterion criterion) {
		double width = Math.log(GREATEST / LEAST) / STEPS;
		int lowest = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i <= STEPS; i++) {
			double value = score(criterion, LEAST * Math.exp(i * width));
			if (value < least) {
				least = value;
				lowest = i;
			}
		}
		double a = Math.log(LEAST) + Math.max(0, lowest - 1) * width;
		double b = Math.log(LEAST) + Math.min(STEPS, lowest + 1) * width;
		for (int i = 0; i < REFINEMENTS; i++) {
			double left = b - GOLDEN * (b - a);
			double right = a + GOLDEN * (b - a);
			if (score(criterion, Math.exp(left)) <= score(criterion, Math.exp(right))) {
				b = right;
			} else {
				a = left;
			}
		}
		return Math.exp((a + b) / 2);
	}
}
