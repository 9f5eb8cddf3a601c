/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.analysis.AnalysisException;

/**
 * The frequencies over which a spectrum obeys the Kramers–Kronig relations.
 *
 * @param lowest  the lowest valid frequency in Hz
 * @param highest the highest valid frequency in Hz
 * @param whole   whether that is the whole spectrum
 * @param found   whether any range of at least half of the points was found; when not, the range is the whole spectrum
 * @param fit     the test over that range
 */
public record ValidRange(double lowest, double highest, boolean whole, boolean found, KramersKronigFit fit) {

	/** Residuals are judged against this many times the local noise. */
	private static final double NOISE_FACTOR = 4.5;
	private static final int END = 3;

	/**
	 * Proposes the range: points are taken off the end with the larger residuals until no neighbours exceed the limit together, or four and
	 * a half times the noise of their neighbourhood where that is more. A single outlier is no reason to leave out what lies beyond it.
	 *
	 * @param spectrum the spectrum
	 * @param options  how the test is done
	 * @param limit    the largest residual allowed, relative to |Z|, for instance 0.01
	 * @return the range
	 */
	public static ValidRange propose(ImpedanceSpectrum spectrum, KramersKronigOptions options, double limit) {
		double[] allowed = LocalNoise.of(spectrum);
		for (int i = 0; i < allowed.length; i++) {
			allowed[i] = Math.max(limit, NOISE_FACTOR * allowed[i]);
		}
		double[] frequency = spectrum.frequency();
		int from = 0;
		int to = spectrum.size();
		KramersKronigFit first = LinearKramersKronig.test(spectrum, options);
		KramersKronigFit fit = first;
		while (excess(fit, allowed, from, 0, to - from) > 1) {
			int step = Math.max(1, (to - from) / 25);
			double top = excess(fit, allowed, from, 0, END);
			double bottom = excess(fit, allowed, from, to - from - END, to - from);
			// drift and slow processes spoil low frequencies more often than artefacts spoil high ones
			if (bottom >= top) {
				to -= step;
			} else {
				from += step;
			}
			if (to - from < Math.max(ImpedanceSpectrum.MINIMUM_POINTS + 2, spectrum.size() / 2)) {
				return new ValidRange(spectrum.lowest(), spectrum.highest(), true, false, first);
			}
			fit = LinearKramersKronig.test(part(spectrum, frequency[to - 1], frequency[from]), options);
		}
		return new ValidRange(frequency[to - 1], frequency[from], to - from == spectrum.size(), true, fit);
	}

	private static ImpedanceSpectrum part(ImpedanceSpectrum spectrum, double low, double high) {
		try {
			return spectrum.within(low, high);
		} catch (AnalysisException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * The largest residual of a stretch in units of what is allowed. Drift and artefacts shift neighbours the same way: inside of the range
	 * two neighbours must exceed together, so that a single outlier does not cost all points beyond it.
	 */
	private static double excess(KramersKronigFit fit, double[] allowed, int offset, int from, int to) {
		return Math.max(excess(fit.residualReal(), allowed, offset, from, to), excess(fit.residualImaginary(), allowed, offset, from, to));
	}

	private static double excess(double[] residual, double[] allowed, int offset, int from, int to) {
		int last = residual.length - 1;
		double most = 0;
		for (int i = Math.max(0, from); i <= Math.min(to - 1, last); i++) {
			double here = residual[i] / allowed[offset + i];
			double alike = i == 0 || i == last ? Math.abs(here) : Math.max(alike(here, residual[i - 1] / allowed[offset + i - 1]),
					alike(here, residual[i + 1] / allowed[offset + i + 1]));
			most = Math.max(most, alike);
		}
		return most;
	}

	private static double alike(double a, double b) {
		return a * b > 0 ? Math.min(Math.abs(a), Math.abs(b)) : 0;
	}
}
