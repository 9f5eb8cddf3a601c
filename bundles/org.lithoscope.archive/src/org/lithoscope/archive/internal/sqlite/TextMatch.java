/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that people type as an expression of FTS5; what they type is never its query language. FTS5 puts the records of all words with a
 * beginning together before it gives the first one, unless the beginning is so short that it is indexed. A longer one is therefore
 * replaced by the words that begin so, as their records are merged one by one as they are asked for.
 *
 * @param expression what to match
 * @param words      how many words are looked up for it
 */
record TextMatch(String expression, int words) {

	/** The longest beginning that is indexed. */
	static final int INDEXED = 3;
	/** Above so many words that begin alike, each is so rare that to put all their records together is faster. */
	private static final int MOST_WORDS = 100;

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
	/** Letters of which the tokenizer takes the marks away, as decomposition does. */
	private static final Pattern LATIN = Pattern.compile("[\\p{ASCII}\\u00C0-\\u017F]+");
	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
	/** What the tokenizer leaves as it is, but for upper case: in any other text it is left to FTS5 where its words begin. */
	private static final Pattern PLAIN = Pattern.compile("(\\p{ASCII}*[^A-Za-z0-9])?([A-Za-z0-9]+)");
	/** From each word to the next one, which is found without reading the records of the first. */
	private static final String BEGINNING_SO = "WITH RECURSIVE w(t) AS (SELECT (SELECT term FROM word WHERE term >= ?1 LIMIT 1) UNION ALL "
			+ "SELECT (SELECT term FROM word WHERE term >= w.t || char(1) LIMIT 1) FROM w WHERE w.t < ?2) SELECT t FROM w WHERE t < ?2 LIMIT ?3";

	/**
	 * The expression for what was typed.
	 *
	 * @param connection the index
	 * @param text       the words
	 * @return what to match
	 * @throws IllegalArgumentException when there is no word in it
	 */
	static TextMatch of(Connection connection, String text) throws SQLException {
		List<String> all = new ArrayList<>();
		int words = 0;
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
			boolean beginning = matcher.group(1) == null && word.endsWith("*");
			String bare = word.replace("\"", "").replaceAll("\\*+$", "");
			if (bare.codePoints().anyMatch(Character::isLetterOrDigit)) {
				List<String> alternatives = beginning ? beginningSo(connection, bare) : List.of();
				all.add(alternatives.isEmpty() ? quoted(bare) + (beginning ? "*" : "")
						: alternatives.stream().map(TextMatch::quoted).collect(Collectors.joining(" OR ", "(", ")")));
				words += Math.max(1, alternatives.size());
			}
		}
		if (all.isEmpty()) {
			throw new IllegalArgumentException("there is no word in '" + text + "'");
		}
		return new TextMatch(String.join(" AND ", all), words);
	}

	private static String quoted(String words) {
		return "\"" + words + "\"";
	}

	/** Each way to end what was typed; empty when that is better left to FTS5. */
	private static List<String> beginningSo(Connection connection, String typed) throws SQLException {
		String bare = LATIN.matcher(typed).matches() ? MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("") : typed;
		Matcher plain = PLAIN.matcher(bare);
		if (!plain.matches() || plain.group(2).length() <= INDEXED) {
			return List.of();
		}
		// of "run_471" only the last word is a beginning
		String before = bare.substring(0, plain.start(2));
		String beginning = plain.group(2).toLowerCase(Locale.ROOT);
		List<String> words = new ArrayList<>();
		try (PreparedStatement find = connection.prepareStatement(BEGINNING_SO)) {
			find.setString(1, beginning);
			find.setString(2, beginning + Character.toString(Character.MAX_CODE_POINT));
			find.setInt(3, MOST_WORDS + 1);
			try (ResultSet found = find.executeQuery()) {
				while (found.next()) {
					words.add(before + found.getString(1));
				}
			}
		}
		return words.size() > MOST_WORDS ? List.of() : words;
	}
}
