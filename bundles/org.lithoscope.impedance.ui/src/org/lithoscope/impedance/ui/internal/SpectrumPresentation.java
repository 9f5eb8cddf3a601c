/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal;

import java.util.List;

import org.lithoscope.impedance.ui.internal.drt.DrtPage;
import org.lithoscope.impedance.ui.internal.fit.CircuitPage;
import org.lithoscope.impedance.ui.internal.series.SeriesPage;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumPage;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumStates;
import org.lithoscope.impedance.ui.internal.validity.ValidityPage;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.MeasurementPresentation;

/** Impedance spectra: Nyquist beside Bode, validity, equivalent circuit, relaxation times, and the sweeps of a file as a series. */
public final class SpectrumPresentation implements MeasurementPresentation {

	private final SpectrumStates states = new SpectrumStates();

	/** For the extension point. */
	public SpectrumPresentation() {
		// the spectra are found when a page is looked at
	}

	@Override
	public List<Figure> figures(Measurement measurement) {
		return List.of();
	}

	@Override
	public boolean hasFigures() {
		return false;
	}

	@Override
	public boolean pagesFirst() {
		return true;
	}

	@Override
	public List<MeasurementPage> pages() {
		return List.of(new SpectrumPage(states), new ValidityPage(states), new CircuitPage(states), new DrtPage(states), new SeriesPage(states));
	}
}
