/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.MeasurementPresentation;

/** Cycling: voltage and current against time, profiles, capacity and Coulombic efficiency against cycle, and the table of cycles. */
public final class CyclingPresentation implements MeasurementPresentation {

	private static final String FIRST = "voltage-time";

	/** For the extension point. */
	public CyclingPresentation() {
		// stateless
	}

	@Override
	public List<Figure> figures(Measurement measurement) {
		try {
			List<Figure> figures = new ArrayList<>(CycleResult.of(measurement).figures());
			// a file is recognised by its voltage against time
			figures.sort((a, b) -> Boolean.compare(b.id().equals(FIRST), a.id().equals(FIRST)));
			return figures;
		} catch (AnalysisException e) {
			// no cycles, for instance rest only: the columns still say something
			return new TimePresentation().figures(measurement);
		}
	}

	@Override
	public List<MeasurementPage> pages() {
		return List.of(new CyclesPage());
	}
}
