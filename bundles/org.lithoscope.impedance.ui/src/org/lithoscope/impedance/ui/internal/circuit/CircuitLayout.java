/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.lithoscope.figure.Box;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.impedance.ui.internal.circuit.CircuitDrawing.Dot;
import org.lithoscope.impedance.ui.internal.circuit.CircuitDrawing.Group;
import org.lithoscope.impedance.ui.internal.circuit.CircuitDrawing.Symbol;
import org.lithoscope.impedance.ui.internal.circuit.CircuitDrawing.Wire;

/** Finds places for the symbols and wires of a circuit: series from left to right, parallel branches above each other. */
public final class CircuitLayout {

	/** The width of a symbol's body. */
	public static final double BODY = 40;
	/** The height of a symbol's body. */
	public static final double HEIGHT = 18;

	private static final double LABEL = 15;
	private static final double STUB = 10;
	private static final double RAIL = 12;
	private static final double BRANCH_GAP = 6;
	private static final double MARGIN = 14;

	private final ToDoubleFunction<String> textWidth;
	private final List<Symbol> symbols = new ArrayList<>();
	private final List<Wire> wires = new ArrayList<>();
	private final List<Dot> dots = new ArrayList<>();
	private final List<Group> groups = new ArrayList<>();

	/** How much room a part takes: its width, and how far it reaches above and below its wire. */
	private record Size(double width, double above, double below) {
		double height() {
			return above + below;
		}
	}

	private CircuitLayout(ToDoubleFunction<String> textWidth) {
		this.textWidth = textWidth;
	}

	/**
	 * Draws a circuit.
	 *
	 * @param root      the circuit
	 * @param textWidth how long a name is, in points
	 * @return the drawing
	 */
	public static CircuitDrawing of(CircuitNode root, ToDoubleFunction<String> textWidth) {
		CircuitLayout layout = new CircuitLayout(textWidth);
		Size size = layout.size(root);
		double y = MARGIN + size.above();
		double end = MARGIN + size.width();
		layout.place(root, MARGIN, y, size.width());
		layout.dots.add(new Dot(MARGIN, y));
		layout.dots.add(new Dot(end, y));
		return new CircuitDrawing(end + MARGIN, 2 * MARGIN + size.height(), layout.symbols, layout.wires, layout.dots, layout.groups);
	}

	private Size size(CircuitNode node) {
		if (node instanceof CircuitNode.Element element) {
			return new Size(Math.max(BODY, textWidth.applyAsDouble(element.name())) + 2 * STUB, HEIGHT / 2 + LABEL, HEIGHT / 2);
		}
		List<Size> sizes = CircuitEdit.parts(node).stream().map(this::size).toList();
		if (node instanceof CircuitNode.Series) {
			return new Size(sizes.stream().mapToDouble(Size::width).sum(), sizes.stream().mapToDouble(Size::above).max().orElse(0),
					sizes.stream().mapToDouble(Size::below).max().orElse(0));
		}
		double height = sizes.stream().mapToDouble(Size::height).sum() + BRANCH_GAP * (sizes.size() - 1);
		return new Size(sizes.stream().mapToDouble(Size::width).max().orElse(0) + 2 * RAIL, height / 2, height / 2);
	}

	/** Puts a part onto the wire at y, in the middle of a stretch of it. */
	private void place(CircuitNode node, double x, double y, double width) {
		if (node instanceof CircuitNode.Element element) {
			double middle = x + width / 2;
			double label = textWidth.applyAsDouble(element.name());
			Box body = new Box(middle - BODY / 2, y - HEIGHT / 2, BODY, HEIGHT);
			symbols.add(new Symbol(element, body, new Box(middle - label / 2, body.y() - LABEL, label, LABEL)));
			wires.add(new Wire(x, y, body.x(), y));
			wires.add(new Wire(body.right(), y, x + width, y));
			return;
		}
		Size own = size(node);
		double from = x + (width - own.width()) / 2;
		groups.add(new Group(node, new Box(from, y - own.above(), own.width(), own.height())));
		if (from > x) {
			wires.add(new Wire(x, y, from, y));
			wires.add(new Wire(from + own.width(), y, x + width, y));
		}
		if (node instanceof CircuitNode.Series) {
			for (CircuitNode part : CircuitEdit.parts(node)) {
				double w = size(part).width();
				place(part, from, y, w);
				from += w;
			}
		} else {
			branches(node, own, from, y);
		}
	}

	private void branches(CircuitNode node, Size own, double x, double y) {
		double left = x + RAIL;
		double right = x + own.width() - RAIL;
		double top = y - own.above();
		double first = Double.NaN;
		double last = y;
		for (CircuitNode part : CircuitEdit.parts(node)) {
			Size size = size(part);
			double branch = top + size.above();
			place(part, left, branch, right - left);
			top += size.height() + BRANCH_GAP;
			first = Double.isNaN(first) ? branch : first;
			last = branch;
		}
		for (double rail : new double[] {left, right}) {
			wires.add(new Wire(rail, Math.min(first, y), rail, Math.max(last, y)));
			dots.add(new Dot(rail, y));
		}
		wires.add(new Wire(x, y, left, y));
		wires.add(new Wire(right, y, x + own.width(), y));
	}
}
