/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.special.Erf;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.drt.LambdaCriterion;
import org.lithoscope.impedance.drt.LambdaScan;
import org.lithoscope.impedance.drt.RelaxationDistribution;
import org.lithoscope.impedance.drt.RelaxationPeak;
import org.lithoscope.impedance.drt.TikhonovDistribution;
import org.lithoscope.impedance.drt.TikhonovOptions;
import org.lithoscope.impedance.drt.TikhonovProblem;
import org.lithoscope.impedance.internal.DistributionTables;
import org.lithoscope.impedance.internal.DrtFigures;
import org.lithoscope.impedance.internal.DrtSolver;
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
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/** The distribution of relaxation times of a spectrum, with bands, peaks and assignment windows. */
public final class DrtAnalysis implements Analysis<DrtParameters> {

	private static final Unit HENRY = Unit.of("H");

	@Override
	public Class<DrtParameters> parameterType() {
		return DrtParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.one();
	}

	@Override
	public DrtParameters propose(AnalysisInputs inputs, DrtParameters p) throws AnalysisException {
		return new DrtParameters(SpectrumInput.propose(inputs.measurement(SpectrumInput.MEASUREMENT), p.spectrum(), true), p.method(),
				p.inductance(), p.band(), p.share(), p.windows(), p.tikhonov());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, DrtParameters p, AnalysisContext context) throws AnalysisException {
		ImpedanceSpectrum spectrum = SpectrumInput.spectrum(inputs.measurement(SpectrumInput.MEASUREMENT), p.spectrum());
		List<AssignmentWindow> windows = windows(p.windows());
		double sigma = Math.sqrt(2) * Erf.erfInv(p.band().valueIn(Units.ONE));
		Result.Builder result = Result.builder("Distribution of relaxation times of " + spectrum.name());
		spectrum.notices().forEach(result::notice);
		RelaxationDistribution d = DrtSolver.solve(spectrum, p.method(), p.inductance(), p.tikhonov());
		double[] tau = DrtFigures.supported(spectrum);
		List<RelaxationPeak> peaks = RelaxationPeak.find(d, tau[0], tau[tau.length - 1], p.share().valueIn(Units.ONE));
		values(result, spectrum, d);
		if (p.method() == DrtMethod.TIKHONOV) {
			lambdas(result, spectrum, (TikhonovDistribution) d, p);
		}
		result.value("peaks", "Peaks", peaks.size(), Units.ONE);
		result.table("peaks", DistributionTables.peaks(peaks, d, windows, ImpedanceScale.of(spectrum)));
		result.table("windows", DistributionTables.windows(windows, d, tau, ImpedanceScale.of(spectrum)));
		result.table(DrtFigures.DISTRIBUTION, DrtFigures.table(tau, d, sigma));
		double[] fitted = d.residual();
		for (int i = 0; i < spectrum.size(); i++) {
			fitted[i] = spectrum.real()[i] - fitted[i];
			fitted[spectrum.size() + i] = spectrum.imaginary()[i] - fitted[spectrum.size() + i];
		}
		result.table(SpectrumFigures.DATA, SpectrumFigures.data(spectrum, fitted));
		ImpedanceScale shown = ImpedanceScale.shown(spectrum, p.spectrum().normalisation());
		result.figure(DrtFigures.figure(spectrum, shown, d, peaks, windows, sigma));
		result.figure(SpectrumFigures.nyquist(spectrum, shown, Optional.of(fitted)));
		result.figure(SpectrumFigures.residuals(spectrum, d.residual(), List.of()));
		return result.build();
	}

	static List<AssignmentWindow> windows(List<String> texts) throws AnalysisException {
		List<AssignmentWindow> windows = new ArrayList<>();
		for (String text : texts) {
			try {
				windows.add(AssignmentWindow.parse(text));
			} catch (IllegalArgumentException e) {
				throw new AnalysisException(e.getMessage(), e);
			}
		}
		return windows;
	}

	private static void values(Result.Builder result, ImpedanceSpectrum spectrum, RelaxationDistribution d) {
		ImpedanceScale scale = ImpedanceScale.of(spectrum);
		Optional<HierarchicalDistribution> h = d instanceof HierarchicalDistribution hd ? Optional.of(hd) : Optional.empty();
		result.value("polarisationResistance", "Polarisation resistance", scale.quantity(d.polarisationResistance(),
				h.map(HierarchicalDistribution::polarisationResistanceError).orElse(Double.NaN)), "");
		result.value("ohmicResistance", "Ohmic resistance R∞", scale.quantity(d.resistance(),
				h.map(HierarchicalDistribution::resistanceError).orElse(Double.NaN)), "");
		result.value("inductance", "Inductance", new Quantity(d.inductance(), HENRY,
				h.map(HierarchicalDistribution::inductanceError).orElse(Double.NaN)), "");
		h.ifPresent(hd -> {
			result.value("noise", "Noise of Re and Im at the mean |Z|", scale.quantity(hd.found().noise(), Double.NaN), "");
			result.value("noisePower", "Noise proportional to |Z| to the power of", hd.found().power(), Units.ONE);
			result.value("effectiveParameters", "Effective number of parameters", hd.found().effective(), Units.ONE);
			if (!hd.found().settled()) {
				result.notice(Notice.info("γ had not settled to 0.2 % after " + hd.found().iterations() + " iterations."));
			}
		});
		double[] re = spectrum.real();
		if (spectrum.imaginary()[spectrum.size() - 1] < -0.5 * (re[spectrum.size() - 1] - re[0])) {
			result.notice(Notice.warning("At the lowest frequency the spectrum still rises steeply: what relaxes slower than 1/(2πf) is"
					+ " extrapolated, and the polarisation resistance with it."));
		}
	}

	private static void lambdas(Result.Builder result, ImpedanceSpectrum spectrum, TikhonovDistribution d, DrtParameters p) {
		result.value("lambda", "λ", d.lambda(), Units.ONE);
		LambdaScan scan = LambdaScan.of(TikhonovProblem.of(spectrum, new TikhonovOptions(p.tikhonov().order(), p.tikhonov().shape(),
				p.inductance())), spectrum);
		for (LambdaCriterion criterion : LambdaCriterion.values()) {
			if (criterion != LambdaCriterion.MANUAL) {
				result.value("lambda" + DistributionTables.camel(criterion), "λ by " + DistributionTables.name(criterion), scan.best(criterion),
						Units.ONE);
			}
		}
		result.table("lambda", DistributionTables.scores(scan));
		result.notice(Notice.info("The Tikhonov method gives no credible band; the hierarchical method does."));
	}
}
