/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.impedance.circuit.ElementType;

/** Changes of a circuit's tree; what becomes nested in its own kind is made flat. */
public final class CircuitEdit {

	private CircuitEdit() {
	}

	/**
	 * The direct parts.
	 *
	 * @param node a part of a circuit
	 * @return its parts; none of an element
	 */
	public static List<CircuitNode> parts(CircuitNode node) {
		return switch (node) {
			case CircuitNode.Series series -> series.parts();
			case CircuitNode.Parallel parallel -> parallel.parts();
			case CircuitNode.Element element -> List.of();
		};
	}

	/**
	 * All elements.
	 *
	 * @param node a part of a circuit
	 * @return the elements in it, from left to right
	 */
	public static List<CircuitNode.Element> elements(CircuitNode node) {
		if (node instanceof CircuitNode.Element element) {
			return List.of(element);
		}
		return parts(node).stream().flatMap(p -> elements(p).stream()).toList();
	}

	/**
	 * A new element with a name that is free.
	 *
	 * @param root the circuit
	 * @param type what it is
	 * @return the element, numbered from 1
	 */
	public static CircuitNode.Element fresh(CircuitNode root, ElementType type) {
		Set<String> taken = elements(root).stream().map(CircuitNode.Element::name).collect(Collectors.toSet());
		String name = Stream.iterate(1, n -> n + 1).map(n -> type.symbol() + n).filter(n -> !taken.contains(n)).findFirst().orElseThrow();
		return new CircuitNode.Element(type, name);
	}

	/**
	 * Inserts an element behind a part or beside it.
	 *
	 * @param root     the circuit
	 * @param target   a part of it
	 * @param element  the new element
	 * @param parallel beside instead of behind
	 * @return the new circuit
	 */
	public static CircuitNode insert(CircuitNode root, CircuitNode target, CircuitNode.Element element, boolean parallel) {
		return replaced(root, target, Optional.of(joined(List.of(target, element), parallel))).orElseThrow();
	}

	/**
	 * Takes a part out.
	 *
	 * @param root   the circuit
	 * @param target a part of it
	 * @return what is left; empty when nothing is
	 */
	public static Optional<CircuitNode> remove(CircuitNode root, CircuitNode target) {
		return replaced(root, target, Optional.empty());
	}

	private static Optional<CircuitNode> replaced(CircuitNode node, CircuitNode target, Optional<CircuitNode> by) {
		if (node.equals(target)) {
			return by;
		}
		if (node instanceof CircuitNode.Element) {
			return Optional.of(node);
		}
		List<CircuitNode> parts = parts(node).stream().flatMap(p -> replaced(p, target, by).stream()).toList();
		return parts.isEmpty() ? Optional.empty() : Optional.of(joined(parts, node instanceof CircuitNode.Parallel));
	}

	private static CircuitNode joined(List<CircuitNode> parts, boolean parallel) {
		List<CircuitNode> flat = new ArrayList<>();
		for (CircuitNode part : parts) {
			boolean same = parallel ? part instanceof CircuitNode.Parallel : part instanceof CircuitNode.Series;
			flat.addAll(same ? parts(part) : List.of(part));
		}
		if (flat.size() == 1) {
			return flat.get(0);
		}
		return parallel ? new CircuitNode.Parallel(flat) : new CircuitNode.Series(flat);
	}
}
