/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.table.TableModels;

/** The table of cycles; a cycle selected here is marked in the figure of capacity against cycle. */
final class CyclesPage implements MeasurementPage {

	private static final int DIGITS = 6;

	@Override
	public String title() {
		return "Cycles";
	}

	@Override
	public Control create(Composite parent, Measurement measurement, LinkedRows rows) {
		Composite page = new Composite(parent, SWT.NONE);
		StackLayout layout = new StackLayout();
		page.setLayout(layout);
		Label message = new Label(page, SWT.WRAP | SWT.CENTER);
		message.setText("Finding the cycles…");
		layout.topControl = message;
		DataGrid grid = new DataGrid(page);
		Display display = page.getDisplay();
		ICoreRunnable finding = monitor -> {
			Optional<Map.Entry<String, Table>> table;
			String problem = "";
			try {
				Result result = CycleResult.of(measurement);
				table = result.tables().entrySet().stream().findFirst();
			} catch (AnalysisException e) {
				table = Optional.empty();
				problem = e.getMessage();
			}
			Optional<Map.Entry<String, Table>> found = table;
			String why = problem;
			display.asyncExec(() -> {
				if (page.isDisposed()) {
					return;
				}
				message.setText("There are no cycles: " + why);
				found.ifPresent(t -> {
					grid.show(TableModels.of(t.getKey(), t.getValue(), DIGITS), rows);
					layout.topControl = grid;
				});
				page.layout();
			});
		};
		Job.create("Finding cycles of " + measurement.name(), finding).schedule();
		return page;
	}
}
