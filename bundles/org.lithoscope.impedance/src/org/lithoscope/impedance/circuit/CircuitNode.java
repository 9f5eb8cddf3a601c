/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.List;
import java.util.stream.Collectors;

/** A part of an equivalent circuit. */
public sealed interface CircuitNode {

	/** {@return the text in the language of {@link Circuit#parse}} */
	String text();

	/**
	 * An element.
	 *
	 * @param type what it is
	 * @param name its name, unique in the circuit, for instance {@code R1}
	 */
	record Element(ElementType type, String name) implements CircuitNode {
		@Override
		public String text() {
			return name;
		}
	}

	/**
	 * Parts one after the other.
	 *
	 * @param parts the parts, at least two
	 */
	record Series(List<CircuitNode> parts) implements CircuitNode {
		/** Copies the list. */
		public Series {
			parts = List.copyOf(parts);
		}

		@Override
		public String text() {
			return parts.stream().map(CircuitNode::text).collect(Collectors.joining("-"));
		}
	}

	/**
	 * Parts beside each other.
	 *
	 * @param parts the parts, at least two
	 */
	record Parallel(List<CircuitNode> parts) implements CircuitNode {
		/** Copies the list. */
		public Parallel {
			parts = List.copyOf(parts);
		}

		@Override
		public String text() {
			return parts.stream().map(CircuitNode::text).collect(Collectors.joining(",", "p(", ")"));
		}
	}
}
