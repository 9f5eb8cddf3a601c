/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.table.LinkedRows;

/** Voltage against capacity for the cycles that the user names. */
final class ProfilesPage extends OnCyclesPage {

	ProfilesPage(FoundCycles cycles) {
		super(cycles);
	}

	@Override
	public String title() {
		return "Profiles";
	}

	@Override
	Control make(Composite parent, Measurement measurement, Table table, LinkedRows rows) {
		return new ProfilesPanel(parent, measurement, table, rows);
	}
}
