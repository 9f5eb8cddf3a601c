/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.ui.table.Numbers;
import org.lithoscope.ui.tools.Notes;

/** Above every page: which sweep, in what units, the electrode area, and the frequencies that are used. */
public final class SpectrumBar extends Composite {

	private static final int DIGITS = 5;
	private static final String KEY = "lithoscope.key";

	private final SpectrumState state;
	private final Combo sweep;
	private final Combo shown;
	private final Text area;
	private final Label said;
	private boolean updating;

	/**
	 * A bar.
	 *
	 * @param parent where it stands
	 * @param state  what it shows and changes
	 */
	public SpectrumBar(Composite parent, SpectrumState state) {
		super(parent, SWT.NONE);
		this.state = state;
		boolean several = state.sweeps().size() > 1;
		GridLayoutFactory.fillDefaults().numColumns(several ? 7 : 5).extendedMargins(8, 8, 6, 2).spacing(6, 4).applyTo(this);
		if (several) {
			new Label(this, SWT.NONE).setText("Sweep");
			sweep = combo("spectrum.sweep", "Which sweep of the file is analysed on this and the other pages");
			for (int i = 1; i <= state.sweeps().size(); i++) {
				sweep.add(Integer.toString(i));
			}
			sweep.addListener(SWT.Selection, e -> select(sweep.getSelectionIndex()));
		} else {
			sweep = null;
		}
		new Label(this, SWT.NONE).setText("In");
		shown = combo("spectrum.shown", "Ω, Ω cm² (needs the electrode area), or relative to the polarisation resistance");
		Arrays.stream(Shown.values()).forEach(s -> shown.add(s.label()));
		shown.addListener(SWT.Selection, e -> show(Shown.values()[shown.getSelectionIndex()]));
		new Label(this, SWT.NONE).setText("Area");
		area = new Text(this, SWT.BORDER);
		area.setMessage("1.13 cm²");
		area.setToolTipText("The electrode area, with unit: 1.13 cm2, 113 mm2. A number alone is in cm². The file's own is shown where it has one.");
		area.setData(KEY, "spectrum.area");
		GridDataFactory.swtDefaults().hint(80, SWT.DEFAULT).applyTo(area);
		area.addListener(SWT.Modify, e -> readArea());
		said = Notes.line(this, "spectrum.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		Runnable unlisten = state.addListener(this::refresh);
		addListener(SWT.Dispose, e -> unlisten.run());
		refresh();
	}

	private Combo combo(String key, String tooltip) {
		Combo combo = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setToolTipText(tooltip);
		combo.setData(KEY, key);
		return combo;
	}

	private void select(int index) {
		state.selectSweep(index);
		if (!state.isProposed()) {
			Work.run(this, "Valid range of sweep " + (index + 1), () -> {
				state.propose(index);
				return index;
			}, done -> state.tell(), why -> Notes.complain(said, "The range of frequencies could not be proposed: " + why));
		}
	}

	private void show(Shown other) {
		state.show(other);
		if (other == Shown.AREAL && state.area().isEmpty()) {
			area.setFocus();
		}
	}

	private void readArea() {
		if (updating) {
			return;
		}
		String text = area.getText().strip();
		try {
			Optional<Quantity> typed = Areas.parse(text);
			updating = true;
			state.setArea(typed);
			updating = false;
			say();
		} catch (IllegalArgumentException e) {
			Notes.complain(said, "Area: " + e.getMessage());
		}
	}

	private void refresh() {
		if (isDisposed()) {
			return;
		}
		if (sweep != null) {
			sweep.select(state.sweep());
		}
		shown.select(state.shown().ordinal());
		String known = state.area().map(a -> Numbers.text(a.valueIn(Units.SQUARE_CENTIMETRE), DIGITS) + " cm²").orElse("");
		if (!updating && !area.isFocusControl() && !known.equals(area.getText())) {
			updating = true;
			area.setText(known);
			updating = false;
		}
		say();
	}

	private void say() {
		if (state.shown() == Shown.AREAL && state.area().isEmpty()) {
			Notes.complain(said, "Ω is shown: type the electrode area for Ω cm².");
			return;
		}
		Range range = state.range();
		String source = state.chosen().isPresent() ? "set" : state.proposal().isPresent() ? "proposed" : "all";
		Notes.say(said, "Used: " + Hertz.text(range.min(), 3) + " to " + Hertz.text(range.max(), 3) + " (" + source + ")");
	}
}
