/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.series;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.impedance.analysis.ThreeElectrodeAnalysis;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumStates;
import org.lithoscope.impedance.ui.internal.spectrum.StatePage;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.Project;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** The sweeps of one file as a series: maps, parameters of a circuit against cycle, voltage or time. */
public final class SeriesPage extends StatePage {

	/**
	 * The page.
	 *
	 * @param states what the pages of an editor share
	 */
	public SeriesPage(SpectrumStates states) {
		super(states, "Series");
	}

	@Override
	protected Control fill(Composite parent, SpectrumState state, LinkedRows rows) {
		List<Measurement> series = together(state.measurement());
		if (series.size() < 2 && state.sweeps().size() < 2 && !ThreeElectrodeAnalysis.holdsBoth(state.measurement())) {
			return Notes.page(parent, "The sweeps of a file with several are shown here as a series. This file has one; spectra of several files are "
					+ "compared in the Spectra view: select them in the explorer.");
		}
		SeriesPanel panel = new SeriesPanel(parent);
		panel.show(series);
		return panel;
	}

	/** All spectra that were read from the same file. */
	private static List<Measurement> together(Measurement measurement) {
		Project project = PlatformUI.getWorkbench().getService(Lithoscope.class).project();
		for (ProjectFile file : project.files()) {
			List<Measurement> all = file.measurements().stream().map(OpenMeasurement::measurement).toList();
			if (all.contains(measurement)) {
				return all.stream().filter(m -> m.type().equals(measurement.type())).toList();
			}
		}
		return List.of(measurement);
	}
}
