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

/** The table of cycles with its filter; a cycle selected here is marked in the figure of capacity against cycle. */
final class CyclesPage extends OnCyclesPage {

	CyclesPage(FoundCycles cycles) {
		super(cycles);
	}

	@Override
	public String title() {
		return "Cycles";
	}

	@Override
	Control make(Composite parent, Measurement measurement, Table table, LinkedRows rows) {
		return new CycleGrid(parent, "cycles", table, rows);
	}
}
