/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type into a search field. */
public final class SearchWords {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

	private SearchWords() {
	}

	/**
	 * Words while they are typed: each is the beginning of a word, but for those in quotation marks.
	 *
	 * @param typed what was typed
	 * @return the words as a query takes them; empty when nothing can be looked for yet
	 */
	public static String beginnings(String typed) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(typed);
		while (matcher.find()) {
			String quoted = matcher.group(1);
			String word = quoted != null ? quoted : matcher.group(2);
			if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
				words.add(quoted != null ? "\"" + quoted + "\"" : word.endsWith("*") ? word : word + "*");
			}
		}
		return String.join(" ", words);
	}

	/**
	 * The words alone, in lower case, without marks.
	 *
	 * @param typed what was typed
	 * @return the words
	 */
	public static List<String> plain(String typed) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(typed);
		while (matcher.find()) {
			String word = (matcher.group(1) != null ? matcher.group(1) : matcher.group(2).replaceAll("\\*+$", "")).toLowerCase(Locale.ROOT);
			if (!word.isBlank()) {
				words.add(word.strip());
			}
		}
		return words;
	}
}
