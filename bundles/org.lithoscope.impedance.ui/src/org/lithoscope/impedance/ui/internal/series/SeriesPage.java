/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.series;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumStates;
import org.lithoscope.impedance.ui.internal.spectrum.StatePage;
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
		if (state.sweeps().size() < 2) {
			return Notes.page(parent, "The sweeps of a file with several are shown here as a series. This file has one; spectra of several files are "
					+ "compared in the Spectra view: select them in the explorer.");
		}
		SeriesPanel panel = new SeriesPanel(parent);
		panel.show(java.util.List.of(state.measurement()));
		return panel;
	}
}
