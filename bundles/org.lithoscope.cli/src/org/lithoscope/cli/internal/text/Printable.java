/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import java.util.regex.Pattern;

/** Texts of files and archives on a terminal: what is in them must not steer it. */
public final class Printable {

	private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");
	private static final Pattern BREAKS = Pattern.compile("\\s+");

	private Printable() {
	}

	/**
	 * A text whose lines stay.
	 *
	 * @param text a text of any origin
	 * @return the text, with a question mark for each control character but line feed and tab, and each that turns the writing direction
	 */
	public static String lines(String text) {
		return STEERING.matcher(text).replaceAll("?");
	}

	/**
	 * A text on one line.
	 *
	 * @param text a text of any origin
	 * @return the text, also without line feeds and tabs
	 */
	public static String line(String text) {
		return lines(BREAKS.matcher(text).replaceAll(" "));
	}
}
