/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.text.TextColumn.Kind;
import org.lithoscope.model.quantity.Unit;

/**
 * How a header of a MACCOR text is understood.
 *
 * @param header   the header in small letters, with single blanks for all that is neither letter nor digit; groups {@code p} or {@code q}
 *                 may hold the prefix of the unit, {@code n} a number that becomes part of the name
 * @param name     the canonical name, {@code $n} standing for the number
 * @param unit     the canonical unit
 * @param fileUnit the unit in the file without prefix, or an empty text when the header names none
 * @param kind     how it is read; {@link Kind#PARSED} for durations and dates
 */
record ColumnRule(Pattern header, String name, Unit unit, String fileUnit, Kind kind) {

	static final String TIME = "test_time_second";
	static final String STEP_TIME = "step_time_second";
	static final String VOLTAGE = "voltage_volt";
	static final String CURRENT = "current_ampere";
	static final String CAPACITY = "step_cumulative_capacity_ah";
	static final String ENERGY = "step_cumulative_energy_wh";
	static final String STATE = "step_type";
	static final String CLOCK = "dpt_time_second";

	private static final List<ColumnRule> ALL = List.of(
			whole("rec", "record_index"),
			whole("cyc|cycle|cycle c", "cycle_count"),
			whole("cycle p", "cycle_p"),
			whole("step", "step_id"),
			number("test ?time|test ?time (?<u>sec|s|min|hr|h)|test (?<v>sec|s|min|hr|h)", TIME, "s", ""),
			number("step ?time|step ?time (?<u>sec|s|min|hr|h)|step (?<v>sec|s|min|hr|h)", STEP_TIME, "s", ""),
			number("(?<p>[mu]?)amp hr|(?:cap|capacity) (?<q>[mu]?)ah|capacity", CAPACITY, "A.h", "A.h"),
			number("(?<p>[mu]?)watt hr|(?:ener|energy) (?<q>[mu]?)wh|energy", ENERGY, "W.h", "W.h"),
			number("(?<p>[mu]?)amps|current(?: (?<q>[mu]?)a)?", CURRENT, "A", "A"),
			number("(?<p>[mu]?)volts|voltage(?: (?<q>[mu]?)v)?", VOLTAGE, "V", "V"),
			new ColumnRule(Pattern.compile("state|md"), STATE, Unit.of("1"), "", Kind.TEXT),
			whole("es", "es"),
			new ColumnRule(Pattern.compile("dpt time"), CLOCK, Unit.of("s"), "", Kind.PARSED),
			number("acimp ohms", "ac_internal_resistance_ohm", "Ohm", "Ohm"),
			number("dcir ohms", "dc_internal_resistance_ohm", "Ohm", "Ohm"),
			number("wf chg cap", "wf_chg_cap_ah", "A.h", "A.h"),
			number("wf dis cap", "wf_dis_cap_ah", "A.h", "A.h"),
			number("wf chg e", "wf_chg_e_wh", "W.h", "W.h"),
			number("wf dis e", "wf_dis_e_wh", "W.h", "W.h"),
			number("temp (?<n>[1-5])", "temperature_t$n_celsius", "Cel", "Cel"),
			whole("range", "range"),
			whole("loop ?(?<n>\\d+)", "loop$n"),
			number("var ?(?<n>\\d+)", "var$n", "1", ""));

	/** A header with the rule that fits it. */
	record Match(ColumnRule rule, Matcher groups) {

		String name() {
			return rule.name.contains("$n") ? rule.name.replace("$n", groups.group("n")) : rule.name;
		}

		/** The unit as the header has it, as a UCUM code; empty when it names none. */
		String unitInFile() {
			return switch (rule.name) {
				case TIME, STEP_TIME -> timeUnit(Optional.ofNullable(groups.group("u")).orElse(groups.group("v")));
				case CAPACITY, ENERGY, CURRENT, VOLTAGE -> Optional.ofNullable(groups.group("p")).or(() -> Optional.ofNullable(groups.group("q")))
						.orElse("") + rule.fileUnit;
				default -> rule.fileUnit;
			};
		}

		private static String timeUnit(String word) {
			return switch (word) {
				case null -> "";
				case "min" -> "min";
				case "hr", "h" -> "h";
				default -> "s";
			};
		}
	}

	static Optional<Match> of(String header) {
		String key = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
		for (ColumnRule rule : ALL) {
			Matcher m = rule.header.matcher(key);
			if (m.matches()) {
				return Optional.of(new Match(rule, m));
			}
		}
		return Optional.empty();
	}

	private static ColumnRule whole(String header, String name) {
		return new ColumnRule(Pattern.compile(header), name, Unit.of("1"), "", Kind.INTEGER);
	}

	private static ColumnRule number(String header, String name, String unit, String fileUnit) {
		return new ColumnRule(Pattern.compile(header), name, Unit.of(unit), fileUnit, Kind.NUMBER);
	}
}
