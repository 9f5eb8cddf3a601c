/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** Every real file of the BTS testers gives the values of the vendor's own export, where there is one, and those of other readers. */
class NewareCorpusTest {

	/** What the vendor's program exports, the column here, the factor to its unit, the step of its rounding in its unit. */
	private record Exported(String vendor, String column, double factor, double rounding) {
	}

	private static final List<Exported> EXPORTED = List.of(new Exported("Cycle Index", "cycle_count", 1, 0),
			new Exported("Step Index", "step_id", 1, 0), new Exported("Step Count", "step_count", 1, 0),
			new Exported("Time", "step_time_second", 1, 1e-3), new Exported("Total Time", "test_time_second", 1, 1e-3),
			new Exported("Current(uA)", "current_ampere", 1e6, 10), new Exported("Voltage(mV)", "voltage_volt", 1e3, 0.1),
			new Exported("T1(?)", "temperature_t1_celsius", 1, 0.1), new Exported("T2(?)", "temperature_t2_celsius", 1, 0.1));
	private static final List<Exported> OTHERS = List.of(new Exported("Step", "step_count", 1, 0),
			new Exported("Step_Index", "step_id", 1, 0), new Exported("Voltage", "voltage_volt", 1, 0),
			new Exported("Current(mA)", "current_ampere", 1e3, 0), new Exported("T1", "temperature_t1_celsius", 1, 0));
	private static final List<Exported> COUNTERS = List.of(new Exported("Charge_Capacity(mAh)", "step_charging_capacity_ah", 1e3, 0),
			new Exported("Discharge_Capacity(mAh)", "step_discharging_capacity_ah", 1e3, 0),
			new Exported("Charge_Energy(mWh)", "step_charging_energy_wh", 1e3, 0),
			new Exported("Discharge_Energy(mWh)", "step_discharging_energy_wh", 1e3, 0));

	private final NdaReader nda = new NdaReader();
	private final NdaxReader ndax = new NdaxReader();

	@Test
	void binaryFilesHaveTheirReferenceValues() throws Exception {
		assertEquals(5, compare(nda, CorpusFiles.ELECTROCHEMISTRY.files("Neware .nda binary")));
	}

	@Test
	void archivesHaveTheirReferenceValues() throws Exception {
		assertEquals(10, compare(ndax, CorpusFiles.ELECTROCHEMISTRY.files("Neware .ndax (zip of .ndc)")));
	}

	private int compare(MeasurementReader reader, Map<String, Map<String, Object>> files) throws Exception {
		int read = 0;
		for (String file : files.keySet()) {
			if (file.endsWith("empty.ndax")) {
				continue;
			}
			assertEquals(1, reader.probe(Sources.open(CorpusFiles.ELECTROCHEMISTRY.path(file))).confidence(), file);
			Measurement m = CorpusFiles.ELECTROCHEMISTRY.read(reader, file).get(0);
			assertTrue(m.completeness().isComplete(), file);
			Table table = m.table().orElseThrow();
			Map<String, Object> vendor = CorpusFiles.map(files.get(file).get("btsda_reference"));
			if (vendor != null) {
				assertEquals(((Number) vendor.get("points")).longValue(), m.points(), file);
				columns(file, table, CorpusFiles.map(vendor.get("column_stats")), EXPORTED);
				capacities(file, table, CorpusFiles.map(vendor.get("column_stats")));
				Map<String, Object> types = CorpusFiles.map(CorpusFiles.map(vendor.get("column_stats")).get("Step Type"));
				Column type = table.column("step_type").orElseThrow();
				assertEquals(types.get("first"), type.text(0).orElseThrow(), file);
				assertEquals(types.get("last"), type.text(type.size() - 1).orElseThrow(), file);
			}
			Map<String, Object> others = CorpusFiles.map(files.get(file).get("column_stats"));
			// the other reader leaves out a record in which voltage and current are exactly zero, which the vendor's export has
			if (others != null && !file.endsWith("21_10_7_85.ndax")) {
				assertEquals(((Number) files.get(file).get("points")).longValue(), m.points(), file);
				columns(file, table, others, OTHERS);
				COUNTERS.forEach(c -> counter(file, table, others, c));
			}
			read++;
		}
		return read;
	}

	private static void columns(String file, Table table, Map<String, Object> stats, List<Exported> columns) {
		for (Exported e : columns) {
			Map<String, Object> s = CorpusFiles.map(stats.get(e.vendor()));
			// BTS 9.0 writes no cycle number, and a file with an unreadable description has channels without a kind
			if (s == null || table.column(e.column()).isEmpty()) {
				continue;
			}
			double[] v = table.column(e.column()).orElseThrow().toArray();
			String what = file + " " + e.vendor();
			close(what + " first", s.get("first"), v[0], e);
			close(what + " last", s.get("last"), v[v.length - 1], e);
			close(what + " min", s.get("min"), java.util.Arrays.stream(v).min().orElseThrow(), e);
			close(what + " max", s.get("max"), java.util.Arrays.stream(v).max().orElseThrow(), e);
		}
	}

	private static void counter(String file, Table table, Map<String, Object> stats, Exported e) {
		Map<String, Object> s = CorpusFiles.map(stats.get(e.vendor()));
		double[] v = table.column(e.column()).orElseThrow().toArray();
		double most = Math.max(Math.abs(number(s.get("max"))), Math.abs(number(s.get("min"))));
		assertEquals(most, java.util.Arrays.stream(v).max().orElseThrow() * e.factor(), 2e-6 * most, file + " " + e.vendor());
		assertEquals(Math.abs(number(s.get("last"))), v[v.length - 1] * e.factor(), 2e-6 * most, file + " last " + e.vendor());
	}

	/** The vendor exports one capacity, with or without a sign. */
	private static void capacities(String file, Table table, Map<String, Object> stats) {
		Map<String, Object> s = CorpusFiles.map(stats.get("Capacity(mAs)"));
		double most = Math.max(Math.abs(number(s.get("max"))), Math.abs(number(s.get("min"))));
		double in = java.util.Arrays.stream(table.column("step_charging_capacity_ah").orElseThrow().toArray()).max().orElseThrow();
		double out = java.util.Arrays.stream(table.column("step_discharging_capacity_ah").orElseThrow().toArray()).max().orElseThrow();
		// it counts in whole mAs in some versions, and rounds while exporting in others
		assertEquals(most, Math.max(in, out) * 3.6e6, 2e-6 * most + 0.5, file);
	}

	private static void close(String what, Object expected, double actual, Exported e) {
		double want = number(expected);
		assertEquals(want, actual * e.factor(), 1e-6 * Math.abs(want) + 0.51 * e.rounding() + 1e-12, what);
	}

	private static double number(Object value) {
		return ((Number) value).doubleValue();
	}

	@Test
	void cyclesAreThoseOfTheVendorNotThoseCountedAnew() throws Exception {
		Table table = CorpusFiles.ELECTROCHEMISTRY.read(ndax, "g-kimbell+fastnda/nw4-120-1-6-53.ndax").get(0).table().orElseThrow();
		double[] cycles = table.column("cycle_count").orElseThrow().toArray();
		assertEquals(150, cycles[cycles.length - 1]);
	}

	@Test
	void anArchiveWithoutRecordsIsRefused() {
		ReadException e = assertThrows(ReadException.class, () -> CorpusFiles.ELECTROCHEMISTRY.read(ndax, "g-kimbell+fastnda/empty.ndax"));
		assertTrue(e.reason().contains("not one record"), e.getMessage());
	}

	@Test
	void anUnreadableDescriptionLosesNoData() throws Exception {
		Measurement m = CorpusFiles.ELECTROCHEMISTRY.read(ndax, "g-kimbell+fastnda/Unit27_Example_Corrupt.ndax").get(0);
		assertEquals(301, m.points());
		assertFalse(m.notices().isEmpty());
		Column channel = m.table().orElseThrow().column("aux_1").orElseThrow();
		assertEquals(25.48699951171875, channel.get(0));
	}
}
