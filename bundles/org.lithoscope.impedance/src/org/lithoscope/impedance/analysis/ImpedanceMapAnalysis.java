/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.internal.BodeMaps;
import org.lithoscope.impedance.internal.CommonFrequencies;
import org.lithoscope.impedance.internal.SeriesFigures;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.impedance.internal.SpectrumSeries;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * Contour maps of a series of spectra, dynamic spectra (DEIS) included: −Im Z, |Z| and phase against frequency and state of charge,
 * voltage, time, temperature or cycle.
 */
public final class ImpedanceMapAnalysis implements Analysis<ImpedanceMapParameters> {

	private static final int OVERLAID = 60;

	@Override
	public Class<ImpedanceMapParameters> parameterType() {
		return ImpedanceMapParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.several();
	}

	@Override
	public ImpedanceMapParameters propose(AnalysisInputs inputs, ImpedanceMapParameters p) throws AnalysisException {
		return new ImpedanceMapParameters(SpectrumSeries.propose(inputs, p.spectrum()), p.series());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, ImpedanceMapParameters p, AnalysisContext context) throws AnalysisException {
		SpectrumSeries series = SpectrumSeries.of(inputs, p.spectrum(), p.series());
		if (series.points().size() < 2) {
			throw new AnalysisException("a map needs at least two spectra, not " + series.points().size());
		}
		context.checkCancelled();
		CommonFrequencies common = CommonFrequencies.of(series.points().stream().map(SpectrumSeries.Point::spectrum)
				.toArray(ImpedanceSpectrum[]::new));
		Result.Builder result = Result.builder("Impedance of " + series.points().size() + " spectra");
		result.value("spectra", "Spectra", series.points().size(), Units.ONE);
		result.value("lowest", "Lowest common frequency", common.frequency()[0], Units.HERTZ);
		result.value("highest", "Highest common frequency", common.frequency()[common.frequency().length - 1], Units.HERTZ);
		result.table("map", table(series, common));
		List<Figure> figures = new ArrayList<>(BodeMaps.maps(series, common));
		if (series.points().size() <= OVERLAID) {
			figures.add(SeriesFigures.nyquist(series));
			figures.add(BodeMaps.bode(series));
		}
		figures.forEach(result::figure);
		return result.build();
	}

	/** Long: one row for each spectrum and frequency, in Ω. */
	private static Table table(SpectrumSeries series, CommonFrequencies common) {
		int n = common.frequency().length;
		double[][] columns = new double[4][n * series.points().size()];
		for (int k = 0; k < series.points().size(); k++) {
			for (int i = 0; i < n; i++) {
				columns[0][k * n + i] = series.points().get(k).at();
				columns[1][k * n + i] = common.frequency()[i];
				columns[2][k * n + i] = common.real()[k][i];
				columns[3][k * n + i] = common.imaginary()[k][i];
			}
		}
		return Table.of(Column.ofDoubles(ColumnInfo.of(series.coordinate().quantity(), series.coordinate().unit()), columns[0]),
				Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), columns[1]),
				Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), columns[2]),
				Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), columns[3]));
	}
}
