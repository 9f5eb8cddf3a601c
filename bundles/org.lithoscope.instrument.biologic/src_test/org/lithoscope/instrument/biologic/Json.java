/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small JSON parser for reference values: objects as maps, arrays as lists, numbers as doubles. */
final class Json {

	private final String s;
	private int p;

	private Json(String text) {
		s = text;
	}

	static Object parse(String text) {
		return new Json(text).value();
	}

	private Object value() {
		blanks();
		char c = s.charAt(p);
		return switch (c) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			case 't' -> word("true", Boolean.TRUE);
			case 'f' -> word("false", Boolean.FALSE);
			case 'n' -> word("null", null);
			case 'N' -> word("NaN", Double.NaN);
			default -> number();
		};
	}

	private Map<String, Object> object() {
		Map<String, Object> map = new LinkedHashMap<>();
		p++;
		blanks();
		while (s.charAt(p) != '}') {
			blanks();
			String key = string();
			blanks();
			p++;
			map.put(key, value());
			blanks();
			if (s.charAt(p) == ',') {
				p++;
			}
		}
		p++;
		return map;
	}

	private List<Object> array() {
		List<Object> list = new ArrayList<>();
		p++;
		blanks();
		while (s.charAt(p) != ']') {
			list.add(value());
			blanks();
			if (s.charAt(p) == ',') {
				p++;
			}
			blanks();
		}
		p++;
		return list;
	}

	private String string() {
		StringBuilder b = new StringBuilder();
		p++;
		while (s.charAt(p) != '"') {
			char c = s.charAt(p++);
			if (c != '\\') {
				b.append(c);
				continue;
			}
			char e = s.charAt(p++);
			switch (e) {
				case 'n' -> b.append('\n');
				case 't' -> b.append('\t');
				case 'r' -> b.append('\r');
				case 'b' -> b.append('\b');
				case 'f' -> b.append('\f');
				case 'u' -> {
					b.append((char) Integer.parseInt(s.substring(p, p + 4), 16));
					p += 4;
				}
				default -> b.append(e);
			}
		}
		p++;
		return b.toString();
	}

	private Object word(String word, Object value) {
		p += word.length();
		return value;
	}

	private Double number() {
		int start = p;
		while (p < s.length() && "+-.eE0123456789Infity".indexOf(s.charAt(p)) >= 0) {
			p++;
		}
		return Double.valueOf(s.substring(start, p));
	}

	private void blanks() {
		while (p < s.length() && Character.isWhitespace(s.charAt(p))) {
			p++;
		}
	}
}
