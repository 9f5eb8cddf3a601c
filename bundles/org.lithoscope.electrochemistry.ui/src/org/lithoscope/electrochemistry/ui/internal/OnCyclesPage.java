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
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** A page that needs the cycles of a measurement: it says that they are being found until they are, and stays as it is when there are more. */
abstract class OnCyclesPage implements MeasurementPage {

	/** What such a page shows. */
	interface OnCycles {
		/** Shows the same measurement with more cycles. */
		void renew(Measurement measurement, Table cycles);
	}

	private final FoundCycles cycles;

	OnCyclesPage(FoundCycles cycles) {
		this.cycles = cycles;
	}

	/** Makes the page; what is made is also {@link OnCycles}. */
	abstract Control make(Composite parent, Measurement measurement, Table table, LinkedRows rows);

	@Override
	public final Control create(Composite parent, Measurement measurement, LinkedRows rows) {
		Composite page = new Composite(parent, SWT.NONE);
		page.setLayout(new StackLayout());
		((StackLayout) page.getLayout()).topControl = Notes.page(page, "Finding the cycles…");
		page.setData(rows);
		find(page, measurement);
		return page;
	}

	@Override
	public final boolean update(Control page, Measurement measurement) {
		find((Composite) page, measurement);
		return true;
	}

	private void find(Composite page, Measurement measurement) {
		Display display = page.getDisplay();
		// what comes later counts, even when what came before is found after it
		page.setData("measurement", measurement);
		cycles.of(measurement).whenComplete((result, problem) -> display.asyncExec(() -> {
			if (!page.isDisposed() && page.getData("measurement") == measurement) {
				Table table = result == null ? null : result.tables().get("cycles");
				show(page, measurement, table, problem == null ? "" : FoundCycles.why(problem));
			}
		}));
	}

	private void show(Composite page, Measurement measurement, Table table, String why) {
		StackLayout layout = (StackLayout) page.getLayout();
		if (layout.topControl instanceof OnCycles shown && table != null) {
			shown.renew(measurement, table);
		} else if (table != null) {
			layout.topControl = make(page, measurement, table, (LinkedRows) page.getData());
		} else if (!(layout.topControl instanceof OnCycles)) {
			Notes.setText((Composite) layout.topControl, "There are no cycles. " + why);
		}
		page.layout(true, true);
	}
}
