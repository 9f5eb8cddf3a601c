/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** How the columns of a written table are headed and ordered. */
public final class ColumnHeadings {

	private static final List<String> REQUIRED = List.of("test_time_second", "voltage_volt", "current_ampere");

	/** The unit that ends a machine name of the Battery Data Format, and how its label writes it. */
	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("second", "s"), Map.entry("volt", "V"),
			Map.entry("ampere", "A"), Map.entry("ah", "Ah"), Map.entry("wh", "Wh"), Map.entry("ohm", "ohm"), Map.entry("celsius", "degC"),
			Map.entry("pa", "Pa"), Map.entry("hertz", "Hz"), Map.entry("degree", "deg"), Map.entry("watt", "W"));
	private static final Map<String, String> WORDS = Map.of("ac", "AC", "dc", "DC", "id", "ID");
	/** Labels that do not follow the rule. */
	private static final Map<String, String> IRREGULAR = Map.of("internal_resistance_ohm", "Internal Resistance / Ohm", "step_id", "Step ID",
			"step_type", "Step Type");

	private final Function<Column, String> heading;
	private final boolean requiredFirst;

	private ColumnHeadings(Function<Column, String> heading, boolean requiredFirst) {
		this.heading = heading;
		this.requiredFirst = requiredFirst;
	}

	/** {@return the canonical names as they are, in the order of the table} */
	public static ColumnHeadings names() {
		return new ColumnHeadings(c -> c.info().name(), false);
	}

	/** {@return the preferred labels of the Battery Data Format, its required columns first} */
	public static ColumnHeadings batteryDataFormat() {
		return new ColumnHeadings(ColumnHeadings::label, true);
	}

	/**
	 * What a table lacks to be a file of the Battery Data Format: voltage, current, and test time or Unix time.
	 *
	 * @param table the table
	 * @return the names of the columns that are missing
	 */
	public static List<String> missingForBatteryDataFormat(Table table) {
		boolean unixTime = table.column("unix_time_second").isPresent();
		return REQUIRED.stream().filter(n -> table.column(n).isEmpty() && !(unixTime && n.equals("test_time_second"))).toList();
	}

	/**
	 * The heading of a column.
	 *
	 * @param column the column
	 * @return the heading
	 */
	public String heading(Column column) {
		return heading.apply(column);
	}

	/**
	 * The order of the columns.
	 *
	 * @param columns the columns of the table
	 * @return the columns as they are written
	 */
	public List<Column> order(List<Column> columns) {
		if (!requiredFirst) {
			return columns;
		}
		List<Column> ordered = new ArrayList<>(columns);
		ordered.sort(Comparator.comparingInt(c -> REQUIRED.contains(c.info().name()) ? REQUIRED.indexOf(c.info().name()) : REQUIRED.size()));
		return ordered;
	}

	private static String label(Column column) {
		String name = column.info().name();
		if (IRREGULAR.containsKey(name)) {
			return IRREGULAR.get(name);
		}
		int last = name.lastIndexOf('_');
		String unit = UNITS.get(name.substring(last + 1));
		String quantity = unit == null || last < 0 ? name : name.substring(0, last);
		return words(quantity) + " / " + (unit == null ? column.info().unit().code() : unit);
	}

	private static String words(String name) {
		StringBuilder b = new StringBuilder();
		for (String word : name.split("_")) {
			if (!word.isEmpty()) {
				b.append(b.length() == 0 ? "" : " ")
						.append(WORDS.getOrDefault(word, Character.toUpperCase(word.charAt(0)) + word.substring(1)));
			}
		}
		return b.toString();
	}
}
