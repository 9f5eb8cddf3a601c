/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

import java.util.Arrays;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.numerics.linear.Matrices;

/**
 * The linear Kramers–Kronig test: a chain of RC elements with given time constants, a resistance, and where needed a capacitance and an
 * inductance obeys the Kramers–Kronig relations by construction, so a spectrum it cannot describe does not (Boukamp, <i>J. Electrochem.
 * Soc.</i> 1995, 142, 1885; Schönleber, Klotz and Ivers-Tiffée, <i>Electrochim. Acta</i> 2014, 131, 20).
 * <p>
 * Rows are divided by |Z|. The number of time constants is the smallest, beyond a minimum, at which the residual per degree of freedom has
 * come down to the least one of all numbers tried. The published rule, the first number with μ below 0.85, ends far too early on ZARC
 * elements (four time constants, residuals of 45 %); μ is reported, not used. Capacitance and inductance stay when they lower the Bayesian
 * information criterion.
 */
public final class LinearKramersKronig {

	/** A term that lowers the criterion by less is not worth having. */
	private static final double WORTH = 2;

	private final double[] angular;
	private final double[] inverseModulus;
	private final double[] re;
	private final double[] im;
	private final KramersKronigOptions options;

	private LinearKramersKronig(ImpedanceSpectrum spectrum, KramersKronigOptions options) {
		angular = Arrays.stream(spectrum.frequency()).map(f -> 2 * Math.PI * f).toArray();
		inverseModulus = Arrays.stream(spectrum.modulus()).map(z -> 1 / z).toArray();
		re = spectrum.real();
		im = spectrum.imaginary();
		this.options = options;
	}

	/**
	 * Does the test, the number of time constants found by itself.
	 *
	 * @param spectrum the spectrum
	 * @param options  how
	 * @return the outcome
	 */
	public static KramersKronigFit test(ImpedanceSpectrum spectrum, KramersKronigOptions options) {
		return new LinearKramersKronig(spectrum, options).search();
	}

	/**
	 * Does the test with a given number of time constants.
	 *
	 * @param spectrum      the spectrum
	 * @param options       how
	 * @param timeConstants the number, at least 1
	 * @return the outcome
	 */
	public static KramersKronigFit test(ImpedanceSpectrum spectrum, KramersKronigOptions options, int timeConstants) {
		return new LinearKramersKronig(spectrum, options).withOrWithout(timeConstants);
	}

	private KramersKronigFit search() {
		double decades = Math.log10(angular[0] / angular[angular.length - 1]) + 2 * options.extension();
		int most = Math.max(1, Math.min((int) Math.ceil(options.perDecade() * decades), (2 * re.length - 3) / 2));
		int least = Math.min(options.minimum(), most);
		int step = Math.max(1, (most - least) / 8);
		int count = (most - least) / step + 1;
		double[] noise = new double[count];
		double lowest = Double.POSITIVE_INFINITY;
		for (int k = count - 1; k >= 0; k--) {
			noise[k] = fit(least + k * step, options.capacitance(), options.inductance()).noise();
			lowest = noise[k] < lowest ? noise[k] : lowest;
		}
		int chosen = 0;
		while (chosen < count - 1 && !(noise[chosen] <= options.floor() * lowest)) {
			chosen++;
		}
		return withOrWithout(least + chosen * step);
	}

	/** With or without C and L, by the Bayesian information criterion. */
	private KramersKronigFit withOrWithout(int timeConstants) {
		KramersKronigFit best = fit(timeConstants, options.capacitance(), options.inductance());
		if (options.capacitance()) {
			best = better(best, fit(timeConstants, false, best.inductive()));
		}
		if (options.inductance()) {
			best = better(best, fit(timeConstants, best.capacitive(), false));
		}
		return best;
	}

	private KramersKronigFit better(KramersKronigFit more, KramersKronigFit fewer) {
		double n = 2.0 * re.length;
		double gain = n * Math.log(fewer.chiSquared() / more.chiSquared()) - Math.log(n) * (more.parameters() - fewer.parameters());
		return gain > WORTH ? more : fewer;
	}

	private KramersKronigFit fit(int timeConstants, boolean capacitance, boolean inductance) {
		int points = re.length;
		int columns = 1 + timeConstants + (capacitance ? 1 : 0) + (inductance ? 1 : 0);
		double[] a = new double[2 * points * columns];
		double[] b = new double[2 * points];
		double beyond = Math.pow(10, options.extension());
		double first = 1 / (angular[0] * beyond);
		double ratio = timeConstants > 1 ? Math.pow(angular[0] / angular[points - 1] * beyond * beyond, 1.0 / (timeConstants - 1)) : 1;
		for (int i = 0; i < points; i++) {
			int top = i * columns;
			int low = (points + i) * columns;
			double w = inverseModulus[i];
			b[i] = re[i] * w;
			b[points + i] = im[i] * w;
			a[top] = w;
			double x = angular[i] * first;
			for (int k = 0; k < timeConstants; k++) {
				double g = w / (1 + x * x);
				a[top + 1 + k] = g;
				a[low + 1 + k] = -x * g;
				x *= ratio;
			}
			if (capacitance) {
				a[low + 1 + timeConstants] = -w * angular[points - 1] / angular[i];
			}
			if (inductance) {
				a[low + columns - 1] = w * angular[i] / angular[0];
			}
		}
		double[] x = NormalEquations.solve(a, 2 * points, columns, b);
		return outcome(a, columns, x, timeConstants, capacitance, inductance);
	}

	private KramersKronigFit outcome(double[] a, int columns, double[] x, int timeConstants, boolean capacitance, boolean inductance) {
		int points = re.length;
		double[] image = Matrices.multiply(a, 2 * points, columns, x);
		double[] fitRe = new double[points];
		double[] fitIm = new double[points];
		double[] residualRe = new double[points];
		double[] residualIm = new double[points];
		double chiSquared = 0;
		for (int i = 0; i < points; i++) {
			fitRe[i] = image[i] / inverseModulus[i];
			fitIm[i] = image[points + i] / inverseModulus[i];
			residualRe[i] = re[i] * inverseModulus[i] - image[i];
			residualIm[i] = im[i] * inverseModulus[i] - image[points + i];
			chiSquared += residualRe[i] * residualRe[i] + residualIm[i] * residualIm[i];
		}
		double negative = 0;
		double positive = 0;
		for (int k = 1; k <= timeConstants; k++) {
			negative += Math.max(0, -x[k]);
			positive += Math.max(0, x[k]);
		}
		return new KramersKronigFit(timeConstants, capacitance, inductance, positive > 0 ? 1 - negative / positive : 0, fitRe, fitIm,
				residualRe, residualIm, chiSquared, columns);
	}
}
