/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Tables of the model as grids. */
public final class TableModels {

	private static final Map<String, String> TITLES = Map.ofEntries(Map.entry("test_time_second", "Test time"),
			Map.entry("voltage_volt", "Voltage"), Map.entry("current_ampere", "Current"), Map.entry("cycle_count", "Cycle"),
			Map.entry("step_count", "Step"), Map.entry("frequency_hertz", "Frequency"), Map.entry("real_impedance_ohm", "Re Z"),
			Map.entry("imaginary_impedance_ohm", "Im Z"), Map.entry("phase_degree", "Phase"), Map.entry("absolute_impedance_ohm", "|Z|"),
			Map.entry("ambient_temperature_celsius", "Ambient temperature"), Map.entry("charging_capacity_ah", "Charge capacity"),
			Map.entry("discharging_capacity_ah", "Discharge capacity"));
	private static final List<String> FIRST = List.of("test_time_second", "voltage_volt", "current_ampere", "cycle_count", "step_count",
			"frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm");
	private static final List<String> UNIT_SUFFIXES = List.of("_second", "_volt", "_ampere", "_ohm", "_hertz", "_degree", "_celsius",
			"_ah", "_wh", "_watt", "_coulomb", "_farad", "_percent");

	private TableModels() {
	}

	/**
	 * A table as a grid, its numbers in the units that read best.
	 *
	 * @param name   the name of the table
	 * @param table  the table
	 * @param digits the significant digits of numbers
	 * @return the grid
	 */
	public static GridModel of(String name, Table table, int digits) {
		List<Column> ordered = new ArrayList<>(table.columns());
		ordered.sort(Comparator.comparingInt(TableModels::rank));
		return new GridModel(name, table.rowCount(), ordered.stream().map(c -> column(c, digits)).toList());
	}

	/** What the field looks at first stands first; the others follow in the order of the file. */
	private static int rank(Column column) {
		int index = FIRST.indexOf(column.info().name());
		return index < 0 ? FIRST.size() : index;
	}

	private static GridColumn column(Column column, int digits) {
		boolean numeric = column.type() != ColumnType.DICTIONARY;
		boolean whole = column.type() == ColumnType.INT || column.type() == ColumnType.FLAG;
		String original = column.info().originalName();
		String tooltip = column.info().name() + (original.equals(column.info().name()) ? "" : ", in the file: " + original
				+ (column.info().originalUnit().isEmpty() ? "" : " / " + column.info().originalUnit()));
		if (whole || !numeric) {
			return new GridColumn(title(column.info().name()), column.info().unit().symbol(), tooltip, numeric,
					row -> column.text(row).orElse(""));
		}
		Unit own = column.info().unit();
		Unit shown = ReadableUnit.of(column);
		// the same number, where nothing is to be converted
		return new GridColumn(title(column.info().name()), shown.symbol(), tooltip, true,
				row -> Numbers.text(shown.equals(own) ? column.get(row) : own.convert(column.get(row), shown), digits));
	}

	/**
	 * The title of a column for people.
	 *
	 * @param name its canonical name
	 * @return the name in words, without unit
	 */
	public static String title(String name) {
		String known = TITLES.get(name);
		if (known != null) {
			return known;
		}
		String words = name;
		for (String suffix : UNIT_SUFFIXES) {
			if (words.endsWith(suffix) && words.length() > suffix.length()) {
				words = words.substring(0, words.length() - suffix.length());
				break;
			}
		}
		// camelCase and snake_case alike
		words = words.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').strip();
		return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
	}
}
