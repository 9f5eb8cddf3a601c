/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sweeps are drawn, as text: {@code 1-5, 9}, {@code every 10}, {@code last}; empty for some spread over all. */
public final class SweepChoice {

	private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*[-–]\\s*(\\d+)");
	private static final Pattern EVERY = Pattern.compile("every (\\d+)(?:th|nd|rd)?");

	private SweepChoice() {
	}

	/**
	 * Reads a choice.
	 *
	 * @param text  the text
	 * @param count how many sweeps there are
	 * @param most  how many are drawn when the text is empty
	 * @return the numbers of the sweeps from 1, rising
	 * @throws IllegalArgumentException with what is wrong, in words
	 */
	public static SortedSet<Integer> parse(String text, int count, int most) {
		SortedSet<Integer> chosen = new TreeSet<>();
		if (text.isBlank()) {
			int drawn = Math.min(most, count);
			for (int i = 0; i < drawn; i++) {
				chosen.add(drawn == 1 ? 1 : 1 + (int) Math.round((double) i * (count - 1) / (drawn - 1)));
			}
			return chosen;
		}
		for (String part : text.strip().toLowerCase(java.util.Locale.ROOT).split("\\s*,\\s*")) {
			chosen.addAll(part(part, count));
		}
		return chosen;
	}

	private static List<Integer> part(String part, int count) {
		Matcher range = RANGE.matcher(part);
		Matcher every = EVERY.matcher(part);
		List<Integer> numbers = new ArrayList<>();
		if (part.equals("all")) {
			return between(1, count, 1);
		} else if (part.equals("first")) {
			numbers.add(1);
		} else if (part.equals("last")) {
			numbers.add(count);
		} else if (every.matches()) {
			return between(1, count, Math.max(1, Integer.parseInt(every.group(1))));
		} else if (range.matches()) {
			return between(number(range.group(1), count), number(range.group(2), count), 1);
		} else if (part.matches("\\d+")) {
			numbers.add(number(part, count));
		} else {
			throw new IllegalArgumentException("'" + part + "' is not understood; write 1-5, 9, every 10, first, last or all");
		}
		return numbers;
	}

	private static List<Integer> between(int from, int to, int step) {
		List<Integer> numbers = new ArrayList<>();
		for (int i = from; i <= to; i += step) {
			numbers.add(i);
		}
		return numbers;
	}

	private static int number(String text, int count) {
		int number = text.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(text);
		if (number < 1 || number > count) {
			throw new IllegalArgumentException("There is no sweep " + text + "; the file has " + count);
		}
		return number;
	}
}
