/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitException;
import org.lithoscope.ui.tools.Notes;

/** The text of a circuit. What is not understood is underlined where it is typed, and said below. */
final class CircuitField extends Composite {

	private static final Color WRONG = new Color(209, 69, 59);
	private static final String HELP = "Series: R0-R1. Parallel: p(R1,Q1) or R1|Q1. Elements: R, C, L, Q or CPE, W (Warburg), "
			+ "Wo and Ws (finite diffusion, open and short), G (Gerischer), ZARC. Boukamp's code R(RQ)(RQ) is understood, too. Enter: fit.";

	private final StyledText text;
	private final Label said;
	private final Consumer<Optional<Circuit>> changed;
	private Optional<Circuit> circuit = Optional.empty();

	/**
	 * A field without a circuit.
	 *
	 * @param parent  where it stands
	 * @param changed is told of every circuit; empty when the text is not understood
	 * @param entered is told when Enter is pressed
	 */
	CircuitField(Composite parent, Consumer<Optional<Circuit>> changed, Runnable entered) {
		super(parent, SWT.NONE);
		this.changed = changed;
		GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(this);
		text = new StyledText(this, SWT.SINGLE | SWT.BORDER);
		text.setMargins(4, 3, 4, 4);
		text.setToolTipText(HELP);
		text.setData("lithoscope.key", "circuit.text");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		said = Notes.line(this, "circuit.said");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
		text.addListener(SWT.Modify, e -> read());
		text.addListener(SWT.Traverse, CircuitField::leave);
		text.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
				entered.run();
			}
		});
	}

	/** The tabulator leads to the next field instead of into the text. */
	private static void leave(Event event) {
		if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = true;
		}
	}

	/** {@return the circuit, if the text is understood} */
	Optional<Circuit> circuit() {
		return circuit;
	}

	void setText(String circuitText) {
		text.setText(circuitText);
	}

	private void read() {
		text.setStyleRanges(new StyleRange[0]);
		try {
			circuit = Optional.of(Circuit.parse(text.getText()));
			int n = circuit.get().parameters().size();
			Notes.say(said, n + (n == 1 ? " parameter" : " parameters"));
		} catch (CircuitException e) {
			circuit = Optional.empty();
			int length = text.getCharCount();
			int at = Math.clamp(e.position(), 0, length);
			// what is missing at the end is marked at the last character
			int from = Math.max(0, Math.min(at, length - 1));
			if (length > 0) {
				StyleRange range = new StyleRange(from, 1, null, null);
				range.underline = true;
				range.underlineStyle = SWT.UNDERLINE_ERROR;
				range.underlineColor = WRONG;
				text.setStyleRange(range);
			}
			Notes.complain(said, length == 0 ? "Type a circuit, for instance R0-p(R1,Q1), or take one from the library."
					: "Character " + (at + 1) + ": " + e.reason());
		}
		changed.accept(circuit);
	}

	@Override
	public boolean setFocus() {
		return text.setFocus();
	}
}
