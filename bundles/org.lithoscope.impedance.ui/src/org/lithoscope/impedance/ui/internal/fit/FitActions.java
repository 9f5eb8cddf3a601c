/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.impedance.circuit.Weighting;
import org.lithoscope.ui.tools.Notes;

/** The buttons of a fit, the weighting, and a line that says how it went. */
final class FitActions extends Composite {

	private final Composite bar;
	private final Button fit;
	private final Combo weighting;
	private final Label said;

	/** What the buttons do. */
	interface Handler {
		/** Starts a fit, or cancels the one that runs. */
		void fit();

		/** Starting values are those found last. */
		void startFromFound();

		/** Starting values are found anew. */
		void automatic();
	}

	FitActions(Composite parent, Handler handler) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).extendedMargins(8, 8, 3, 2).applyTo(this);
		bar = new Composite(this, SWT.NONE);
		RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(bar);
		fit = button("Fit", "circuit.fit", "Fit the circuit to the frequencies that are used (Enter in the text)", handler::fit);
		fit.setLayoutData(new RowData(64, SWT.DEFAULT));
		weighting = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		weighting.setItems("modulus", "unit", "proportional");
		weighting.select(0);
		weighting.setData("lithoscope.key", "circuit.weighting");
		weighting.setToolTipText("Weighting of the points. Modulus, 1/|Z|²: errors in proportion to |Z|, as instruments have them. "
				+ "Unit: constant errors. Proportional, 1/Re² and 1/Im²: each part in proportion to itself.");
		button("Use as Start", "circuit.start", "Start the next fit from the values found", handler::startFromFound);
		button("Auto Start", "circuit.automatic", "Forget starting values: the fit finds its own", handler::automatic);
		said = new Label(this, SWT.WRAP);
		said.setData("lithoscope.key", "circuit.message");
		said.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(said);
	}

	private Button button(String text, String key, String tooltip, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tooltip);
		button.setData("lithoscope.key", key);
		button.addListener(SWT.Selection, e -> action.run());
		return button;
	}

	Weighting weighting() {
		return Weighting.values()[weighting.getSelectionIndex()];
	}

	void show(boolean running, boolean possible) {
		fit.setText(running ? "Cancel" : "Fit");
		fit.setEnabled(running || possible);
	}

	void say(String text) {
		Notes.say(said, text);
		getParent().layout(true, true);
	}

	void complain(String text) {
		Notes.complain(said, text);
		getParent().layout(true, true);
	}
}
