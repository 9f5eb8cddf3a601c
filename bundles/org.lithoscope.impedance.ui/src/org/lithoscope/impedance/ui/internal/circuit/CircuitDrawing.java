/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.circuit;

import java.util.List;
import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.impedance.circuit.CircuitNode;

/**
 * A circuit as it is drawn: symbols, wires and junctions in points. The current enters at the left and leaves at the right.
 *
 * @param width   the width of all
 * @param height  the height of all
 * @param symbols the elements
 * @param wires   straight lines, horizontal or vertical
 * @param dots    junctions
 * @param groups  what belongs together in series or parallel, outer ones first
 */
public record CircuitDrawing(double width, double height, List<Symbol> symbols, List<Wire> wires, List<Dot> dots, List<Group> groups) {

	/**
	 * An element.
	 *
	 * @param element the element
	 * @param body    where its symbol is drawn; wires end at the middle of its left and right edge
	 * @param label   where its name is written
	 */
	public record Symbol(CircuitNode.Element element, Box body, Box label) {
	}

	/**
	 * A wire.
	 *
	 * @param x1 x of one end
	 * @param y1 y of one end
	 * @param x2 x of the other end
	 * @param y2 y of the other end
	 */
	public record Wire(double x1, double y1, double x2, double y2) {
	}

	/**
	 * A junction or terminal.
	 *
	 * @param x where
	 * @param y where
	 */
	public record Dot(double x, double y) {
	}

	/**
	 * A part of the circuit that is not a single element.
	 *
	 * @param node the part
	 * @param box  around all that belongs to it
	 */
	public record Group(CircuitNode node, Box box) {
	}

	/** Copies the lists. */
	public CircuitDrawing {
		symbols = List.copyOf(symbols);
		wires = List.copyOf(wires);
		dots = List.copyOf(dots);
		groups = List.copyOf(groups);
	}

	/**
	 * What lies at a place.
	 *
	 * @param x where
	 * @param y where
	 * @return the element whose symbol or name is there, else the innermost part
	 */
	public Optional<CircuitNode> at(double x, double y) {
		for (Symbol symbol : symbols) {
			if (symbol.body().inset(-3).contains(x, y) || symbol.label().contains(x, y)) {
				return Optional.of(symbol.element());
			}
		}
		CircuitNode innermost = null;
		for (Group group : groups) {
			innermost = group.box().contains(x, y) ? group.node() : innermost;
		}
		return Optional.ofNullable(innermost);
	}

	/**
	 * The part around another: what a second click on it means.
	 *
	 * @param node a part
	 * @return the part that contains it directly; empty for the whole circuit
	 */
	public Optional<CircuitNode> around(CircuitNode node) {
		return groups.stream().map(Group::node).filter(g -> CircuitEdit.parts(g).contains(node)).findFirst();
	}

	/**
	 * Where a part is drawn.
	 *
	 * @param node the part
	 * @return a box around it
	 */
	public Optional<Box> box(CircuitNode node) {
		for (Symbol symbol : symbols) {
			if (symbol.element().equals(node)) {
				Box body = symbol.body();
				Box label = symbol.label();
				double left = Math.min(body.x(), label.x());
				return Optional.of(new Box(left, label.y(), Math.max(body.right(), label.right()) - left, body.bottom() - label.y()));
			}
		}
		return groups.stream().filter(g -> g.node().equals(node)).map(Group::box).findFirst();
	}
}
