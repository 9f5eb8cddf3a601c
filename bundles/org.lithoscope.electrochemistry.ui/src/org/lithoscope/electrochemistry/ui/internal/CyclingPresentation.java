/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.lithoscope.electrochemistry.ui.internal.efficiency.EfficiencyPage;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.MeasurementPresentation;

/** Cycling: voltage and current against time, profiles, capacity and Coulombic efficiency against cycle, and the table of cycles. */
public final class CyclingPresentation implements MeasurementPresentation {

	private static final String FIRST = "voltage-time";

	private final FoundCycles cycles = new FoundCycles();

	/** For the extension point. */
	public CyclingPresentation() {
		// the cycles are found when they are asked for
	}

	@Override
	public List<Figure> figures(Measurement measurement) {
		try {
			List<Figure> figures = new ArrayList<>(cycles.of(measurement).join().figures());
			// a file is recognised by its voltage against time
			figures.sort((a, b) -> Boolean.compare(b.id().equals(FIRST), a.id().equals(FIRST)));
			return figures;
		} catch (CancellationException e) {
			return new TimePresentation().figures(measurement);
		} catch (CompletionException e) {
			if (e.getCause() instanceof AnalysisException) {
				// no cycles, for instance rest only: the columns still say something
				return new TimePresentation().figures(measurement);
			}
			throw e;
		}
	}

	@Override
	public List<MeasurementPage> pages() {
		return List.of(new ProfilesPage(cycles), new CyclesPage(cycles), new EfficiencyPage());
	}
}
