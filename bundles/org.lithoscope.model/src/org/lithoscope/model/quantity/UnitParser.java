/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

import java.util.Map;

/** Parses UCUM codes of the subset: atoms with prefix and exponent, {@code .} and {@code /}, read from left to right. */
final class UnitParser {

	private record Atom(Dimension dimension, double factor, double offset, boolean metric) {
	}

	private record Term(Atom atom, int exponent) {
	}

	/** What UCUM calls an annotation; it says that the number has a unit, and that nobody has said which. */
	private static final String UNKNOWN = "{unknown}";
	private static final double ELEMENTARY_CHARGE = 1.602176634e-19;
	private static final double ATOMIC_MASS = 1.66053906660e-27;

	private static final Map<String, Double> PREFIXES = Map.ofEntries(Map.entry("Y", 1e24), Map.entry("Z", 1e21), Map.entry("E", 1e18),
			Map.entry("P", 1e15), Map.entry("T", 1e12), Map.entry("G", 1e9), Map.entry("M", 1e6), Map.entry("k", 1e3),
			Map.entry("h", 1e2), Map.entry("da", 1e1), Map.entry("d", 1e-1), Map.entry("c", 1e-2), Map.entry("m", 1e-3),
			Map.entry("u", 1e-6), Map.entry("n", 1e-9), Map.entry("p", 1e-12), Map.entry("f", 1e-15), Map.entry("a", 1e-18));

	private static final Map<String, Atom> ATOMS = Map.ofEntries(metric("m", 1, 0, 0, 0, 1), metric("g", 0, 1, 0, 0, 1e-3),
			metric("s", 0, 0, 1, 0, 1), metric("A", 0, 0, 0, 1, 1), metric("Hz", 0, 0, -1, 0, 1), metric("N", 1, 1, -2, 0, 1),
			metric("Pa", -1, 1, -2, 0, 1), metric("bar", -1, 1, -2, 0, 1e5), metric("J", 2, 1, -2, 0, 1), metric("W", 2, 1, -3, 0, 1),
			metric("C", 0, 0, 1, 1, 1), metric("V", 2, 1, -3, -1, 1), metric("F", -2, -1, 4, 2, 1), metric("Ohm", 2, 1, -3, -2, 1),
			metric("S", -2, -1, 3, 2, 1), metric("T", 0, 1, -2, -1, 1), metric("H", 2, 1, -2, -2, 1), metric("l", 3, 0, 0, 0, 1e-3),
			metric("L", 3, 0, 0, 0, 1e-3), metric("eV", 2, 1, -2, 0, ELEMENTARY_CHARGE), metric("u", 0, 1, 0, 0, ATOMIC_MASS),
			Map.entry("K", new Atom(new Dimension(0, 0, 0, 0, 1, 0, 0), 1, 0, true)),
			Map.entry("Cel", new Atom(new Dimension(0, 0, 0, 0, 1, 0, 0), 1, 273.15, true)),
			Map.entry("mol", new Atom(new Dimension(0, 0, 0, 0, 0, 1, 0), 1, 0, true)),
			Map.entry("cd", new Atom(new Dimension(0, 0, 0, 0, 0, 0, 1), 1, 0, true)),
			Map.entry("rad", new Atom(Dimension.NONE, 1, 0, true)), plain("min", 0, 0, 1, 60), plain("h", 0, 0, 1, 3600),
			plain("d", 0, 0, 1, 86400), plain("wk", 0, 0, 1, 604800), plain("deg", 0, 0, 0, Math.PI / 180), plain("%", 0, 0, 0, 1e-2),
			plain("[ppth]", 0, 0, 0, 1e-3), plain("[ppm]", 0, 0, 0, 1e-6), plain("[ppb]", 0, 0, 0, 1e-9), plain("Ao", 1, 0, 0, 1e-10),
			plain("atm", -1, 1, -2, 101325), plain("t", 0, 1, 0, 1e3));

	private UnitParser() {
	}

	private static Map.Entry<String, Atom> metric(String code, int length, int mass, int time, int current, double factor) {
		return Map.entry(code, new Atom(new Dimension(length, mass, time, current, 0, 0, 0), factor, 0, true));
	}

	private static Map.Entry<String, Atom> plain(String code, int length, int mass, int time, double factor) {
		return Map.entry(code, new Atom(new Dimension(length, mass, time, 0, 0, 0, 0), factor, 0, false));
	}

	static Unit parse(String text) {
		String code = UnitSymbols.canonical(text.strip());
		if (code.isEmpty()) {
			throw new UnitException("the unit is empty");
		}
		Dimension dimension = Dimension.NONE;
		double factor = 1;
		double offset = 0;
		int start = code.charAt(0) == '/' ? 1 : 0;
		int sign = start == 1 ? -1 : 1;
		while (true) {
			int end = endOfTerm(code, start);
			boolean alone = start == 0 && end == code.length();
			Term term = term(code.substring(start, end), text);
			dimension = dimension.times(term.atom().dimension(), sign * term.exponent());
			factor *= Math.pow(term.atom().factor(), sign * term.exponent());
			// only a temperature by itself has a zero of its own
			offset = alone && term.exponent() == 1 ? term.atom().offset() : 0;
			if (end == code.length()) {
				return new Unit(code, dimension, factor, offset);
			}
			sign = code.charAt(end) == '/' ? -1 : 1;
			start = end + 1;
		}
	}

	private static int endOfTerm(String code, int start) {
		int end = start;
		while (end < code.length() && code.charAt(end) != '.' && code.charAt(end) != '/') {
			end++;
		}
		return end;
	}

	private static Term term(String term, String text) {
		if (!term.isEmpty() && Character.isDigit(term.charAt(0))) {
			return new Term(new Atom(Dimension.NONE, number(term, text), 0, false), 1);
		}
		int digits = term.length();
		while (digits > 1 && "+-0123456789".indexOf(term.charAt(digits - 1)) >= 0) {
			digits--;
		}
		return new Term(atom(term.substring(0, digits), text), digits == term.length() ? 1 : exponent(term.substring(digits), text));
	}

	private static Atom atom(String symbol, String text) {
		Atom plain = ATOMS.get(symbol);
		if (plain != null) {
			return plain;
		}
		if (symbol.equals(UNKNOWN)) {
			return new Atom(Dimension.NONE, 1, 0, false);
		}
		for (int length = 1; length <= 2 && length < symbol.length(); length++) {
			Double prefix = PREFIXES.get(symbol.substring(0, length));
			Atom atom = ATOMS.get(symbol.substring(length));
			if (prefix != null && atom != null && atom.metric() && atom.offset() == 0) {
				return new Atom(atom.dimension(), atom.factor() * prefix, 0, false);
			}
		}
		throw new UnitException("unknown unit '" + symbol + "' in '" + text + "'");
	}

	private static int exponent(String digits, String text) {
		try {
			return Integer.parseInt(digits);
		} catch (NumberFormatException e) {
			throw new UnitException("'" + digits + "' is not an exponent in '" + text + "'");
		}
	}

	private static double number(String term, String text) {
		try {
			return Double.parseDouble(term);
		} catch (NumberFormatException e) {
			throw new UnitException("'" + term + "' is not a number in '" + text + "'");
		}
	}
}
