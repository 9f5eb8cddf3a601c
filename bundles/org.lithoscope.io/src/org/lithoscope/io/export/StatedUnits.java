/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * Units that the user states for columns whose file does not. The values are converted to the canonical unit, the column gets the name that
 * goes with it ({@code current} in mA becomes {@code current_ampere}), and the metadata say what was stated under {@code unit.stated.…}.
 */
public final class StatedUnits {

	/** What the metadata keys of stated units begin with; the name of the column follows. */
	public static final String KEY = "unit.stated.";
	private static final Set<String> SUFFIXES = Set.of("second", "volt", "ampere", "ah", "wh", "watt", "ohm", "celsius");

	private final Map<String, HeaderUnit> units = new LinkedHashMap<>();
	private final Map<String, String> texts;

	/**
	 * Units by column.
	 *
	 * @param units the unit of each column by its name, as headers write units: {@code current} → {@code mA}
	 * @throws IllegalArgumentException when a unit is none
	 */
	public StatedUnits(Map<String, String> units) {
		texts = new LinkedHashMap<>(units);
		units.forEach((column, unit) -> this.units.put(column, HeaderUnit.of(unit).filter(u -> SUFFIXES.contains(u.suffix()))
				.orElseThrow(() -> new IllegalArgumentException("'" + unit + "' is no unit that a column can be stated in; for instance s, V, mA, mAh"))));
	}

	/**
	 * The canonical name of a quantity without its unit.
	 *
	 * @param name for instance {@code current_ampere}
	 * @return {@code current}; the name itself when it names no unit
	 */
	static String withoutUnit(String name) {
		int end = name.lastIndexOf('_');
		return end > 0 && SUFFIXES.contains(name.substring(end + 1)) ? name.substring(0, end) : name;
	}

	/**
	 * A measurement with the units stated for its columns.
	 *
	 * @param measurement the measurement
	 * @return the measurement with these units; itself when they concern none of its columns
	 */
	public Measurement in(Measurement measurement) {
		if (units.isEmpty() || measurement.tables().isEmpty()) {
			return measurement;
		}
		Measurement.Builder stated = measurement.toBuilder();
		Metadata.Builder metadata = Metadata.builder().putAll(measurement.metadata());
		List<String> said = new ArrayList<>();
		measurement.tables().forEach((name, table) -> stated.table(name, Table.of(table.columns().stream().map(c -> column(c, said)).toList())));
		if (said.isEmpty()) {
			return measurement;
		}
		said.forEach(column -> metadata.put(KEY + column, texts.get(column)));
		String all = String.join(", ", said.stream().map(column -> column + " in " + texts.get(column)).toList());
		return stated.metadata(metadata.build()).notice(Notice.info("Units stated by the user, not by the file: " + all + ".")).build();
	}

	private Column column(Column column, List<String> said) {
		HeaderUnit unit = column.info().unit().equals(Units.UNKNOWN) ? key(column.info()).map(units::get).orElse(null) : null;
		if (unit == null) {
			return column;
		}
		String key = key(column.info()).orElseThrow();
		said.add(key);
		double[] values = column.toArray();
		for (int i = 0; i < values.length; i++) {
			values[i] *= unit.factor();
		}
		ColumnInfo info = new ColumnInfo(column.info().name() + "_" + unit.suffix(), unit.canonical(), column.info().originalName(), texts.get(key));
		return Column.ofDoubles(info, values);
	}

	/** Columns are meant by their name here or by that in the file. */
	private Optional<String> key(ColumnInfo info) {
		return units.keySet().stream().filter(k -> k.equals(info.name()) || k.equals(info.originalName())).findFirst();
	}
}
