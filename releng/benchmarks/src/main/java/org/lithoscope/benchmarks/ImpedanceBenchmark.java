/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.impedance.circuit.CircuitFitOptions;
import org.lithoscope.impedance.circuit.CircuitFitter;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.drt.HierarchicalMethod;
import org.lithoscope.impedance.drt.HierarchicalOptions;
import org.lithoscope.impedance.drt.LambdaCriterion;
import org.lithoscope.impedance.drt.LambdaScan;
import org.lithoscope.impedance.drt.TikhonovDistribution;
import org.lithoscope.impedance.drt.TikhonovOptions;
import org.lithoscope.impedance.drt.TikhonovProblem;
import org.lithoscope.impedance.validity.KramersKronigFit;
import org.lithoscope.impedance.validity.KramersKronigOptions;
import org.lithoscope.impedance.validity.LinearKramersKronig;
import org.lithoscope.model.analysis.AnalysisException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Impedance, one thread. Aims: DRT of 80 points with automatic regularisation below 5 ms, with fixed λ below 1 ms, 200 spectra of fixed λ
 * below 200 ms, Kramers–Kronig test below 1 ms, a circuit of eight parameters from given values below 2 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ImpedanceBenchmark {

	private static final int SERIES = 200;
	private static final double LAMBDA = 1e-3;

	private final Circuit circuit = Circuit.parse("R0-p(R1,Q1)-p(R2,Q2)-W3");
	private final double[] truth = { 10, 30, 3.4e-5, 0.85, 60, 1.1e-3, 0.9, 8 };
	private final double[] start = { 12, 20, 5e-5, 0.8, 80, 2e-3, 0.85, 5 };
	private final ImpedanceSpectrum[] series = new ImpedanceSpectrum[SERIES];
	private ImpedanceSpectrum arcs;
	private ImpedanceSpectrum diffusion;

	/**
	 * Makes spectra with noise: 80 points over 8 decades.
	 *
	 * @throws AnalysisException never
	 */
	@Setup
	public void spectra() throws AnalysisException {
		Circuit two = Circuit.parse("R0-ZARC1-ZARC2");
		for (int k = 0; k < SERIES; k++) {
			series[k] = spectrum(two, k, 5, 30 + 0.1 * k, 1e-4, 0.85, 60, 0.1, 0.9);
		}
		arcs = series[0];
		diffusion = spectrum(circuit, 1, truth);
	}

	private static ImpedanceSpectrum spectrum(Circuit circuit, long seed, double... values) throws AnalysisException {
		int n = 80;
		Random random = new Random(seed);
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, 6 - 8.0 * i / (n - 1));
			double[] z = circuit.impedance(f[i], values);
			double sigma = 0.003 * Math.hypot(z[0], z[1]);
			re[i] = z[0] + sigma * random.nextGaussian();
			im[i] = z[1] + sigma * random.nextGaussian();
		}
		return ImpedanceSpectrum.of("benchmark", f, re, im);
	}

	/** {@return the distribution by the hierarchical method: nothing to choose, band included} */
	@Benchmark
	public HierarchicalDistribution drtHierarchical() {
		return HierarchicalMethod.solve(arcs, HierarchicalOptions.defaults());
	}

	/** {@return the distribution by the Tikhonov method, λ by cross-validation} */
	@Benchmark
	public TikhonovDistribution drtTikhonovAutomatic() {
		TikhonovProblem problem = TikhonovProblem.of(arcs, TikhonovOptions.defaults());
		return problem.solve(arcs, LambdaScan.of(problem, arcs).best(LambdaCriterion.GCV));
	}

	/** {@return the distribution by the Tikhonov method with fixed λ, assembly included} */
	@Benchmark
	public TikhonovDistribution drtTikhonovFixed() {
		return TikhonovProblem.of(arcs, TikhonovOptions.defaults()).solve(arcs, LAMBDA);
	}

	/** {@return the sum of the polarisation resistances of 200 spectra with fixed λ} */
	@Benchmark
	public double drtSeriesOf200() {
		TikhonovProblem problem = TikhonovProblem.of(arcs, TikhonovOptions.defaults());
		double sum = 0;
		for (ImpedanceSpectrum s : series) {
			sum += problem.solve(s, LAMBDA).polarisationResistance();
		}
		return sum;
	}

	/** {@return the Kramers–Kronig test, number of time constants found} */
	@Benchmark
	public KramersKronigFit kramersKronig() {
		return LinearKramersKronig.test(arcs, KramersKronigOptions.defaults());
	}

	/** {@return a fit of R-2ZARC-W from given starting values} */
	@Benchmark
	public CircuitFit circuitFromStart() {
		return CircuitFitter.fitFrom(circuit, diffusion, CircuitFitOptions.defaults(), start);
	}

	/** {@return a fit of R-2ZARC-W with starting values found by itself} */
	@Benchmark
	public CircuitFit circuitWithoutGuess() {
		return CircuitFitter.fit(circuit, diffusion, CircuitFitOptions.defaults());
	}
}
