/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** The table of cycles with its filter; a cycle selected here is marked in the figure of capacity against cycle. */
final class CyclesPage implements MeasurementPage {

	private final FoundCycles cycles;

	CyclesPage(FoundCycles cycles) {
		this.cycles = cycles;
	}

	@Override
	public String title() {
		return "Cycles";
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
			Optional<Map.Entry<String, Table>> table = Optional.ofNullable(result).flatMap(CyclesPage::table);
			if (table.isPresent()) {
				layout.topControl = new CycleGrid(page, table.get().getKey(), table.get().getValue(), rows);
			} else {
				Notes.setText(message, "There are no cycles to list. " + (problem == null ? "" : FoundCycles.why(problem)));
			}
			page.layout(true, true);
		}));
		return page;
	}

	private static Optional<Map.Entry<String, Table>> table(Result result) {
		return result.tables().entrySet().stream().filter(e -> e.getKey().equals("cycles")).findFirst();
	}
}
