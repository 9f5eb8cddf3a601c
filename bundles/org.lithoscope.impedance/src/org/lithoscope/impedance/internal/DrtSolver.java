/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.analysis.DrtMethod;
import org.lithoscope.impedance.analysis.TikhonovParameters;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.drt.HierarchicalMethod;
import org.lithoscope.impedance.drt.HierarchicalOptions;
import org.lithoscope.impedance.drt.LambdaCriterion;
import org.lithoscope.impedance.drt.LambdaScan;
import org.lithoscope.impedance.drt.RelaxationDistribution;
import org.lithoscope.impedance.drt.TikhonovOptions;
import org.lithoscope.impedance.drt.TikhonovProblem;
import org.lithoscope.model.analysis.AnalysisException;

/** Finds a distribution by the method asked for. */
public final class DrtSolver {

	private static final int LEAST_POINTS = 6;

	private DrtSolver() {
	}

	/**
	 * Finds a distribution.
	 *
	 * @param spectrum   the spectrum
	 * @param method     the method
	 * @param inductance whether an inductance is fitted
	 * @param p          settings of the Tikhonov method
	 * @return the distribution
	 * @throws AnalysisException when there are too few points
	 */
	public static RelaxationDistribution solve(ImpedanceSpectrum spectrum, DrtMethod method, boolean inductance, TikhonovParameters p)
			throws AnalysisException {
		if (method == DrtMethod.HIERARCHICAL) {
			return hierarchical(spectrum, inductance);
		}
		check(spectrum);
		TikhonovProblem problem = TikhonovProblem.of(spectrum, new TikhonovOptions(p.order(), p.shape(), inductance));
		double lambda = p.criterion() == LambdaCriterion.MANUAL ? p.lambda() : LambdaScan.of(problem, spectrum).best(p.criterion());
		return problem.solve(spectrum, lambda);
	}

	/**
	 * Finds a distribution by the hierarchical method.
	 *
	 * @param spectrum   the spectrum
	 * @param inductance whether an inductance is fitted
	 * @return the distribution
	 * @throws AnalysisException when there are too few points
	 */
	public static HierarchicalDistribution hierarchical(ImpedanceSpectrum spectrum, boolean inductance) throws AnalysisException {
		check(spectrum);
		HierarchicalOptions d = HierarchicalOptions.defaults();
		return HierarchicalMethod.solve(spectrum, new HierarchicalOptions(d.perUnit(), d.margin(), d.freedom(), inductance, d.iterations()));
	}

	private static void check(ImpedanceSpectrum spectrum) throws AnalysisException {
		if (spectrum.size() < LEAST_POINTS) {
			throw new AnalysisException("a distribution of relaxation times needs at least " + LEAST_POINTS + " points, not " + spectrum.size());
		}
	}
}
