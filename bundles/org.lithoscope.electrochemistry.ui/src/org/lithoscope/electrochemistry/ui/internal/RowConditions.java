/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * Conditions on the rows of a table as people write them: {@code ce<99 discharging>0.004}. A name is a part of a column's name, or a usual
 * abbreviation; numbers are in the unit of the column. All must hold; a missing value meets no condition.
 */
final class RowConditions {

	private static final Pattern CONDITION = Pattern.compile("([A-Za-z_]+)(<=|>=|<|>|=)([-+0-9.eE]+)");
	private static final Map<String, String> SHORT = Map.of("ce", "coulombic_efficiency", "ee", "energy_efficiency", "cycle", "cycle_count");

	private RowConditions() {
	}

	/**
	 * Understands conditions.
	 *
	 * @param text  what was typed; blank for none
	 * @param table the table
	 * @return which rows are kept
	 * @throws IllegalArgumentException when a condition is not understood; the message is for people
	 */
	static LongPredicate parse(String text, Table table) {
		List<LongPredicate> parts = new ArrayList<>();
		for (String part : text.strip().replaceAll("\\s*(<=|>=|<|>|=)\\s*", "$1").split("[\\s,;]+")) {
			if (!part.isEmpty()) {
				parts.add(condition(part, table));
			}
		}
		return row -> parts.stream().allMatch(p -> p.test(row));
	}

	private static LongPredicate condition(String part, Table table) {
		Matcher matcher = CONDITION.matcher(part);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'" + part + "' is no condition; write for instance ce<99.");
		}
		Column column = column(matcher.group(1).toLowerCase(Locale.ROOT), table);
		String relation = matcher.group(2);
		double limit;
		try {
			limit = Double.parseDouble(matcher.group(3));
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + matcher.group(3) + "' is not a number.", e);
		}
		return row -> holds(column.get(row), relation, limit);
	}

	private static Column column(String word, Table table) {
		String name = SHORT.getOrDefault(word, word);
		return table.column(name).or(() -> table.columns().stream().filter(c -> c.info().name().contains(name)).findFirst())
				.orElseThrow(() -> new IllegalArgumentException("No column is called '" + word + "'."));
	}

	private static boolean holds(double value, String relation, double limit) {
		return switch (relation) {
			case "<" -> value < limit;
			case "<=" -> value <= limit;
			case ">" -> value > limit;
			case ">=" -> value >= limit;
			default -> value == limit;
		};
	}
}
