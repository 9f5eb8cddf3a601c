/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.drt.RelaxationDistribution;
import org.lithoscope.impedance.drt.RelaxationPeak;
import org.lithoscope.impedance.internal.DrtFigures;
import org.lithoscope.impedance.internal.DrtSolver;
import org.lithoscope.impedance.internal.ImpedanceScale;
import org.lithoscope.impedance.internal.SeriesFigures;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.impedance.internal.SpectrumSeries;
import org.lithoscope.impedance.internal.WindowSeries;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** The distributions of a series of spectra: a contour map, the polarisation resistance and the peaks against the coordinate. */
public final class DrtMapAnalysis implements Analysis<DrtMapParameters> {

	private static final double LEAST_SHARE = 0.01;
	private static final int OVERLAID = 40;

	@Override
	public Class<DrtMapParameters> parameterType() {
		return DrtMapParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.several();
	}

	@Override
	public DrtMapParameters propose(AnalysisInputs inputs, DrtMapParameters p) throws AnalysisException {
		return new DrtMapParameters(SpectrumSeries.propose(inputs, p.spectrum()), p.series(), p.method(), p.inductance(), p.windows(),
				p.tikhonov());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, DrtMapParameters p, AnalysisContext context) throws AnalysisException {
		SpectrumSeries series = SpectrumSeries.of(inputs, p.spectrum(), p.series());
		List<AssignmentWindow> windows = DrtAnalysis.windows(p.windows());
		int count = series.points().size();
		if (count < 2) {
			throw new AnalysisException("a map needs at least two spectra, not " + count);
		}
		double highest = series.points().stream().mapToDouble(q -> q.spectrum().highest()).min().orElseThrow();
		double lowest = series.points().stream().mapToDouble(q -> q.spectrum().lowest()).max().orElseThrow();
		if (!(highest > lowest)) {
			throw new AnalysisException("the spectra have no range of frequencies in common");
		}
		double[] tau = DrtFigures.supported(highest, lowest);
		double[][] gamma = new double[count][];
		List<RelaxationDistribution> all = new ArrayList<>();
		for (int k = 0; k < count; k++) {
			context.checkCancelled();
			ImpedanceSpectrum spectrum = series.points().get(k).spectrum();
			context.progress((double) k / count, spectrum.name());
			RelaxationDistribution d = DrtSolver.solve(spectrum, p.method(), p.inductance(), p.tikhonov());
			all.add(d);
			gamma[k] = Arrays.stream(tau).map(d::gamma).toArray();
		}
		return report(series, tau, gamma, all, windows);
	}

	private static Result report(SpectrumSeries series, double[] tau, double[][] gamma, List<RelaxationDistribution> all,
			List<AssignmentWindow> windows) {
		ImpedanceScale scale = series.scale();
		Result.Builder result = Result.builder("Distributions of relaxation times of " + all.size() + " spectra");
		result.value("spectra", "Spectra", all.size(), Units.ONE);
		double[] total = new double[all.size()];
		double[] error = new double[all.size()];
		double[] ohmic = new double[all.size()];
		for (int k = 0; k < all.size(); k++) {
			total[k] = scale.factor() * all.get(k).polarisationResistance();
			ohmic[k] = scale.factor() * all.get(k).resistance();
			error[k] = all.get(k) instanceof HierarchicalDistribution h ? scale.factor() * h.polarisationResistanceError() : Double.NaN;
		}
		result.table("series", Table.of(Column.ofDoubles(ColumnInfo.of(series.coordinate().quantity(), series.coordinate().unit()),
				series.coordinates()), Column.ofDoubles(ColumnInfo.of("polarisation_resistance", scale.unit()), total),
				Column.ofDoubles(ColumnInfo.of("polarisation_resistance_error", scale.unit()), error),
				Column.ofDoubles(ColumnInfo.of("ohmic_resistance", scale.unit()), ohmic)));
		result.table("peaks", peaks(series, tau, all));
		result.table("map", map(series, tau, gamma));
		result.figure(SeriesFigures.map(series, tau, gamma));
		result.figure(SeriesFigures.relativeMap(series, tau, gamma,
				all.stream().mapToDouble(RelaxationDistribution::polarisationResistance).toArray()));
		if (all.size() <= OVERLAID) {
			result.figure(SeriesFigures.overlay(series, tau, gamma));
			result.figure(SeriesFigures.nyquist(series));
		}
		result.figure(SeriesFigures.values("polarisation-resistance", "Polarisation resistance", series, Axis.linear("R", scale.unit()),
				List.of("polarisation resistance"), new double[][] { total }, new double[][] { error }, "series"));
		WindowSeries.of(series, windows, all, tau).ifPresent(w -> {
			result.table("windows", w.table(series));
			result.figure(w.figure(series));
		});
		return result.build();
	}

	private static Table peaks(SpectrumSeries series, double[] tau, List<RelaxationDistribution> all) {
		List<double[]> rows = new ArrayList<>();
		for (int k = 0; k < all.size(); k++) {
			double at = series.points().get(k).at();
			for (RelaxationPeak peak : RelaxationPeak.find(all.get(k), tau[0], tau[tau.length - 1], LEAST_SHARE)) {
				rows.add(new double[] { at, peak.tau(), series.scale().factor() * peak.area(), series.scale().factor() * peak.gamma() });
			}
		}
		return Table.of(column(rows, 0, ColumnInfo.of(series.coordinate().quantity(), series.coordinate().unit())),
				column(rows, 1, ColumnInfo.of("relaxation_time", Units.SECOND)),
				column(rows, 2, ColumnInfo.of("resistance", series.scale().unit())), column(rows, 3, ColumnInfo.of("gamma", series.scale().unit())));
	}

	private static Column column(List<double[]> rows, int k, ColumnInfo info) {
		return Column.ofDoubles(info, rows.stream().mapToDouble(r -> r[k]).toArray());
	}

	/** γ in Ω, long: one row for each spectrum and τ. */
	private static Table map(SpectrumSeries series, double[] tau, double[][] gamma) {
		List<double[]> rows = new ArrayList<>();
		for (int k = 0; k < gamma.length; k++) {
			for (int i = 0; i < tau.length; i++) {
				rows.add(new double[] { series.points().get(k).at(), tau[i], gamma[k][i] });
			}
		}
		return Table.of(column(rows, 0, ColumnInfo.of(series.coordinate().quantity(), series.coordinate().unit())),
				column(rows, 1, ColumnInfo.of("relaxation_time_second", Units.SECOND)), column(rows, 2, ColumnInfo.of("gamma_ohm", Units.OHM)));
	}
}
