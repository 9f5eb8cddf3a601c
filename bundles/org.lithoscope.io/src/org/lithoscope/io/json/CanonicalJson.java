/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes trees of maps, lists, texts, numbers, booleans and nulls as canonical JSON (RFC 8785, JSON Canonicalization Scheme): no white
 * space, members sorted by UTF-16 code units, numbers as ECMAScript writes them. NaN and infinities, which JSON does not know, become null.
 */
public final class CanonicalJson {

	private CanonicalJson() {
	}

	/**
	 * A tree as text.
	 *
	 * @param tree the tree
	 * @return the canonical text
	 * @throws IllegalArgumentException when a value of another type is in it
	 */
	public static String text(Object tree) {
		StringBuilder b = new StringBuilder();
		write(tree, b);
		return b.toString();
	}

	/**
	 * A tree as bytes.
	 *
	 * @param tree the tree
	 * @return the canonical text in UTF-8
	 * @throws IllegalArgumentException when a value of another type is in it
	 */
	public static byte[] bytes(Object tree) {
		return text(tree).getBytes(StandardCharsets.UTF_8);
	}

	private static void write(Object value, StringBuilder b) {
		switch (value) {
			case null -> b.append("null");
			case Map<?, ?> map -> object(map, b);
			case List<?> list -> array(list, b);
			case String s -> string(s, b);
			case Boolean flag -> b.append(flag);
			case Number n -> b.append(number(n));
			default -> throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
		}
	}

	private static void object(Map<?, ?> map, StringBuilder b) {
		// String's order is that of UTF-16 code units, as the RFC wants
		Map<String, Object> sorted = new TreeMap<>();
		map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
		char separator = '{';
		for (Map.Entry<String, Object> e : sorted.entrySet()) {
			b.append(separator);
			string(e.getKey(), b);
			b.append(':');
			write(e.getValue(), b);
			separator = ',';
		}
		b.append(sorted.isEmpty() ? "{}" : "}");
	}

	private static void array(List<?> list, StringBuilder b) {
		char separator = '[';
		for (Object one : list) {
			b.append(separator);
			write(one, b);
			separator = ',';
		}
		b.append(list.isEmpty() ? "[]" : "]");
	}

	private static void string(String s, StringBuilder b) {
		b.append('"');
		for (int i = 0; i < s.length(); i++) {
			char c = s.charAt(i);
			switch (c) {
				case '"' -> b.append("\\\"");
				case '\\' -> b.append("\\\\");
				case '\b' -> b.append("\\b");
				case '\t' -> b.append("\\t");
				case '\n' -> b.append("\\n");
				case '\f' -> b.append("\\f");
				case '\r' -> b.append("\\r");
				default -> {
					if (c < ' ') {
						b.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
					} else {
						b.append(c);
					}
				}
			}
		}
		b.append('"');
	}

	private static String number(Number n) {
		if (n instanceof Integer || n instanceof Long || n instanceof Short || n instanceof Byte) {
			return n.toString();
		}
		return ecmaScript(n.doubleValue());
	}

	/**
	 * A number as ECMAScript's {@code Number::toString} writes it: the shortest digits that read back as the same number.
	 *
	 * @param value the number
	 * @return the text; {@code null} for NaN and infinities
	 */
	public static String ecmaScript(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return "null";
		}
		if (value == 0) {
			return "0";
		}
		BigDecimal shortest = shortest(Math.abs(value));
		String digits = shortest.unscaledValue().toString();
		int k = digits.length();
		int n = k - shortest.scale();
		StringBuilder b = new StringBuilder(value < 0 ? "-" : "");
		if (k <= n && n <= 21) {
			b.append(digits).append("0".repeat(n - k));
		} else if (0 < n && n <= 21) {
			b.append(digits, 0, n).append('.').append(digits, n, k);
		} else if (-6 < n && n <= 0) {
			b.append("0.").append("0".repeat(-n)).append(digits);
		} else {
			b.append(digits.charAt(0));
			if (k > 1) {
				b.append('.').append(digits, 1, k);
			}
			b.append('e').append(n - 1 < 0 ? "-" : "+").append(Math.abs(n - 1));
		}
		return b.toString();
	}

	private static BigDecimal shortest(double value) {
		BigDecimal java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
		if (java.precision() == 2) {
			// Java always writes two digits at least, ECMAScript is content with one
			BigDecimal one = java.round(new MathContext(1));
			return one.doubleValue() == value ? one.stripTrailingZeros() : java;
		}
		return java;
	}
}
