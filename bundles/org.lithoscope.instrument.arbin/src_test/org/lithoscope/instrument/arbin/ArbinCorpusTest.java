/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CorpusFiles;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Every real file of Arbin testers gives its reference values. */
class ArbinCorpusTest {

	private static final Map<String, String> NAMES = Map.of("Test_Time", "test_time_second", "Step_Time", "step_time_second", "Current",
			"current_ampere", "Voltage", "voltage_volt", "Cycle_Index", "cycle_count", "Step_Index", "step_id", "Charge_Capacity",
			"cycle_charging_capacity_ah", "Discharge_Energy", "cycle_discharging_energy_wh", "dV/dt", "dv_dt", "Internal_Resistance",
			"internal_resistance_ohm");

	@Test
	void databases() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("Arbin .res (MS Access)");
		assertEquals(3, files.size());
		for (String file : files.keySet()) {
			Table table = check(new ArbinResReader(), file, files.get(file), 0.7);
			CorpusFiles.map(files.get(file).get("column_stats")).forEach((name, stats) -> {
				if (NAMES.containsKey(name)) {
					ends(file + " " + name, table.column(NAMES.get(name)).orElseThrow(), CorpusFiles.map(stats));
				}
			});
		}
		Measurement m = CorpusFiles.ELECTROCHEMISTRY.read(new ArbinResReader(), "jepegit+cellpy/20160805_test001_45_cc_01.res").get(0);
		assertEquals("20160805_sic006_45_cc_01-01-003", m.metadata().text(MetadataKeys.CELL).orElseThrow());
		assertEquals("2016-08-05T16:16:23", m.timeBase().local().orElseThrow().toString());
		assertEquals(8.528379839845002e-4, m.metadata().quantity(MetadataKeys.ACTIVE_MASS).orElseThrow().value(), 1e-12);
		Column aux = CorpusFiles.ELECTROCHEMISTRY.read(new ArbinResReader(), "jepegit+cellpy/aux_one_x_dx.res").get(0).table().orElseThrow()
				.column("temperature_t1_celsius").orElseThrow();
		assertEquals(24.406582, aux.get(0), 1e-6);
	}

	@Test
	void spreadsheet() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("Arbin xlsx");
		assertEquals(1, files.size());
		for (String file : files.keySet()) {
			Table table = check(new ArbinXlsxReader(), file, files.get(file), 1);
			Map<String, Object> stats = CorpusFiles.map(files.get(file).get("column_stats"));
			ends(file, table.column("schedule_charging_capacity_ah").orElseThrow(), CorpusFiles.map(stats.get("Charge_Capacity(Ah)")));
			ends(file, table.column("dv_dt_v_s").orElseThrow(), CorpusFiles.map(stats.get("dV/dt(V/s)")));
			double first = ((Number) CorpusFiles.map(stats.get("Date_Time")).get("first")).doubleValue() * 1e-9;
			assertEquals(first, table.column("date_time_second").orElseThrow().get(0), 1e-3);
		}
	}

	@Test
	void textsWithWideRowsAndMetadataBeside() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("csv");
		int read = 0;
		for (String file : files.keySet()) {
			if (String.valueOf(files.get(file).get("expected_technique")).startsWith("Arbin csv")) {
				check(new ArbinCsvReader(), file, files.get(file), 0.7);
				read++;
			}
		}
		assertEquals(3, read);
		String file = "TRI-AMDD+beep/2017-05-09_test-TC-contact_CH33.csv";
		Measurement m = CorpusFiles.ELECTROCHEMISTRY.read(new ArbinCsvReader(), file).get(0);
		assertEquals("EL150800460659", m.metadata().text(MetadataKeys.CELL).orElseThrow());
		assertEquals(1494377253170L, m.timeBase().instant().orElseThrow().toEpochMilli());
		assertEquals(2, new ArbinCsvReader().claims(Sources.open(CorpusFiles.ELECTROCHEMISTRY.path(file))).size());
	}

	private static Table check(MeasurementReader reader, String file, Map<String, Object> expected, double confidence) throws Exception {
		return new CyclingReference(file, expected).check(reader, confidence).table().orElseThrow();
	}

	private static void ends(String file, Column column, Map<String, Object> stats) {
		new CyclingReference(file, stats).ends(column, stats);
	}
}
