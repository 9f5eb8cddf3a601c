/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;

/**
 * A number at the start of a text, and what follows it: {@code 5.825 nm}, {@code 50.00 K X}, {@code 10.0000e3}.
 *
 * @param value the number
 * @param rest  what follows, stripped
 */
public record TagNumber(double value, String rest) {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("volt", "V"), Map.entry("x", "1"), Map.entry("sec", "s"),
			Map.entry("seconds", "s"), Map.entry("°", "deg"), Map.entry("degree", "deg"), Map.entry("degrees", "deg"),
			Map.entry("micrometer", "um"), Map.entry("nanometer", "nm"), Map.entry("~m", "um"), Map.entry("micron", "um"),
			Map.entry("microns", "um"), Map.entry("a", "A"), Map.entry("å", "Ao"), Map.entry("µm", "um"),
			Map.entry("μm", "um"), Map.entry("µa", "uA"), Map.entry("μa", "uA"), Map.entry("µs", "us"), Map.entry("μs", "us"));
	/** The units that nearly every file has; others are parsed. */
	private static final Map<String, Unit> FREQUENT = Stream.of("pm", "nm", "um", "mm", "m", "kV", "V", "pA", "nA", "uA", "A", "s", "ms", "us",
			"deg", "rad", "Pa", "eV", "keV", "K", "1").collect(Collectors.toUnmodifiableMap(Function.identity(), Unit::of));

	/**
	 * Reads a number.
	 *
	 * @param text the text
	 * @return the number; empty when the text does not begin with one
	 */
	public static Optional<TagNumber> of(String text) {
		int start = 0;
		while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '×')) {
			start++;
		}
		int end = start;
		boolean digits = false;
		while (end < text.length() && belongs(text, end, start, digits)) {
			digits |= Character.isDigit(text.charAt(end));
			end++;
		}
		// "5 eV": the e belongs to the unit
		if (end > start && Character.toLowerCase(text.charAt(end - 1)) == 'e') {
			end--;
		}
		if (!digits) {
			return Optional.empty();
		}
		try {
			return Optional.of(new TagNumber(Double.parseDouble(text.substring(start, end)), behind(text.substring(end))));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Of a list separated by semicolons the first number counts. */
	private static String behind(String text) {
		int semicolon = text.indexOf(';');
		return (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
	}

	private static boolean belongs(String text, int at, int start, boolean digits) {
		char c = text.charAt(at);
		return switch (c) {
			case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.' -> true;
			case '+', '-' -> at == start || Character.toLowerCase(text.charAt(at - 1)) == 'e';
			case 'e', 'E' -> digits;
			default -> false;
		};
	}

	/**
	 * The number in a unit of the schema.
	 *
	 * @param usual  the UCUM unit meant when the text states none
	 * @param target the unit wanted
	 * @return the number in {@code target}; empty when the text states a unit that is not understood or does not fit
	 */
	public Optional<Double> in(String usual, Unit target) {
		return in(Unit.of(usual), target);
	}

	/**
	 * The number in a unit of the schema.
	 *
	 * @param usual  the unit meant when the text states none
	 * @param target the unit wanted
	 * @return the number in {@code target}; empty when the text states a unit that is not understood or does not fit
	 */
	public Optional<Double> in(Unit usual, Unit target) {
		try {
			if (rest.isEmpty()) {
				return Optional.of(usual.convert(value, target));
			}
			Unit frequent = FREQUENT.get(rest);
			if (frequent != null) {
				return Optional.of(frequent.convert(value, target));
			}
			String word = rest.toLowerCase(Locale.ROOT).replace(" ", "");
			if (word.equals("kx")) {
				return Optional.of(value * 1000);
			}
			return Optional.of(Unit.of(WORDS.getOrDefault(word, rest)).convert(value, target));
		} catch (UnitException e) {
			return Optional.empty();
		}
	}
}
