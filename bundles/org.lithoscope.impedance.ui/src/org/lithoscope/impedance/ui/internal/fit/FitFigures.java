/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.ui.internal.spectrum.Curve;
import org.lithoscope.impedance.ui.internal.spectrum.Drawn;
import org.lithoscope.impedance.ui.internal.spectrum.ResidualFigure;
import org.lithoscope.impedance.ui.internal.spectrum.Shown;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumPlots;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Style;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.table.LinkedRows;

/** Data with the fitted curve as Nyquist or Bode plot, above what the fit leaves over. */
final class FitFigures extends SashForm {

	private static final int[] FIT_AND_RESIDUALS = {64, 36};

	private final SpectrumState state;
	private final FigurePanel fit;
	private final FigurePanel residuals;

	FitFigures(Composite parent, SpectrumState state, LinkedRows rows) {
		super(parent, SWT.VERTICAL | SWT.SMOOTH);
		this.state = state;
		fit = new FigurePanel(this, rows);
		fit.canvas().setData("lithoscope.key", "circuit.figure");
		residuals = new FigurePanel(this, rows);
		residuals.setToolsShown(false);
		residuals.canvas().setData("lithoscope.key", "circuit.residuals");
		setWeights(FIT_AND_RESIDUALS);
		residuals.showMessage("Residuals appear with the fit.");
	}

	private static Figure residuals(Drawn drawn, FitOutcome outcome) {
		double[] f = drawn.spectrum().frequency();
		double[] re = new double[f.length];
		double[] im = new double[f.length];
		for (int i = 0; i < f.length; i++) {
			double[] z = outcome.circuit().impedance(f[i], outcome.values());
			re[i] = z[0];
			im[i] = z[1];
		}
		return ResidualFigure.of(drawn, re, im);
	}

	void show(Optional<FitOutcome> outcome) {
		ImpedanceSpectrum spectrum = state.spectrum();
		Shown shown = state.shown();
		Range range = state.range();
		String table = state.table();
		fit.updateLater(spectrum.name(), () -> {
			Drawn drawn = new Drawn("measured", spectrum, new Style.Colour.Indexed(0), shown.scale(spectrum), table, Optional.of(range));
			SpectrumPlots plots = new SpectrumPlots(List.of(drawn), outcome.map(o -> Curve.of(o.circuit(), o.values(), range.min(), range.max())));
			return List.of(plots.nyquist(), plots.bode(), plots.parts());
		});
		if (outcome.isPresent()) {
			Drawn drawn = new Drawn("", spectrum, new Style.Colour.Indexed(0), Shown.Scale.PLAIN, table, Optional.of(range));
			residuals.updateLater(spectrum.name(), () -> List.of(residuals(drawn, outcome.get())));
		} else {
			residuals.showMessage("Residuals appear with the fit.");
		}
	}
}
