/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps, lists, texts, doubles, booleans and null. {@code NaN} and {@code Infinity} without quotes, which some
 * programs write, are read too. Members keep their order; of members with the same name the last one counts.
 */
public final class JsonParser {

	private static final int DEEPEST = 500;

	private final String text;
	private int p;
	private int depth;

	private JsonParser(String text) {
		this.text = text;
	}

	/**
	 * Reads a JSON text.
	 *
	 * @param text the text
	 * @return a {@code Map<String, Object>}, {@code List<Object>}, {@code String}, {@code Double}, {@code Boolean} or null
	 * @throws IllegalArgumentException when it is no JSON; the message names the place
	 */
	public static Object parse(String text) {
		JsonParser parser = new JsonParser(text);
		Object value = parser.value();
		parser.blanks();
		if (parser.p < text.length()) {
			throw parser.wrong("end of text");
		}
		return value;
	}

	private Object value() {
		blanks();
		return switch (peek()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			default -> word();
		};
	}

	private Map<String, Object> object() {
		Map<String, Object> members = new LinkedHashMap<>();
		enter();
		boolean more = !next('}');
		while (more) {
			blanks();
			String name = string();
			expect(':');
			members.put(name, value());
			more = next(',');
			if (!more) {
				expect('}');
			}
		}
		depth--;
		return members;
	}

	private List<Object> array() {
		List<Object> elements = new ArrayList<>();
		enter();
		boolean more = !next(']');
		while (more) {
			elements.add(value());
			more = next(',');
			if (!more) {
				expect(']');
			}
		}
		depth--;
		return elements;
	}

	private void enter() {
		p++;
		if (++depth > DEEPEST) {
			throw wrong("less than " + DEEPEST + " levels");
		}
	}

	private String string() {
		if (peek() != '"') {
			throw wrong("a text in quotes");
		}
		StringBuilder b = new StringBuilder();
		for (p++; peek() != '"'; p++) {
			b.append(peek() == '\\' ? escape() : peek());
		}
		p++;
		return b.toString();
	}

	private char escape() {
		p++;
		char c = peek();
		return switch (c) {
			case 'n' -> '\n';
			case 't' -> '\t';
			case 'r' -> '\r';
			case 'b' -> '\b';
			case 'f' -> '\f';
			case '"', '\\', '/' -> c;
			case 'u' -> unicode();
			default -> throw wrong("an escape");
		};
	}

	private char unicode() {
		if (p + 4 >= text.length()) {
			throw wrong("four hexadecimal digits");
		}
		int code = 0;
		for (int i = 1; i <= 4; i++) {
			int digit = Character.digit(text.charAt(p + i), 16);
			if (digit < 0) {
				throw wrong("four hexadecimal digits");
			}
			code = code * 16 + digit;
		}
		p += 4;
		return (char) code;
	}

	private Object word() {
		int start = p;
		while (p < text.length() && ",]} \t\r\n".indexOf(text.charAt(p)) < 0) {
			p++;
		}
		String word = text.substring(start, p);
		switch (word) {
			case "true", "false":
				return Boolean.valueOf(word);
			case "null":
				return null;
			default:
				break;
		}
		try {
			return Double.valueOf(word);
		} catch (NumberFormatException e) {
			p = start;
			throw wrong("a value");
		}
	}

	private boolean next(char wanted) {
		blanks();
		if (peek() == wanted) {
			p++;
			return true;
		}
		return false;
	}

	private void expect(char wanted) {
		if (!next(wanted)) {
			throw wrong("'" + wanted + "'");
		}
	}

	private char peek() {
		if (p >= text.length()) {
			throw wrong("more text");
		}
		return text.charAt(p);
	}

	private void blanks() {
		while (p < text.length() && " \t\r\n".indexOf(text.charAt(p)) >= 0) {
			p++;
		}
	}

	private IllegalArgumentException wrong(String expected) {
		return new IllegalArgumentException("expected " + expected + " at character " + p);
	}
}
