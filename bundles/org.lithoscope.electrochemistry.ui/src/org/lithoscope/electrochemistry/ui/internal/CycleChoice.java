/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cycles as people write them: {@code 1-5, 10, 50}, {@code 1-100:10}, {@code every 10}, {@code first}, {@code last 3}, {@code all}. Parts
 * are joined; cycles that do not exist are left out. Every n-th is counted from the first cycle of the part.
 */
public final class CycleChoice {

	private static final Pattern SINGLE = Pattern.compile("\\d{1,9}(\\s+\\d{1,9})*");
	private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\s*[-–−]\\s*(\\d{1,9}|last|)\\s*(?:(?::|every)\\s*(\\d{1,9}))?");
	private static final Pattern EVERY = Pattern.compile("every\\s+(\\d{1,9})(?:st|nd|rd|th)?");
	private static final Pattern END = Pattern.compile("(first|last)(?:\\s+(\\d{1,9}))?");

	private CycleChoice() {
	}

	/**
	 * Chooses among cycles.
	 *
	 * @param text   what was typed; blank for all
	 * @param cycles the numbers of the cycles there are, rising
	 * @return the numbers chosen, rising
	 * @throws IllegalArgumentException when a part is not understood, or nothing is left; the message is for people
	 */
	public static SortedSet<Integer> parse(String text, List<Integer> cycles) {
		SortedSet<Integer> chosen = new TreeSet<>();
		for (String part : text.isBlank() ? new String[] {"all"} : text.toLowerCase(Locale.ROOT).split("[,;]")) {
			if (!part.isBlank()) {
				add(part.strip(), cycles, chosen);
			}
		}
		if (chosen.isEmpty()) {
			throw new IllegalArgumentException(cycles.isEmpty() ? "There are no cycles."
					: "There is no such cycle; they are " + cycles.get(0) + " to " + cycles.get(cycles.size() - 1) + ".");
		}
		return chosen;
	}

	/**
	 * Some of many cycles, evenly spread, with the first and the last.
	 *
	 * @param cycles the cycles, rising
	 * @param most   how many at most, at least 2
	 * @return all of them where they are not too many
	 */
	public static List<Integer> spread(SortedSet<Integer> cycles, int most) {
		List<Integer> all = new ArrayList<>(cycles);
		if (all.size() <= most) {
			return all;
		}
		List<Integer> some = new ArrayList<>();
		for (int i = 0; i < most; i++) {
			some.add(all.get((int) Math.round(i * (all.size() - 1.0) / (most - 1))));
		}
		return some;
	}

	private static void add(String part, List<Integer> cycles, SortedSet<Integer> chosen) {
		Matcher range = RANGE.matcher(part);
		Matcher every = EVERY.matcher(part);
		Matcher end = END.matcher(part);
		if (part.equals("all")) {
			chosen.addAll(cycles);
		} else if (SINGLE.matcher(part).matches()) {
			for (String number : part.split("\\s+")) {
				addRange(cycles, chosen, Integer.parseInt(number), Integer.parseInt(number), 1);
			}
		} else if (range.matches()) {
			boolean open = range.group(2).isEmpty() || range.group(2).equals("last");
			addRange(cycles, chosen, Integer.parseInt(range.group(1)), open ? Integer.MAX_VALUE : Integer.parseInt(range.group(2)),
					range.group(3) == null ? 1 : Integer.parseInt(range.group(3)));
		} else if (every.matches()) {
			addRange(cycles, chosen, cycles.isEmpty() ? 0 : cycles.get(0), Integer.MAX_VALUE, Integer.parseInt(every.group(1)));
		} else if (end.matches()) {
			int count = Math.min(cycles.size(), end.group(2) == null ? 1 : Integer.parseInt(end.group(2)));
			chosen.addAll(end.group(1).equals("first") ? cycles.subList(0, count) : cycles.subList(cycles.size() - count, cycles.size()));
		} else {
			throw new IllegalArgumentException("'" + part + "' names no cycles; write for instance 1-5, 10, 50 or every 10 or first, last.");
		}
	}

	private static void addRange(List<Integer> cycles, SortedSet<Integer> chosen, int from, int to, int step) {
		if (step == 0 || from > to) {
			throw new IllegalArgumentException(step == 0 ? "Every 0th cycle cannot be had." : from + " comes after " + to + ".");
		}
		cycles.stream().filter(n -> n >= from && n <= to && (n - from) % step == 0).forEach(chosen::add);
	}
}
