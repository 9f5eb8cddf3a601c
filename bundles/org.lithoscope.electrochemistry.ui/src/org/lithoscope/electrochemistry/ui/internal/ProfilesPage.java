/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** Voltage against capacity for the cycles that the user names. */
final class ProfilesPage implements MeasurementPage {

	private final FoundCycles cycles;

	ProfilesPage(FoundCycles cycles) {
		this.cycles = cycles;
	}

	@Override
	public String title() {
		return "Profiles";
	}

	@Override
	public Control create(Composite parent, Measurement measurement, LinkedRows rows) {
		Composite page = new Composite(parent, SWT.NONE);
		StackLayout layout = new StackLayout();
		page.setLayout(layout);
		Composite message = Notes.page(page, "Finding the cycles…");
		layout.topControl = message;
		Display display = page.getDisplay();
		cycles.of(measurement).whenComplete((result, problem) -> display.asyncExec(() -> {
			if (page.isDisposed()) {
				return;
			}
			if (result != null && result.tables().containsKey("cycles")) {
				layout.topControl = new ProfilesPanel(page, measurement, result.tables().get("cycles"), rows);
			} else {
				Notes.setText(message, "There are no cycles to draw. " + (problem == null ? "" : FoundCycles.why(problem)));
			}
			page.layout(true, true);
		}));
		return page;
	}
}
