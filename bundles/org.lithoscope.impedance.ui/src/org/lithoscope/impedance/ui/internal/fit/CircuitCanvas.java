/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lithoscope.figure.Theme;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.impedance.ui.internal.circuit.CircuitArtist;
import org.lithoscope.impedance.ui.internal.circuit.CircuitDrawing;
import org.lithoscope.impedance.ui.internal.circuit.CircuitEdit;
import org.lithoscope.impedance.ui.internal.circuit.CircuitLayout;
import org.lithoscope.ui.figure.GcSurface;

/** The drawing of a circuit. A click selects an element, a click on what is selected the part around it; Delete takes it out. */
final class CircuitCanvas extends Canvas {

	private static final double DARK_BELOW = 0.45;

	private final Consumer<Optional<CircuitNode>> chosen;
	private final Runnable delete;
	private Optional<Circuit> circuit = Optional.empty();
	private CircuitDrawing drawing;
	private Optional<CircuitNode> selected = Optional.empty();
	private Optional<CircuitNode> hovered = Optional.empty();

	/**
	 * A canvas without a circuit.
	 *
	 * @param parent where it stands
	 * @param chosen is told what is selected
	 * @param delete takes out what is selected
	 */
	CircuitCanvas(Composite parent, Consumer<Optional<CircuitNode>> chosen, Runnable delete) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
		this.chosen = chosen;
		this.delete = delete;
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeFigure");
		setData("lithoscope.key", "circuit.drawing");
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.MouseMove, this::hover);
		addListener(SWT.MouseExit, e -> setHovered(Optional.empty()));
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ESCAPE);
		addListener(SWT.Resize, e -> updateScrollBars());
		getHorizontalBar().addListener(SWT.Selection, e -> redraw());
		getVerticalBar().addListener(SWT.Selection, e -> redraw());
	}

	/** Draws another circuit; what is selected stays selected where it still is. The last circuit stays while the text is not understood. */
	void show(Optional<Circuit> other) {
		if (other.isPresent()) {
			circuit = other;
			drawing = null;
			if (selected.filter(this::contains).isEmpty()) {
				select(Optional.empty());
			}
			updateScrollBars();
		}
		redraw();
	}

	private boolean contains(CircuitNode node) {
		return drawing().filter(d -> d.box(node).isPresent()).isPresent();
	}

	Optional<CircuitNode> selected() {
		return selected;
	}

	void select(Optional<CircuitNode> node) {
		selected = node;
		chosen.accept(node);
		redraw();
	}

	/** {@return the drawing and where it begins, for tests} */
	Optional<CircuitDrawing> drawing() {
		if (drawing == null && circuit.isPresent() && !isDisposed()) {
			GC gc = new GC(this);
			try {
				GcSurface surface = new GcSurface(gc, 1);
				drawing = CircuitLayout.of(circuit.get().root(), name -> surface.measure(name, CircuitArtist.FONT).width());
			} finally {
				gc.dispose();
			}
		}
		return Optional.ofNullable(drawing);
	}

	/** Where the drawing begins: in the middle while there is room. */
	Point origin() {
		Rectangle area = getClientArea();
		CircuitDrawing d = drawing().orElseThrow();
		int x = d.width() <= area.width ? (int) (area.width - d.width()) / 2 : -getHorizontalBar().getSelection();
		int y = d.height() <= area.height ? (int) (area.height - d.height()) / 2 : -getVerticalBar().getSelection();
		return new Point(x, y);
	}

	private void updateScrollBars() {
		drawing().ifPresent(d -> {
			Rectangle area = getClientArea();
			getHorizontalBar().setVisible(d.width() > area.width);
			getHorizontalBar().setValues(0, 0, Math.max(1, (int) d.width()), Math.max(1, area.width), 20, Math.max(1, area.width));
			getVerticalBar().setVisible(d.height() > area.height);
			getVerticalBar().setValues(0, 0, Math.max(1, (int) d.height()), Math.max(1, area.height), 20, Math.max(1, area.height));
		});
	}

	private Optional<CircuitNode> at(Event event) {
		return drawing().flatMap(d -> d.at(event.x - origin().x, event.y - origin().y));
	}

	private void press(Event event) {
		setFocus();
		Optional<CircuitNode> hit = at(event);
		boolean again = hit.isPresent() && selected.filter(s -> inside(s, hit.get())).isPresent();
		select(again ? drawing().flatMap(d -> d.around(selected.get())).or(() -> hit) : hit);
	}

	private static boolean inside(CircuitNode outer, CircuitNode inner) {
		return outer.equals(inner) || CircuitEdit.parts(outer).stream().anyMatch(p -> inside(p, inner));
	}

	private void hover(Event event) {
		setHovered(at(event));
	}

	private void setHovered(Optional<CircuitNode> node) {
		if (!node.equals(hovered)) {
			hovered = node;
			setToolTipText(node.map(CircuitNode::text).orElse(null));
			redraw();
		}
	}

	private void key(Event event) {
		switch (event.keyCode) {
			case SWT.DEL, SWT.BS -> delete.run();
			case SWT.ESC -> select(Optional.empty());
			case SWT.ARROW_UP -> select(selected.flatMap(s -> drawing().flatMap(d -> d.around(s))).or(() -> selected));
			case SWT.ARROW_RIGHT -> step(1);
			case SWT.ARROW_LEFT -> step(-1);
			default -> {
				// other keys belong to the workbench
			}
		}
	}

	private void step(int by) {
		circuit.map(c -> CircuitEdit.elements(c.root())).ifPresent(all -> {
			int now = selected.map(s -> all.indexOf(CircuitEdit.elements(s).get(0))).orElse(by > 0 ? -1 : all.size());
			select(Optional.of(all.get(Math.clamp(now + by, 0, all.size() - 1))));
		});
	}

	private Theme theme() {
		RGB ground = getBackground().getRGB();
		double luminance = (0.2126 * ground.red + 0.7152 * ground.green + 0.0722 * ground.blue) / 255;
		Theme theme = luminance < DARK_BELOW ? Theme.night() : Theme.light();
		return theme.on(0xFF000000 | ground.red << 16 | ground.green << 8 | ground.blue);
	}

	private void paint(GC gc) {
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		drawing().ifPresent(d -> {
			double zoom = getDisplay().getPrimaryMonitor().getZoom() / 100.0;
			new CircuitArtist(new GcSurface(gc, zoom), theme()).paint(d, origin().x, origin().y, selected, hovered);
		});
	}
}
