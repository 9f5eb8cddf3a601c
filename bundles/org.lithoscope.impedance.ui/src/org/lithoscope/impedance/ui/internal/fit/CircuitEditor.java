/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.impedance.circuit.ElementType;
import org.lithoscope.impedance.ui.internal.circuit.CircuitEdit;

/** A circuit as text and as drawing, with a palette of elements and a library; a change of the one is seen in the other. */
final class CircuitEditor extends Composite {

	private static final int DRAWING_HEIGHT = 112;

	private final CircuitField field;
	private final CircuitCanvas canvas;
	private final ToolItem beside;
	private final ToolItem remove;
	private final Consumer<Optional<CircuitNode>> chosen;

	/**
	 * An editor without a circuit.
	 *
	 * @param parent  where it stands
	 * @param changed is told of every circuit; empty while the text is not understood
	 * @param chosen  is told what is selected in the drawing
	 * @param entered is told when Enter is pressed in the text
	 */
	CircuitEditor(Composite parent, Consumer<Optional<Circuit>> changed, Consumer<Optional<CircuitNode>> chosen, Runnable entered) {
		super(parent, SWT.NONE);
		this.chosen = chosen;
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(8, 8, 2, 0).spacing(6, 3).applyTo(this);
		field = new CircuitField(this, circuit -> show(circuit, changed), entered);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		Button library = new Button(this, SWT.PUSH);
		library.setText("Library…");
		library.setToolTipText("Circuits in common use");
		library.setData("lithoscope.key", "circuit.library");
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(library);
		library(library);
		ToolBar palette = new ToolBar(this, SWT.FLAT | SWT.HORIZONTAL | SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(palette);
		ToolItem behind = item(palette, SWT.RADIO, "Series", "circuit.series", "A new element goes in series behind what is selected");
		behind.setSelection(true);
		beside = item(palette, SWT.RADIO, "Parallel", "circuit.parallel", "A new element goes in parallel to what is selected");
		new ToolItem(palette, SWT.SEPARATOR);
		Arrays.stream(ElementType.values()).forEach(type -> item(palette, SWT.PUSH, type.symbol(), "circuit.add." + type.symbol(),
				"Insert " + describe(type)).addListener(SWT.Selection, e -> insert(type)));
		new ToolItem(palette, SWT.SEPARATOR);
		remove = item(palette, SWT.PUSH, "Delete", "circuit.delete", "Take out what is selected in the drawing (Del)");
		remove.addListener(SWT.Selection, e -> delete());
		remove.setEnabled(false);
		canvas = new CircuitCanvas(this, this::selected, this::delete);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, DRAWING_HEIGHT).applyTo(canvas);
		Label line = new Label(this, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
	}

	private static ToolItem item(ToolBar bar, int style, String text, String key, String tooltip) {
		ToolItem item = new ToolItem(bar, style);
		item.setText(text);
		item.setToolTipText(tooltip);
		item.setData("lithoscope.key", key);
		return item;
	}

	private static String describe(ElementType type) {
		return switch (type) {
			case RESISTANCE -> "a resistance";
			case CAPACITANCE -> "a capacitance";
			case INDUCTANCE -> "an inductance";
			case CONSTANT_PHASE -> "a constant phase element";
			case WARBURG -> "a Warburg element: semi-infinite diffusion";
			case WARBURG_OPEN -> "finite diffusion before a reflecting boundary";
			case WARBURG_SHORT -> "finite diffusion before a transmitting boundary";
			case GERISCHER -> "a Gerischer element";
			case ZARC -> "a ZARC: R beside a constant phase element, by its time constant";
			default -> type.symbol();
		};
	}

	private void library(Button button) {
		Menu menu = new Menu(button);
		for (CircuitLibrary entry : CircuitLibrary.all()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(entry.name() + "\t" + entry.text());
			item.addListener(SWT.Selection, e -> setText(entry.text()));
		}
		button.addListener(SWT.Selection, e -> {
			menu.setLocation(button.toDisplay(0, button.getSize().y));
			menu.setVisible(true);
		});
		button.addListener(SWT.Dispose, e -> menu.dispose());
	}

	private void show(Optional<Circuit> circuit, Consumer<Optional<Circuit>> changed) {
		canvas.show(circuit);
		changed.accept(circuit);
	}

	private void selected(Optional<CircuitNode> node) {
		remove.setEnabled(node.isPresent());
		chosen.accept(node);
	}

	/** {@return the circuit, if the text is understood} */
	Optional<Circuit> circuit() {
		return field.circuit();
	}

	void setText(String text) {
		field.setText(text);
	}

	/** Selects an element in the drawing. */
	void select(CircuitNode.Element element) {
		if (!canvas.selected().equals(Optional.of(element))) {
			canvas.select(Optional.of(element));
		}
	}

	private void insert(ElementType type) {
		Optional<CircuitNode> root = field.circuit().map(Circuit::root);
		if (root.isEmpty()) {
			setText(type.symbol() + "1");
			return;
		}
		CircuitNode.Element element = CircuitEdit.fresh(root.get(), type);
		CircuitNode target = canvas.selected().orElse(root.get());
		setText(CircuitEdit.insert(root.get(), target, element, beside.getSelection()).text());
		canvas.select(Optional.of(element));
	}

	private void delete() {
		canvas.selected().ifPresent(node -> field.circuit().ifPresent(c -> {
			setText(CircuitEdit.remove(c.root(), node).map(CircuitNode::text).orElse(""));
			canvas.select(Optional.empty());
		}));
	}

	@Override
	public boolean setFocus() {
		return field.setFocus();
	}
}
