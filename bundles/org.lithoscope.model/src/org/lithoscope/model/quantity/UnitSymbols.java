/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between UCUM codes and what people write. */
final class UnitSymbols {

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
	private static final Pattern SUPERSCRIPT = Pattern.compile("([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
	private static final Pattern TERM = Pattern.compile("([./]?)([^./]+?)([-+]?\\d+)?(?=[./]|$)");
	// mAh, µAh, Wh, kWh: the field leaves the dot out
	private static final Pattern AMPERE_HOUR = Pattern.compile("(?<![A-Za-z])([kmun]?)([AWV])h(?![A-Za-z])");

	private UnitSymbols() {
	}

	/** What people type as a UCUM code. */
	static String canonical(String text) {
		String s = text.replace("Ω", "Ohm").replace("Ω", "Ohm").replace("ohm", "Ohm").replace("µ", "u").replace("μ", "u")
				.replace("°C", "Cel").replace("degC", "Cel").replace("°", "deg").replace("Å", "Ao").replace("·", ".").replace("⋅", ".")
				.replace("*", ".").replace("^", "");
		Matcher m = SUPERSCRIPT.matcher(s);
		StringBuilder b = new StringBuilder();
		while (m.find()) {
			StringBuilder digits = new StringBuilder(m.group(1).equals("⁻") ? "-" : "");
			m.group(2).chars().forEach(c -> digits.append(SUPERSCRIPTS.indexOf(c)));
			m.appendReplacement(b, digits.toString());
		}
		m.appendTail(b);
		s = AMPERE_HOUR.matcher(b.toString()).replaceAll("$1$2.h");
		s = s.replaceAll("\\s*([./])\\s*", "$1").replaceAll("\\s+", ".");
		if (s.equals("ppm")) {
			return "[ppm]";
		}
		return s;
	}

	/** A UCUM code as the field writes it. */
	static String symbol(String code) {
		if (code.equals("1")) {
			return "";
		}
		StringBuilder b = new StringBuilder();
		Matcher m = TERM.matcher(code);
		while (m.find()) {
			boolean over = m.group(1).equals("/");
			int exponent = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
			boolean joined = m.group(1).equals(".") && m.group(2).equals("h") && b.length() > 0 && "AWV".indexOf(b.charAt(b.length() - 1)) >= 0;
			if (b.length() > 0 && !joined) {
				b.append(' ');
			}
			b.append(atom(m.group(2)));
			int shown = over ? -exponent : exponent;
			if (shown != 1) {
				b.append(superscript(shown));
			}
		}
		return b.toString();
	}

	private static String atom(String atom) {
		String s = switch (atom) {
			case "Cel" -> "°C";
			case "deg" -> "°";
			case "Ao" -> "Å";
			case "[ppm]" -> "ppm";
			case "[ppb]" -> "ppb";
			case "[ppth]" -> "‰";
			default -> atom;
		};
		if (s.endsWith("Ohm")) {
			s = s.substring(0, s.length() - 3) + "Ω";
		}
		return s.length() > 1 && s.charAt(0) == 'u' ? "µ" + s.substring(1) : s;
	}

	private static String superscript(int exponent) {
		StringBuilder b = new StringBuilder(exponent < 0 ? "⁻" : "");
		for (char c : Integer.toString(Math.abs(exponent)).toCharArray()) {
			b.append(SUPERSCRIPTS.charAt(c - '0'));
		}
		return b.toString();
	}
}
