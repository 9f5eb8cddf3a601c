/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.circuit.Arc;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.impedance.circuit.CircuitFitOptions;
import org.lithoscope.impedance.internal.CircuitInput;
import org.lithoscope.impedance.internal.CircuitTables;
import org.lithoscope.impedance.internal.ImpedanceScale;
import org.lithoscope.impedance.internal.SpectrumFigures;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** The fit of an equivalent circuit: parameters with standard errors and correlations, arcs, residuals, comparison with other circuits. */
public final class CircuitAnalysis implements Analysis<CircuitParameters> {

	private static final double CLOSE = 0.99;

	@Override
	public Class<CircuitParameters> parameterType() {
		return CircuitParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.one();
	}

	@Override
	public CircuitParameters propose(AnalysisInputs inputs, CircuitParameters p) throws AnalysisException {
		return new CircuitParameters(SpectrumInput.propose(inputs.measurement(SpectrumInput.MEASUREMENT), p.spectrum(), true), p.circuit(),
				p.compare(), p.weighting(), p.settings(), p.starts(), p.seed());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, CircuitParameters p, AnalysisContext context) throws AnalysisException {
		ImpedanceSpectrum spectrum = SpectrumInput.spectrum(inputs.measurement(SpectrumInput.MEASUREMENT), p.spectrum());
		CircuitFitOptions options = CircuitInput.options(p.weighting(), p.settings(), p.starts(), p.seed(), context::isCancelled);
		List<CircuitFit> fits = new ArrayList<>();
		fits.add(CircuitInput.fit(CircuitInput.circuit(p.circuit()), spectrum, options));
		List<String> others = p.compare().isBlank() ? List.of() : List.of(p.compare().strip().split("\\s+"));
		for (String other : others) {
			context.progress((double) fits.size() / (others.size() + 1), "fitting " + other);
			fits.add(CircuitInput.fit(CircuitInput.circuit(other), spectrum, options.with(List.of())));
		}
		CircuitFit fit = fits.get(0);
		Result.Builder result = Result.builder("Equivalent circuit of " + spectrum.name());
		spectrum.notices().forEach(result::notice);
		doubts(result, fit);
		result.text("circuit", "Circuit", fit.circuit().text());
		values(result, fit);
		result.table("parameters", CircuitTables.parameters(fit));
		result.table("correlations", CircuitTables.correlations(fit));
		result.table("arcs", CircuitTables.arcs(fit));
		if (fits.size() > 1) {
			result.table("comparison", CircuitTables.comparison(fits));
		}
		double[] fitted = fit.fitted();
		double[] residual = fitted.clone();
		for (int i = 0; i < spectrum.size(); i++) {
			residual[i] = spectrum.real()[i] - fitted[i];
			residual[spectrum.size() + i] = spectrum.imaginary()[i] - fitted[spectrum.size() + i];
		}
		result.table(SpectrumFigures.DATA, SpectrumFigures.data(spectrum, fitted));
		ImpedanceScale shown = ImpedanceScale.shown(spectrum, p.spectrum().normalisation());
		result.figure(SpectrumFigures.nyquist(spectrum, shown, Optional.of(fitted)));
		result.figure(SpectrumFigures.bode(spectrum, shown, Optional.of(fitted)));
		result.figure(SpectrumFigures.residuals(spectrum, residual, List.of()));
		return result.build();
	}

	private static void values(Result.Builder result, CircuitFit fit) {
		List<Circuit.Parameter> all = fit.circuit().parameters();
		boolean areal = fit.spectrum().area().isPresent();
		for (int k = 0; k < all.size(); k++) {
			result.value(all.get(k).name(), CircuitTables.label(all.get(k), areal), CircuitTables.quantity(fit, k), "");
		}
		for (Arc arc : fit.arcs()) {
			result.value("frequency " + arc.name(), "Characteristic frequency of " + arc.name(), new Quantity(arc.frequency(), Units.HERTZ,
					Double.isFinite(arc.frequencyError()) ? arc.frequencyError() : Double.NaN), "");
		}
		result.value("weightedSumOfSquares", "Weighted sum of squares", fit.cost(), Units.ONE);
		result.value("akaike", "Akaike's information criterion", fit.akaike(), Units.ONE);
		result.value("bayes", "Bayesian information criterion", fit.bayes(), Units.ONE);
		result.value("starts", "Starts tried", fit.starts(), Units.ONE);
		result.value("agreement", "Starts that led to this minimum", fit.agreement(), Units.ONE);
	}

	private static void doubts(Result.Builder result, CircuitFit fit) {
		if (fit.agreement() < 2 && fit.starts() > 1) {
			result.notice(Notice.warning("Of " + fit.starts() + " starts only one led to this minimum; there may be a better one."));
		}
		List<Circuit.Parameter> all = fit.circuit().parameters();
		for (int i = 0; i < all.size(); i++) {
			double error = fit.error(i);
			if (Double.isNaN(error)) {
				result.notice(Notice.info(all.get(i).name() + " rests on its bound and has no standard error."));
			} else if (error > Math.abs(fit.values()[i])) {
				result.notice(Notice.warning("The data do not determine " + all.get(i).name() + ": its standard error exceeds its value."));
			}
			for (int j = 0; j < i; j++) {
				if (Math.abs(fit.correlation(i, j)) > CLOSE) {
					result.notice(Notice.info(all.get(j).name() + " and " + all.get(i).name() + " are correlated by "
							+ Math.round(1000 * fit.correlation(i, j)) / 1000.0 + ": only a combination of them is determined well."));
				}
			}
		}
	}
}
