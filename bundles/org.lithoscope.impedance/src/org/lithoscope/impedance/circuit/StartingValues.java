/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.numerics.linear.BoundedLeastSquares;
import org.lithoscope.numerics.linear.Matrices;

/**
 * Starting values of any circuit without a guess. Each part in series at the top has a shape (time constants, exponents, ratios), drawn
 * at random over the measured frequencies, and a magnitude in which the impedance is linear: the best magnitudes of a draw follow from
 * least squares without negative values. A circuit that is parallel at the top is treated so by its admittance.
 */
final class StartingValues {

	private static final double LEAST_EXPONENT = 0.55;
	private static final double NEGLIGIBLE = 0.02;

	private final Circuit circuit;
	private final List<Circuit.Part> parts;
	private final boolean admittance;
	private final double[] omega;
	private final double[] target;
	private final double[] root;
	private final SplittableRandom random;

	/** A draw and the sum of squares it leaves. */
	record Candidate(double[] values, double cost) {
	}

	StartingValues(Circuit circuit, ImpedanceSpectrum spectrum, double[] weights, long seed) {
		this.circuit = circuit;
		this.parts = circuit.topParts();
		this.admittance = circuit.isParallelAtTop();
		this.random = new SplittableRandom(seed);
		double[] f = spectrum.frequency();
		double[] re = spectrum.real();
		double[] im = spectrum.imaginary();
		int n = f.length;
		omega = new double[n];
		target = new double[2 * n];
		root = new double[2 * n];
		for (int i = 0; i < n; i++) {
			omega[i] = 2 * Math.PI * f[i];
			double square = re[i] * re[i] + im[i] * im[i];
			double turn = admittance ? square : 1;
			root[i] = Math.sqrt(weights[i]) * turn;
			root[n + i] = Math.sqrt(weights[n + i]) * turn;
			target[i] = root[i] * (admittance ? re[i] / square : re[i]);
			target[n + i] = root[n + i] * (admittance ? -im[i] / square : im[i]);
		}
	}

	/** Many draws, the best first. */
	List<Candidate> draw(int count) {
		List<Candidate> candidates = new ArrayList<>();
		for (int k = 0; k < count; k++) {
			candidates.add(one());
		}
		candidates.sort(Comparator.comparingDouble(Candidate::cost));
		return candidates;
	}

	private Candidate one() {
		double[] p = new double[circuit.parameters().size()];
		int n = omega.length;
		double logLow = Math.log(omega[n - 1] / 3);
		double logHigh = Math.log(omega[0] * 3);
		double[][] columns = new double[parts.size()][2 * n];
		for (int k = 0; k < parts.size(); k++) {
			draw(parts.get(k), Math.exp(logLow + (logHigh - logLow) * random.nextDouble()), 1, p);
			double[] z = new double[2];
			double[] d = new double[2 * p.length];
			for (int i = 0; i < n; i++) {
				parts.get(k).evaluate(omega[i], Math.log(omega[i]), p, z, d);
				double square = admittance ? z[0] * z[0] + z[1] * z[1] : 1;
				columns[k][i] = root[i] * z[0] / square;
				columns[k][n + i] = root[n + i] * (admittance ? -z[1] : z[1]) / square;
			}
		}
		return scaled(p, columns);
	}

	private Candidate scaled(double[] p, double[][] columns) {
		int m = columns.length;
		double[] norm = new double[m];
		double[] gram = new double[m * m];
		double[] right = new double[m];
		for (int a = 0; a < m; a++) {
			norm[a] = Math.sqrt(dot(columns[a], columns[a]));
		}
		for (int a = 0; a < m; a++) {
			right[a] = dot(columns[a], target) / norm[a];
			for (int b = 0; b < m; b++) {
				gram[a * m + b] = dot(columns[a], columns[b]) / (norm[a] * norm[b]);
			}
		}
		double[] x = BoundedLeastSquares.fastNonNegative(gram, right, new double[m]).x();
		double cost = dot(target, target);
		double most = 0;
		for (int a = 0; a < m; a++) {
			most = Math.max(most, x[a]);
			cost -= x[a] * right[a];
		}
		for (int a = 0; a < m; a++) {
			double amplitude = Math.max(x[a], NEGLIGIBLE * most) / norm[a];
			scale(parts.get(a), admittance ? 1 / amplitude : amplitude, p);
		}
		return new Candidate(p, cost);
	}

	private static double dot(double[] a, double[] b) {
		return Matrices.dot(a, b);
	}

	/** Draws a part whose modulus is about {@code size} at {@code at} rad/s. */
	private void draw(Circuit.Part part, double at, double size, double[] p) {
		if (part instanceof Circuit.Joined j) {
			for (Circuit.Part inner : j.parts()) {
				boolean simple = inner instanceof Circuit.Single;
				double shift = simple && j.parallel() ? 0 : spread(1.5);
				draw(inner, at * Math.exp(Math.log(10) * shift), size * Math.pow(10, j.parallel() ? spread(0.3) : spread(0.8)), p);
			}
			return;
		}
		Circuit.Single single = (Circuit.Single) part;
		int k = single.from();
		double exponent = LEAST_EXPONENT + (1 - LEAST_EXPONENT) * random.nextDouble();
		switch (single.type()) {
			case RESISTANCE -> p[k] = size;
			case CAPACITANCE -> p[k] = 1 / (at * size);
			case INDUCTANCE -> p[k] = size / at;
			case WARBURG -> p[k] = size * Math.sqrt(at / 2);
			case CONSTANT_PHASE -> {
				p[k] = Math.pow(at, -exponent) / size;
				p[k + 1] = exponent;
			}
			case WARBURG_OPEN, WARBURG_SHORT, GERISCHER -> {
				p[k] = size;
				p[k + 1] = 2 / at;
			}
			case ZARC -> {
				p[k] = size;
				p[k + 1] = 1 / at;
				p[k + 2] = exponent;
			}
		}
	}

	private double spread(double decades) {
		return decades * (2 * random.nextDouble() - 1);
	}

	/** Multiplies the impedance of a part. */
	private void scale(Circuit.Part part, double factor, double[] p) {
		if (part instanceof Circuit.Joined j) {
			j.parts().forEach(inner -> scale(inner, factor, p));
			return;
		}
		for (int k = part.from(); k < part.to(); k++) {
			switch (circuit.parameters().get(k).slot().kind()) {
				case IMPEDANCE -> p[k] *= factor;
				case ADMITTANCE -> p[k] /= factor;
				case TIME, EXPONENT -> {
					// the shape stays
				}
			}
		}
	}
}
