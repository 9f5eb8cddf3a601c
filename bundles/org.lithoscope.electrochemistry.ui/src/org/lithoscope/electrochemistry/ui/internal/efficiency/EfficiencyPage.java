/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.efficiency;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.table.LinkedRows;

/** The protocol of a cell with its segments marked, and the methods of the Coulombic efficiency side by side. */
public final class EfficiencyPage implements MeasurementPage {

	/** A page. */
	public EfficiencyPage() {
		// what it shows is found when it is looked at
	}

	@Override
	public String title() {
		return "Efficiency";
	}

	@Override
	public Control create(Composite parent, Measurement measurement, LinkedRows rows) {
		return new EfficiencyPanel(parent, measurement, rows);
	}

	@Override
	public boolean update(Control page, Measurement measurement) {
		((EfficiencyPanel) page).renew(measurement);
		return true;
	}
}
