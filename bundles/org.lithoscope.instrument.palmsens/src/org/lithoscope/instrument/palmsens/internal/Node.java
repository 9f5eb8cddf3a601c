/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.palmsens.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A member of the session by its name, whatever the case: older programs wrote the names in small letters.
 *
 * @param value what the parser gave, or null
 */
public record Node(Object value) {

	/**
	 * A member.
	 *
	 * @param name its name
	 * @return the member; one of nothing when there is none
	 */
	public Node get(String name) {
		if (value instanceof Map<?, ?> object) {
			for (Map.Entry<?, ?> e : object.entrySet()) {
				if (String.valueOf(e.getKey()).equalsIgnoreCase(name)) {
					return new Node(e.getValue());
				}
			}
		}
		return new Node(null);
	}

	/** {@return the elements of a list; none when it is no list} */
	public List<Node> elements() {
		return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
	}

	/** {@return the text; empty when it is none} */
	public String text() {
		return value instanceof String text ? text : "";
	}

	/** {@return the number; NaN when it is none} */
	public double number() {
		return value instanceof Number number ? number.doubleValue() : Double.NaN;
	}

	/** {@return whether it says yes} */
	public boolean isTrue() {
		return value instanceof Boolean flag && flag;
	}

	/**
	 * The name of a .NET class without its packages.
	 *
	 * @return the name in small letters, if it is a text
	 */
	public Optional<String> simpleName() {
		String text = text();
		return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
	}
}
