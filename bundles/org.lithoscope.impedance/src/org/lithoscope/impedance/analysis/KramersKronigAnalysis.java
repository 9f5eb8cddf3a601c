/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.internal.ImpedanceScale;
import org.lithoscope.impedance.internal.SpectrumFigures;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.impedance.validity.KramersKronigFit;
import org.lithoscope.impedance.validity.KramersKronigOptions;
import org.lithoscope.impedance.validity.LinearKramersKronig;
import org.lithoscope.impedance.validity.ValidRange;
import org.lithoscope.impedance.validity.ZHit;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;

/** The Kramers–Kronig test of a spectrum: residuals, noise, the valid range of frequencies, and the Z-HIT relation as a second opinion. */
public final class KramersKronigAnalysis implements Analysis<KramersKronigParameters> {

	private static final double PERCENT = 100;
	/** Z-HIT is an approximation of about this accuracy. */
	private static final double ZHIT_DOUBT = 0.05;

	@Override
	public Class<KramersKronigParameters> parameterType() {
		return KramersKronigParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.one();
	}

	@Override
	public KramersKronigParameters propose(AnalysisInputs inputs, KramersKronigParameters p) throws AnalysisException {
		return new KramersKronigParameters(SpectrumInput.propose(inputs.measurement(SpectrumInput.MEASUREMENT), p.spectrum(), false), p.limit(),
				p.timeConstants(), p.capacitance(), p.inductance());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, KramersKronigParameters p, AnalysisContext context) throws AnalysisException {
		ImpedanceSpectrum spectrum = SpectrumInput.spectrum(inputs.measurement(SpectrumInput.MEASUREMENT), p.spectrum());
		KramersKronigOptions d = KramersKronigOptions.defaults();
		KramersKronigOptions options = new KramersKronigOptions(d.minimum(), d.perDecade(), d.floor(), d.extension(), p.capacitance(),
				p.inductance());
		KramersKronigFit fit = p.timeConstants().map(m -> LinearKramersKronig.test(spectrum, options, m))
				.orElseGet(() -> LinearKramersKronig.test(spectrum, options));
		double limit = p.limit().valueIn(Units.ONE);
		ValidRange range = ValidRange.propose(spectrum, options, limit);
		ZHit hit = ZHit.of(spectrum);
		Result.Builder result = Result.builder("Kramers–Kronig test of " + spectrum.name());
		spectrum.notices().forEach(result::notice);
		verdict(result, spectrum, range, hit, limit);
		result.value("noise", "Residual per degree of freedom", PERCENT * fit.noise(), Units.PERCENT);
		result.value("largestResidual", "Largest residual", PERCENT * fit.largest(), Units.PERCENT);
		result.value("residualCorrelation", "Correlation of neighbouring residuals", fit.correlation(), Units.ONE);
		result.value("validFrom", "Valid from", range.lowest(), Units.HERTZ);
		result.value("validTo", "Valid to", range.highest(), Units.HERTZ);
		result.value("timeConstants", "Time constants", fit.timeConstants(), Units.ONE);
		result.value("mu", "μ", fit.mu(), Units.ONE);
		result.text("terms", "Series terms", "resistance" + (fit.capacitive() ? ", capacitance" : "") + (fit.inductive() ? ", inductance" : ""));
		double zhit = Arrays.stream(hit.residual()).map(Math::abs).max().orElse(0);
		result.value("largestZhitResidual", "Largest Z-HIT residual", PERCENT * zhit, Units.PERCENT);
		report(result, spectrum, ImpedanceScale.shown(spectrum, p.spectrum().normalisation()), fit, range, hit, limit);
		return result.build();
	}

	private static void verdict(Result.Builder result, ImpedanceSpectrum spectrum, ValidRange range, ZHit hit, double limit) {
		if (!range.found()) {
			result.text("verdict", "Verdict", "not valid");
			result.notice(Notice.warning("No half of the spectrum obeys the Kramers–Kronig relations within the limit: it drifts, is not linear,"
					+ " or is noisier than the limit."));
		} else if (range.whole()) {
			result.text("verdict", "Verdict", "valid");
		} else {
			result.text("verdict", "Verdict", "valid in part");
			result.notice(Notice.warning("Frequencies outside " + range.lowest() + " to " + range.highest()
					+ " Hz do not obey the Kramers–Kronig relations; later steps propose to leave them out."));
		}
		if (range.found() && range.fit().largest() > limit && !range.fit().isSystematic()) {
			result.notice(Notice.info("Single points exceed the limit within the valid range, by noise or as outliers; the largest residual is "
					+ Math.round(1000 * range.fit().largest()) / 10.0 + " %."));
		}
		if (range.found() && range.fit().isSystematic()) {
			result.notice(Notice.warning("Neighbouring residuals are alike (correlation " + Math.round(100 * range.fit().correlation()) / 100.0
					+ "): the spectrum drifts a little although the residuals stay below the limit."));
		}
		double[] residual = hit.residual();
		double[] frequency = spectrum.frequency();
		int last = residual.length - 1;
		if (Math.abs(residual[last]) > ZHIT_DOUBT && frequency[last] >= range.lowest()) {
			result.notice(Notice.warning("Z-HIT finds the modulus at the lowest frequency off by " + Math.round(PERCENT * residual[last])
					+ " %: the spectrum may drift there although the linear test, which can follow slow drift, allows it."));
		}
	}

	private static void report(Result.Builder result, ImpedanceSpectrum spectrum, ImpedanceScale shown, KramersKronigFit fit,
			ValidRange range, ZHit hit, double limit) {
		int n = spectrum.size();
		double[] fitted = Arrays.copyOf(fit.fitReal(), 2 * n);
		System.arraycopy(fit.fitImaginary(), 0, fitted, n, n);
		double[] residual = new double[2 * n];
		int[] valid = new int[n];
		double[] frequency = spectrum.frequency();
		for (int i = 0; i < n; i++) {
			residual[i] = spectrum.real()[i] - fitted[i];
			residual[n + i] = spectrum.imaginary()[i] - fitted[n + i];
			valid[i] = frequency[i] >= range.lowest() && frequency[i] <= range.highest() ? 1 : 0;
		}
		result.table(SpectrumFigures.DATA, SpectrumFigures.data(spectrum, fitted,
				Column.ofDoubles(ColumnInfo.of("residual_real", Units.ONE), fit.residualReal()),
				Column.ofDoubles(ColumnInfo.of("residual_imaginary", Units.ONE), fit.residualImaginary()),
				Column.ofDoubles(ColumnInfo.of("zhit_modulus_ohm", Units.OHM), hit.modulus()),
				Column.ofDoubles(ColumnInfo.of("zhit_residual", Units.ONE), hit.residual()),
				Column.ofInts(ColumnInfo.of("valid", Units.ONE), valid)));
		Style muted = Style.dashed(0).in(new Style.Colour.Muted());
		List<Mark> marks = List.of(new Mark.Horizontal(PERCENT * limit, "", muted), new Mark.Horizontal(-PERCENT * limit, "", muted),
				new Mark.Span(range.lowest(), range.highest(), range.found() ? "valid" : "no valid range", Style.line(2)));
		result.figure(SpectrumFigures.residuals(spectrum, residual, marks));
		result.figure(SpectrumFigures.nyquist(spectrum, shown, Optional.of(fitted)));
		result.figure(SpectrumFigures.bode(spectrum, shown, Optional.of(fitted)));
	}
}
