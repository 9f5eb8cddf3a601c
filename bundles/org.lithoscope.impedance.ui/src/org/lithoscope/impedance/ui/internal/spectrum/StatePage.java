/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.concurrent.CompletionException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** A page that is made once the spectra of the measurement are found. */
public abstract class StatePage implements MeasurementPage {

	private final SpectrumStates states;
	private final String title;

	/**
	 * A page.
	 *
	 * @param states what the pages of an editor share
	 * @param title  the title on its tab
	 */
	protected StatePage(SpectrumStates states, String title) {
		this.states = states;
		this.title = title;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public final Control create(Composite parent, Measurement measurement, LinkedRows rows) {
		Composite page = new Composite(parent, SWT.NONE);
		StackLayout layout = new StackLayout();
		page.setLayout(layout);
		Composite message = Notes.page(page, "Finding the spectra…");
		layout.topControl = message;
		Display display = page.getDisplay();
		states.of(measurement).whenComplete((state, problem) -> display.asyncExec(() -> {
			if (page.isDisposed()) {
				return;
			}
			if (state == null) {
				Throwable cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
				Notes.setText(message, "There is no spectrum to show: " + cause.getMessage());
			} else {
				layout.topControl = fill(page, state, rows);
				page.layout(true, true);
			}
		}));
		return page;
	}

	/**
	 * Makes what is on the page.
	 *
	 * @param parent where it stands
	 * @param state  the spectra
	 * @param rows   the selection that is shared with tables
	 * @return its control
	 */
	protected abstract Control fill(Composite parent, SpectrumState state, LinkedRows rows);
}
