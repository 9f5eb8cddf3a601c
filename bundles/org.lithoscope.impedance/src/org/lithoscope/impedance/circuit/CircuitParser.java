/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads circuit texts: {@code R0-p(R1,Q1)-W1}, {@code R0-(R1|Q1)}, and Boukamp's code {@code R(RQ)(RQ)}. */
final class CircuitParser {

	/** Longer symbols before shorter ones that begin alike. */
	private static final List<Map.Entry<String, ElementType>> SYMBOLS = List.of(Map.entry("ZARC", ElementType.ZARC),
			Map.entry("CPE", ElementType.CONSTANT_PHASE), Map.entry("Wo", ElementType.WARBURG_OPEN), Map.entry("Ws", ElementType.WARBURG_SHORT),
			Map.entry("R", ElementType.RESISTANCE), Map.entry("C", ElementType.CAPACITANCE), Map.entry("L", ElementType.INDUCTANCE),
			Map.entry("Q", ElementType.CONSTANT_PHASE), Map.entry("W", ElementType.WARBURG), Map.entry("G", ElementType.GERISCHER),
			Map.entry("T", ElementType.WARBURG_OPEN), Map.entry("O", ElementType.WARBURG_SHORT));

	private final String text;
	private final int[] origin;
	private final boolean compact;
	private final Set<String> names = new HashSet<>();
	private final Map<String, Integer> counts = new HashMap<>();
	private int at;

	private CircuitParser(String text) {
		StringBuilder plain = new StringBuilder();
		origin = new int[text.length() + 1];
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean doubled = c == '|' && plain.length() > 0 && plain.charAt(plain.length() - 1) == '|';
			if (!Character.isWhitespace(c) && !doubled) {
				origin[plain.length()] = i;
				plain.append(c == '+' ? '-' : c == '∥' ? '|' : c);
			}
		}
		origin[plain.length()] = text.stripTrailing().length();
		this.text = plain.toString();
		// Boukamp's code has neither signs between elements nor p(…)
		compact = this.text.indexOf('-') < 0 && this.text.indexOf('|') < 0 && this.text.indexOf(',') < 0;
	}

	static CircuitNode parse(String text) {
		CircuitParser parser = new CircuitParser(text);
		CircuitNode node = parser.compact ? parser.run(false, (char) 0) : parser.series();
		if (parser.at < parser.text.length()) {
			throw parser.fail("'" + parser.text.charAt(parser.at) + "' is out of place");
		}
		return node;
	}

	private CircuitException fail(String reason) {
		return new CircuitException("circuit '" + text + "', at character " + (at + 1) + ": " + reason, reason, origin[at]);
	}

	private boolean take(String token) {
		if (text.startsWith(token, at)) {
			at += token.length();
			return true;
		}
		return false;
	}

	private CircuitNode series() {
		List<CircuitNode> parts = new ArrayList<>();
		do {
			parts.add(parallel());
		} while (take("-"));
		return joined(parts, false);
	}

	private CircuitNode parallel() {
		List<CircuitNode> parts = new ArrayList<>();
		do {
			parts.add(factor());
		} while (take("|"));
		return joined(parts, true);
	}

	private CircuitNode factor() {
		if (take("p(")) {
			List<CircuitNode> parts = new ArrayList<>();
			do {
				parts.add(series());
			} while (take(","));
			close(")");
			return joined(parts, true);
		}
		if (take("(")) {
			CircuitNode inner = series();
			close(")");
			return inner;
		}
		return element();
	}

	/** A run of Boukamp's code: round brackets are parallel, square ones series. */
	private CircuitNode run(boolean parallel, char end) {
		List<CircuitNode> parts = new ArrayList<>();
		while (at < text.length() && text.charAt(at) != end) {
			if (take("(")) {
				parts.add(run(true, ')'));
				close(")");
			} else if (take("[")) {
				parts.add(run(false, ']'));
				close("]");
			} else {
				parts.add(element());
			}
		}
		if (parts.isEmpty()) {
			throw fail("an element is missing");
		}
		return joined(parts, parallel);
	}

	private void close(String bracket) {
		if (!take(bracket)) {
			throw fail("'" + bracket + "' is missing");
		}
	}

	private static CircuitNode joined(List<CircuitNode> parts, boolean parallel) {
		if (parts.size() == 1) {
			return parts.get(0);
		}
		List<CircuitNode> flat = new ArrayList<>();
		for (CircuitNode part : parts) {
			if (!parallel && part instanceof CircuitNode.Series s) {
				flat.addAll(s.parts());
			} else if (parallel && part instanceof CircuitNode.Parallel p) {
				flat.addAll(p.parts());
			} else {
				flat.add(part);
			}
		}
		return parallel ? new CircuitNode.Parallel(flat) : new CircuitNode.Series(flat);
	}

	private CircuitNode element() {
		for (Map.Entry<String, ElementType> symbol : SYMBOLS) {
			if (take(symbol.getKey())) {
				int from = at;
				while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
					at++;
				}
				String number = text.substring(from, at);
				String name = symbol.getKey() + number;
				if (number.isEmpty()) {
					// unnumbered elements are counted, past names already given
					do {
						name = symbol.getKey() + counts.merge(symbol.getKey(), 1, Integer::sum);
					} while (names.contains(name));
				}
				if (!names.add(name)) {
					throw fail("the element " + name + " stands twice");
				}
				return new CircuitNode.Element(symbol.getValue(), name);
			}
		}
		throw fail("an element is expected: R, C, L, Q (CPE), W, Wo, Ws, G or ZARC");
	}
}
