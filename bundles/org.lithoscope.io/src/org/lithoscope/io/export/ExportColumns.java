/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.ColumnInfo;

/**
 * What the columns of a program's exports mean, by header. Letter case, blanks and punctuation do not count. The unit stands in the header,
 * in brackets or behind a {@code #}, or is that of the rule. Immutable.
 */
public final class ExportColumns {

	private static final Pattern UNIT = Pattern.compile("^(.*?)\\s*[(\\[#]\\s*([^)\\]]*?)\\s*[)\\]]?\\s*$");
	/** Numbered channels: {@code Aux_Voltage(V)_1}. */
	private static final String NUMBER_BEHIND_UNIT = "^(.*?)\\s*\\(([^)]*)\\)\\s*_(\\d+)$";
	/** Behind the first slash, for units that have one themselves: {@code SpeCap/mAh/g}. */
	private static final Pattern SLASH_UNIT = Pattern.compile("^([^/]*?)\\s*/\\s*(\\S+)\\s*$");
	/** As people write it: {@code Voltage / V}, {@code voltage_V}, also {@code Current in mA}. */
	private static final Pattern FREE_UNIT = Pattern.compile("^(.*?)\\s*(?:/|_|\\s[iI]n\\s)\\s*([^/_\\s()\\[\\]]+)\\s*$");

	/** How the cells of a column are read. */
	public enum Kind {
		/** A quantity; durations with colons are read as seconds. */
		NUMBER,
		/** A counter. */
		COUNT,
		/** A word. */
		TEXT,
		/** A date and time, or its number of seconds since 1970 or of days in a spreadsheet. */
		CLOCK
	}

	/** A rule for one column. */
	private record Rule(String name, Unit unit, String fileUnit, Kind kind) {
	}

	/**
	 * What a column is.
	 *
	 * @param info   its canonical name and unit
	 * @param factor from the number in the file to that unit
	 * @param kind   how its cells are read; empty when only the cells tell
	 */
	public record Match(ColumnInfo info, double factor, Optional<Kind> kind) {
	}

	private final Map<String, Rule> rules;
	private final boolean hashMilliseconds;
	private final boolean freeUnits;
	private final boolean unitsNeeded;
	private final boolean stepTimes;
	private final boolean unknownUnits;

	private ExportColumns(Builder b) {
		rules = Map.copyOf(b.collected);
		hashMilliseconds = b.hashMilliseconds;
		freeUnits = b.freeUnits;
		unitsNeeded = b.unitsNeeded;
		stepTimes = b.stepTimes;
		unknownUnits = b.unknownUnits;
	}

	/** {@return a builder} */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * What a column is by a rule.
	 *
	 * @param header its header
	 * @return the match, empty when no rule knows it or its unit is of another kind
	 */
	public Optional<Match> known(String header) {
		Rule whole = rules.get(plain(header));
		if (whole != null) {
			return match(whole, header, whole.fileUnit());
		}
		Matcher split = split(header);
		Rule rule = split.matches() ? rules.get(plain(split.group(1))) : null;
		return rule == null ? Optional.empty() : match(rule, header, unitText(header, split));
	}

	/** Where the unit stands; behind a slash or an underscore only what is a unit counts as one. */
	private Matcher split(String original) {
		String header = original.replaceFirst(NUMBER_BEHIND_UNIT, "$1_$3 ($2)");
		Matcher usual = UNIT.matcher(header);
		Matcher slash = SLASH_UNIT.matcher(header);
		if (freeUnits && !usual.matches() && slash.matches() && HeaderUnit.of(slash.group(2)).isPresent()) {
			return slash;
		}
		Matcher free = FREE_UNIT.matcher(header);
		boolean found = freeUnits && !usual.matches() && free.matches() && HeaderUnit.of(free.group(2)).isPresent();
		return found ? free : usual;
	}

	/**
	 * What a column is by a rule, or else by its header alone.
	 *
	 * @param header its header
	 * @return the match; empty for a header without letters
	 */
	public Optional<Match> match(String header) {
		Optional<Match> known = known(header);
		if (known.isPresent()) {
			return known;
		}
		Matcher split = split(header);
		Optional<HeaderUnit> unit = split.matches() ? HeaderUnit.of(unitText(header, split)) : Optional.empty();
		String base = snake(unit.isPresent() ? split.group(1) : header);
		if (base.isEmpty()) {
			return Optional.empty();
		}
		String name = unit.map(u -> base.endsWith("_" + u.suffix()) ? base : base + "_" + u.suffix()).orElse(base);
		ColumnInfo info = new ColumnInfo(name, unit.map(HeaderUnit::canonical).orElse(Units.ONE), header, unit.isPresent() ? split.group(2) : "");
		return Optional.of(new Match(info, unit.map(HeaderUnit::factor).orElse(1.0), Optional.empty()));
	}

	private Optional<Match> match(Rule rule, String header, String unitText) {
		Optional<HeaderUnit> unit = HeaderUnit.of(unitText);
		double factor = 1;
		if (rule.kind() == Kind.NUMBER && unitsNeeded && unit.isEmpty()) {
			return Optional.empty();
		}
		if (rule.kind() == Kind.NUMBER && unknownUnits && unit.isEmpty()) {
			return Optional.of(new Match(new ColumnInfo(StatedUnits.withoutUnit(rule.name()), Units.UNKNOWN, header, ""), 1, Optional.of(rule.kind())));
		}
		if (rule.kind() == Kind.NUMBER && unit.isPresent()) {
			if (!unit.get().canonical().equals(rule.unit())) {
				return Optional.empty();
			}
			factor = unit.get().factor();
		}
		return Optional.of(new Match(new ColumnInfo(rule.name(), rule.unit(), header, unitText), factor, Optional.of(rule.kind())));
	}

	private String unitText(String header, Matcher split) {
		return hashMilliseconds && header.strip().endsWith("#s") ? "ms" : split.group(2);
	}

	private static String plain(String header) {
		return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
	}

	private static String snake(String header) {
		return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
	}

	/** Collects rules; where two know the same header, the first counts. */
	public static final class Builder {

		private final Map<String, Rule> collected = new LinkedHashMap<>();
		private boolean hashMilliseconds;
		private boolean freeUnits;
		private boolean unitsNeeded;
		private boolean stepTimes;
		private boolean unknownUnits;

		private Builder() {
		}

		/**
		 * Units may also stand behind a slash, an underscore or the word "in", as in {@code Voltage / V}.
		 *
		 * @return this
		 */
		public Builder unitsAsPeopleWriteThem() {
			freeUnits = true;
			return this;
		}

		/**
		 * A quantity is known only where its header says its unit.
		 *
		 * @return this
		 */
		public Builder unitsNeeded() {
			unitsNeeded = true;
			return this;
		}

		/**
		 * A quantity whose header has no unit is kept as it is: named without a unit, {@code current}, in {@link Units#UNKNOWN}.
		 *
		 * @return this
		 */
		public Builder unitsMayBeUnknown() {
			unknownUnits = true;
			return this;
		}

		/**
		 * A table may have the time in each step only; the time of the test is added up from it.
		 *
		 * @return this
		 */
		public Builder stepTimesSuffice() {
			stepTimes = true;
			return this;
		}

		/**
		 * Columns whose header ends in {@code #s} count milliseconds.
		 *
		 * @return this
		 */
		public Builder hashSecondsAreMilliseconds() {
			hashMilliseconds = true;
			return this;
		}

		/**
		 * A quantity.
		 *
		 * @param name     the canonical name
		 * @param unit     the canonical unit
		 * @param fileUnit the unit in the file where the header has none, as headers write it
		 * @param headers  the headers, without their unit
		 * @return this
		 */
		public Builder number(String name, Unit unit, String fileUnit, String... headers) {
			return add(new Rule(name, unit, fileUnit, Kind.NUMBER), headers);
		}

		/**
		 * A counter.
		 *
		 * @param name    the canonical name
		 * @param headers the headers
		 * @return this
		 */
		public Builder count(String name, String... headers) {
			return add(new Rule(name, Units.ONE, "", Kind.COUNT), headers);
		}

		/**
		 * Words.
		 *
		 * @param name    the canonical name
		 * @param headers the headers
		 * @return this
		 */
		public Builder text(String name, String... headers) {
			return add(new Rule(name, Units.ONE, "", Kind.TEXT), headers);
		}

		/**
		 * A clock.
		 *
		 * @param name    the canonical name; its values count seconds since 1970 on the clock of the file
		 * @param headers the headers
		 * @return this
		 */
		public Builder clock(String name, String... headers) {
			return add(new Rule(name, Units.SECOND, "", Kind.CLOCK), headers);
		}

		private Builder add(Rule rule, String... headers) {
			for (String header : headers) {
				collected.putIfAbsent(plain(header), rule);
			}
			return this;
		}

		/** {@return the rules} */
		public ExportColumns build() {
			return new ExportColumns(this);
		}
	}

	/** Whether the time in each step suffices. */
	boolean stepTimes() {
		return stepTimes;
	}

	/** The matches of all columns of a header line, in order; each name once. */
	List<Optional<Match>> matchAll(List<String> headers) {
		List<Optional<Match>> matches = new ArrayList<>();
		Map<String, Integer> used = new LinkedHashMap<>();
		for (String header : headers) {
			Optional<Match> match = match(header);
			matches.add(match.map(m -> {
				int times = used.merge(m.info().name(), 1, Integer::sum);
				ColumnInfo info = m.info();
				return times == 1 ? m : new Match(new ColumnInfo(info.name() + "_" + times, info.unit(), info.originalName(), info.originalUnit()),
						m.factor(), m.kind());
			}));
		}
		return matches;
	}
}
