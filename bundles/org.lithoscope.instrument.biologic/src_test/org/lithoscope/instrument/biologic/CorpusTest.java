/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Every BioLogic file of the corpus against its reference values: points, all columns, SI values, technique, start, loops. */
class CorpusTest {

	private static final double RELATIVE = 1e-6;
	// what the tools behind the reference values call columns
	private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("Q charge or discharge", "Q charge/discharge/mA.h"),
			Map.entry("ox or red", "ox/red"), Map.entry("control_V_I", "control/V/mA"), Map.entry("control", "control/V/mA"),
			Map.entry("control_V", "control/V"), Map.entry("control_I", "control/mA"), Map.entry("Pwe", "P/W"),
			Map.entry("<Ecv>/V", "<Ece>/V"), Map.entry("Energy we charge", "Energy charge/W.h"),
			Map.entry("Energy we discharge", "Energy discharge/W.h"));

	@Test
	void theCorpusIsWhereItIsSaidToBe() throws IOException {
		Corpus.file("electrochemistry");
		assertEquals(67, Corpus.expected("electrochemistry").size());
	}

	@TestFactory
	Stream<DynamicTest> electrochemistry() throws IOException {
		return Corpus.expected("electrochemistry").entrySet().stream()
				.map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
	}

	private static void check(String file, Map<String, Object> expected) throws Exception {
		List<Measurement> measurements = Corpus.read(Corpus.file(file));
		assertEquals(1, measurements.size());
		Measurement m = measurements.get(0);
		Table table = m.table().orElseThrow();
		List<Executable> checks = new ArrayList<>();
		checks.add(() -> assertEquals(number(expected.get("points")), table.rowCount(), "points"));
		check(checks, table, "test_time_second", expected.get("time_s"));
		check(checks, table, "voltage_volt", expected.get("voltage_V"));
		check(checks, table, "current_ampere", expected.get("current_A"));
		columns(checks, table, Corpus.map(expected.get("column_stats")));
		columns(checks, table, Corpus.map(Corpus.map(expected.get("galvani")).get("column_stats")));
		Map<String, Object> cycles = Corpus.map(expected.get("cycles"));
		if (!cycles.isEmpty()) {
			String name = String.valueOf(expected.get("cycle_column"));
			Column column = name.equals("cycle number") ? table.column("cycle_count").orElseThrow() : find(table, name).orElseThrow();
			checks.add(() -> assertEquals(number(cycles.get("first")), column.get(0), "first cycle"));
			checks.add(() -> assertEquals(number(cycles.get("last")), column.get(column.size() - 1), "last cycle"));
			long distinct = Arrays.stream(column.toArray()).distinct().count();
			checks.add(() -> assertEquals(number(cycles.get("distinct")), distinct, "cycles"));
		}
		metadata(checks, m, expected);
		assertAll(file, checks);
	}

	private static void metadata(List<Executable> checks, Measurement m, Map<String, Object> expected) {
		if (expected.get("technique") instanceof String technique) {
			checks.add(() -> assertTrue(technique.equalsIgnoreCase(m.metadata().text("protocol.name").orElse(""))
					|| technique.equals(m.metadata().get("protocol.name").orElseThrow().raw()), "technique " + technique));
		}
		if (expected.get("start_timestamp") instanceof String start && start.contains("T")) {
			checks.add(() -> assertEquals(java.time.LocalDateTime.parse(start), m.timeBase().local().orElseThrow(), "start"));
		} else if (expected.get("start_timestamp") instanceof String start) {
			checks.add(() -> assertEquals(start, m.timeBase().rawText(), "start"));
		}
		Map<String, Object> loop = Corpus.map(expected.get("loop"));
		if (!loop.isEmpty()) {
			List<Object> marks = Corpus.list(loop.get("indexes"));
			Table loops = m.tables().get("loops");
			checks.add(() -> assertEquals(marks.size() - 1, loops.rowCount(), "loops"));
			for (int i = 0; i + 1 < marks.size(); i++) {
				int row = i;
				double first = number(marks.get(i));
				double next = number(marks.get(i + 1));
				checks.add(() -> assertEquals(first, loops.column("first_row").orElseThrow().get(row), "first row of a loop"));
				checks.add(() -> assertEquals(next - 1, loops.column("last_row").orElseThrow().get(row), "last row of a loop"));
			}
		}
		Map<String, Object> log = Corpus.map(expected.get("log"));
		text(checks, m, "software.version", log.get("ec_lab_version"));
		text(checks, m, "instrument.serialNumber", log.get("device_sn"));
		if (log.get("channel_sn") instanceof Double serial) {
			// the reference has only the lower sixteen bits of it
			int read = Integer.parseInt(m.metadata().text("raw.channelSerialNumber").orElseThrow());
			checks.add(() -> assertEquals(serial.intValue(), read & 0xFFFF));
		}
		text(checks, m, "raw.file", log.get("filename"));
		Map<String, Object> settings = Corpus.map(expected.get("settings"));
		value(checks, m, "raw.activeMaterialMass", settings.get("active_material_mass"));
		value(checks, m, "raw.characteristicMass", settings.get("characteristic_mass"));
		value(checks, m, "raw.electrodeArea", settings.get("electrode_area"));
		value(checks, m, "raw.molecularWeight", settings.get("molecular_weight"));
		value(checks, m, "raw.electronsPerIon", settings.get("e_transferred"));
		text(checks, m, "raw.electrodeMaterial", settings.get("electrode_material"));
		text(checks, m, "raw.electrolyte", settings.get("electrolyte"));
		text(checks, m, "raw.referenceElectrode", settings.get("reference_electrode"));
		text(checks, m, "comment", settings.get("comments"));
	}

	private static void text(List<Executable> checks, Measurement m, String key, Object expected) {
		if (expected != null && !String.valueOf(expected).isBlank()) {
			String text = expected instanceof Double d ? Long.toString(d.longValue()) : String.valueOf(expected).strip();
			checks.add(() -> assertEquals(text, m.metadata().text(key).orElse("missing"), key));
		}
	}

	private static void value(List<Executable> checks, Measurement m, String key, Object expected) {
		if (expected != null) {
			double e = number(expected);
			checks.add(() -> assertEquals(e, m.metadata().quantity(key).orElseThrow().value(), RELATIVE * e, key));
		}
	}

	/** Reference values of columns as the file has them, in its own units. */
	private static void columns(List<Executable> checks, Table table, Map<String, Object> stats) {
		stats.forEach((name, value) -> {
			Map<String, Object> reference = Corpus.map(value);
			if (reference.get("first") == null && reference.get("max") == null) {
				checks.add(() -> assertTrue(find(table, name).isEmpty(), name + " has no values"));
				return;
			}
			if (Boolean.TRUE.equals(reference.get("text"))) {
				return;
			}
			checks.add(() -> {
				Column column = find(table, name).orElseThrow(() -> new AssertionError("no column " + name + " in " + names(table)));
				compare(name, column, reference, toFile(column));
			});
		});
	}

	private static void check(List<Executable> checks, Table table, String name, Object reference) {
		if (reference != null && !Corpus.map(reference).isEmpty()) {
			checks.add(() -> compare(name, table.column(name).orElseThrow(() -> new AssertionError("no " + name + " in " + names(table))),
					Corpus.map(reference), Function.identity()));
		}
	}

	private static void compare(String name, Column column, Map<String, Object> reference, Function<Double, Double> toFile) {
		double[] values = column.toArray();
		double first = toFile.apply(values[0]);
		double last = toFile.apply(values[values.length - 1]);
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		for (double value : values) {
			double v = toFile.apply(value);
			least = Math.min(least, Double.isNaN(v) ? least : v);
			most = Math.max(most, Double.isNaN(v) ? most : v);
		}
		near(reference.get("first"), first, name + " first");
		near(reference.get("last"), last, name + " last");
		near(reference.get("min"), least, name + " min");
		near(reference.get("max"), most, name + " max");
	}

	private static void near(Object expected, double actual, String what) {
		if (expected != null) {
			double e = number(expected);
			assertEquals(e, actual, RELATIVE * Math.abs(e), what);
		}
	}

	/** From canonical values back to those of the file. */
	static Function<Double, Double> toFile(Column column) {
		String header = column.info().originalName();
		double sign = header.startsWith("-Im(Z") && column.info().name().startsWith("imaginary") ? -1 : 1;
		if (column.info().originalUnit().isEmpty() || header.equals("control/V/mA") || column.type() == ColumnType.INT) {
			return v -> v;
		}
		Unit unit = Unit.of(column.info().originalUnit().replace("\uFFFDC", "Cel").replace("\uFFFD", "u"));
		return v -> sign * column.info().unit().convert(v, unit);
	}

	/** A column by its name in the reference, with or without unit. */
	private static Optional<Column> find(Table table, String name) {
		String wanted = OTHER_NAMES.getOrDefault(name, name);
		return table.columns().stream().filter(c -> matches(c.info().originalName(), wanted)).findFirst();
	}

	private static boolean matches(String header, String wanted) {
		return bare(header).equals(bare(wanted)) || header.startsWith(wanted + "/") && !header.equals("control/V/mA");
	}

	/** {@code <Ewe/V>} and {@code <Ewe>/V} are the same column. */
	private static String bare(String name) {
		return name.equals("<Ewe/V>") ? "<Ewe>/V" : name;
	}

	private static List<String> names(Table table) {
		return table.columns().stream().map(c -> c.info().originalName()).toList();
	}

	private static double number(Object value) {
		return ((Double) value).doubleValue();
	}
}
