/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.numerics.NumericalException;
import org.lithoscope.numerics.fit.FitOptions;
import org.lithoscope.numerics.fit.FitProblem;
import org.lithoscope.numerics.fit.FitResult;
import org.lithoscope.numerics.fit.LevenbergMarquardt;

/**
 * Complex non-linear least squares of an equivalent circuit: Levenberg–Marquardt on the logarithms of the parameters (exponents as they
 * are), with analytic derivatives, from starting values that it finds itself. The search over starts ends when several have led to the same
 * best minimum.
 */
public final class CircuitFitter {

	private static final int DRAWS = 400;
	private static final int BEST_DRAWS = 16;
	private static final int STRIDE = 9;
	private static final int LEAST_STARTS = 16;
	private static final int AGREEMENT = 5;
	private static final double SAME_MINIMUM = 1e-5;
	/** Residuals this small, relative to the data, are rounding errors. */
	private static final double EXACT = 1e-20;
	private static final double ROUGH = 1e-7;
	private static final int ROUGH_EVALUATIONS = 150;
	private static final int FINE_EVALUATIONS = 3000;

	private final Circuit circuit;
	private final ImpedanceSpectrum spectrum;
	private final CircuitFitOptions options;
	private final FreeParameters parameters;
	private final double[] weights;
	private final FitProblem problem;
	private final double exact;

	private CircuitFitter(Circuit circuit, ImpedanceSpectrum spectrum, CircuitFitOptions options) {
		this.circuit = circuit;
		this.spectrum = spectrum;
		this.options = options;
		double[] modulus = spectrum.modulus();
		double smallest = Arrays.stream(modulus).min().orElse(1);
		double largest = Arrays.stream(modulus).max().orElse(1);
		parameters = new FreeParameters(circuit, options.settings(), spectrum.frequency(), smallest, largest);
		if (parameters.count() == 0) {
			throw new CircuitException("every parameter of " + circuit + " is fixed");
		}
		if (parameters.count() >= 2 * spectrum.size()) {
			throw new CircuitException(circuit + " has " + parameters.count() + " free parameters, the spectrum " + spectrum.size() + " points");
		}
		weights = options.weighting().weights(spectrum);
		double[] data = Arrays.copyOf(spectrum.real(), 2 * spectrum.size());
		System.arraycopy(spectrum.imaginary(), 0, data, spectrum.size(), spectrum.size());
		double square = 0;
		for (int i = 0; i < data.length; i++) {
			square += weights[i] * data[i] * data[i];
		}
		exact = EXACT * square;
		problem = FitProblem.builder(new CircuitModel(circuit, parameters, spectrum.frequency()), data, middle())
				.weights(weights).bounds(parameters.lower(), parameters.upper()).build();
	}

	private double[] middle() {
		double[] middle = new double[parameters.count()];
		for (int k = 0; k < middle.length; k++) {
			middle[k] = (parameters.lower()[k] + parameters.upper()[k]) / 2;
		}
		return middle;
	}

	/**
	 * Fits a circuit, finding starting values.
	 *
	 * @param circuit  the circuit
	 * @param spectrum the spectrum
	 * @param options  how
	 * @return the best fit found
	 * @throws CircuitException      when a setting names no parameter or nothing is free
	 * @throws NumericalException    when no start gives finite values
	 * @throws CancellationException when cancelled
	 */
	public static CircuitFit fit(Circuit circuit, ImpedanceSpectrum spectrum, CircuitFitOptions options) {
		return new CircuitFitter(circuit, spectrum, options).search();
	}

	/**
	 * Fits a circuit from given values only, for instance those of the spectrum before.
	 *
	 * @param circuit  the circuit
	 * @param spectrum the spectrum
	 * @param options  how
	 * @param start    values of all parameters
	 * @return the nearest minimum
	 */
	public static CircuitFit fitFrom(Circuit circuit, ImpedanceSpectrum spectrum, CircuitFitOptions options, double... start) {
		CircuitFitter fitter = new CircuitFitter(circuit, spectrum, options);
		FitResult result = LevenbergMarquardt.fit(fitter.problem.withStart(fitter.parameters.toFree(start)),
				fitter.fitOptions().withMaximumEvaluations(FINE_EVALUATIONS));
		return fitter.outcome(result, 1, 1);
	}

	private FitOptions fitOptions() {
		return FitOptions.defaults().withCancelled(options.cancelled());
	}

	private CircuitFit search() {
		List<double[]> starts = starts();
		FitOptions rough = fitOptions().withTolerance(ROUGH).withMaximumEvaluations(ROUGH_EVALUATIONS);
		List<Double> costs = new ArrayList<>();
		FitResult best = null;
		NumericalException failure = null;
		int tried = 0;
		while (tried < starts.size() && (tried < LEAST_STARTS || best == null || agreement(costs, best.cost()) < AGREEMENT)) {
			Optional<FitResult> result = Optional.empty();
			try {
				result = Optional.of(LevenbergMarquardt.fit(problem.withStart(parameters.toFree(starts.get(tried))), rough));
			} catch (NumericalException e) {
				failure = e;
			}
			if (result.isPresent()) {
				FitResult fit = result.get();
				costs.add(fit.cost());
				best = best == null || fit.cost() < best.cost() ? fit : best;
			}
			tried++;
		}
		if (best == null) {
			throw failure == null ? new NumericalException("no start gave a fit") : failure;
		}
		double[] values = parameters.toValues(best.parameters());
		if (!parameters.isConstrained()) {
			values = PartOrder.sorted(circuit, values, spectrum);
		}
		FitResult fine = LevenbergMarquardt.fit(problem.withStart(parameters.toFree(values)),
				fitOptions().withMaximumEvaluations(FINE_EVALUATIONS));
		// the last digits may be worse after the parts have been put in order; the order counts more
		boolean same = fine.cost() <= best.cost() * (1 + SAME_MINIMUM) + exact;
		return outcome(same ? fine : best, tried, agreement(costs, best.cost()));
	}

	private int agreement(List<Double> costs, double best) {
		return (int) costs.stream().filter(c -> c <= best * (1 + SAME_MINIMUM) + exact).count();
	}

	/** The user's start, then in turn the best draws and draws from the rest. */
	private List<double[]> starts() {
		List<StartingValues.Candidate> draws = new StartingValues(circuit, spectrum, weights, options.seed()).draw(DRAWS);
		List<double[]> starts = new ArrayList<>();
		if (parameters.hasStart()) {
			starts.add(parameters.started(draws.get(0).values()));
		}
		// the best draws are much alike: those from the rest find the minima beside theirs
		int best = 0;
		int other = BEST_DRAWS;
		while (starts.size() < options.starts() && other < DRAWS) {
			starts.add(draws.get(best < BEST_DRAWS ? best++ : other).values());
			starts.add(draws.get(other).values());
			other += STRIDE;
		}
		return starts;
	}

	private CircuitFit outcome(FitResult result, int starts, int agreement) {
		double[] values = parameters.toValues(result.parameters());
		int n = values.length;
		double[] covariance = new double[n * n];
		double[] inner = result.covariance();
		int m = parameters.count();
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				int a = parameters.slot(i);
				int b = parameters.slot(j);
				covariance[i * n + j] = a < 0 || b < 0 ? 0 : parameters.share(i) * parameters.share(j) * inner[a * m + b];
			}
		}
		return new CircuitFit(circuit, spectrum, options.weighting(), values, covariance, result.cost(), m, starts, agreement, result.status());
	}
}
