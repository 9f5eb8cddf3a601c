/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** Every real MACCOR text gives its reference values. */
class MaccorCorpusTest {

	private final MaccorTextReader reader = new MaccorTextReader();

	@Test
	void everyFileHasItsReferenceValues() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("MACCOR text/csv export");
		assertEquals(8, files.size());
		for (String file : files.keySet()) {
			Map<String, Object> expected = files.get(file);
			assertTrue(reader.probe(Sources.open(CorpusFiles.ELECTROCHEMISTRY.path(file))).confidence() >= 0.7, file);
			Measurement measurement = CorpusFiles.ELECTROCHEMISTRY.read(reader, file).get(0);
			Table table = measurement.table().orElseThrow();
			assertEquals("electrochemistry/cycling", measurement.type());
			assertEquals(((Number) expected.get("points")).longValue(), measurement.points(), file);
			ends(file, table, "test_time_second", expected.get("time_s"));
			ends(file, table, "voltage_volt", expected.get("voltage_V"));
			ends(file, table, "current_ampere", expected.get("current_A"));
			columns(file, table, CorpusFiles.map(expected.get("column_stats")));
			charges(file, table, CorpusFiles.map(expected.get("trapezoid")));
		}
	}

	@Test
	void startMetadataAndStates() throws Exception {
		Measurement m = CorpusFiles.ELECTROCHEMISTRY.read(reader, "TRI-AMDD+beep/PreDiag_000229_000229_truncated.034").get(0);
		assertEquals(LocalDateTime.of(2019, 12, 16, 14, 3, 25), m.timeBase().local().orElseThrow());
		assertEquals("PreDiag_000229.000", m.metadata().text(MetadataKeys.PROTOCOL).orElseThrow());
		assertEquals("000229", m.metadata().text(MetadataKeys.COMMENT).orElseThrow());
		assertEquals("12/16/2019", m.metadata().text(MetadataKeys.ACQUIRED).orElseThrow());
		assertEquals("E:\\Backup\\STANFORD LOANER #1\\PreDiag_000229_000229.034", m.metadata().text("raw.Filename").orElseThrow());
		assertTrue(m.completeness().isComplete());
		Column state = m.table().orElseThrow().column("step_type").orElseThrow();
		int[] count = new int[state.dictionary().size()];
		for (long row = 0; row < state.size(); row++) {
			count[(int) state.get(row)]++;
		}
		assertEquals(2183, count[state.dictionary().indexOf("C")]);
		assertEquals(1453, count[state.dictionary().indexOf("D")]);
		Measurement csv = CorpusFiles.ELECTROCHEMISTRY.read(reader, "ImperialCollegeLondon+PyProBE/sample_data_maccor.csv").get(0);
		assertEquals(LocalDateTime.of(2023, 11, 23, 15, 56, 11), csv.timeBase().local().orElseThrow());
		assertEquals("23-Nov-23 3:56:08 PM", csv.metadata().text(MetadataKeys.ACQUIRED).orElseThrow());
		Measurement three = CorpusFiles.ELECTROCHEMISTRY.read(reader, "jepegit+cellpy/maccor_001.txt").get(0);
		assertEquals("1", three.metadata().text(MetadataKeys.INSTRUMENT_CHANNEL).orElseThrow());
		assertEquals("M50_Validation.000", three.metadata().text(MetadataKeys.PROTOCOL).orElseThrow());
		Column aux = three.table().orElseThrow().column("aux_1_celsius").orElseThrow();
		assertEquals("C", aux.info().originalUnit());
	}

	@Test
	void whatDoesNotFitIsSaid() throws Exception {
		Measurement cut = CorpusFiles.ELECTROCHEMISTRY.read(reader, "jepegit+cellpy/maccor_two.txt").get(0);
		assertFalse(cut.completeness().isComplete());
		assertTrue(says(cut, "counts minutes"));
		assertTrue(says(CorpusFiles.ELECTROCHEMISTRY.read(reader, "jepegit+cellpy/maccor_three.txt").get(0), "it is in millivolts"));
		assertTrue(says(CorpusFiles.ELECTROCHEMISTRY.read(reader, "TRI-AMDD+beep/PredictionDiagnostics_000109_tztest.010").get(0), "set back by one hour"));
		assertTrue(says(CorpusFiles.ELECTROCHEMISTRY.read(reader, "ImperialCollegeLondon+PyProBE/sample_data_maccor.csv").get(0), "count as charging"));
		assertEquals(List.of(), CorpusFiles.ELECTROCHEMISTRY.read(reader, "TRI-AMDD+beep/PreDiag_000229_000229_truncated.034").get(0).notices());
	}

	@Test
	void impedanceText() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("MACCOR EIS text");
		assertEquals(1, files.size());
		MaccorImpedanceReader impedance = new MaccorImpedanceReader();
		for (String file : files.keySet()) {
			assertEquals(1, impedance.probe(Sources.open(CorpusFiles.ELECTROCHEMISTRY.path(file))).confidence());
			assertEquals(0, reader.probe(Sources.open(CorpusFiles.ELECTROCHEMISTRY.path(file))).confidence());
			Measurement measurement = CorpusFiles.ELECTROCHEMISTRY.read(impedance, file).get(0);
			assertEquals("impedance/spectrum", measurement.type());
			assertEquals(60, measurement.points());
			Table table = measurement.table().orElseThrow();
			columns(file, table, CorpusFiles.map(files.get(file).get("column_stats")));
			assertEquals(11, table.columns().size() + 1);
			assertEquals(999_999, table.column("frequency_hertz").orElseThrow().get(0));
			assertEquals(-0.849201, table.column("imaginary_impedance_ohm").orElseThrow().get(0));
			assertEquals(LocalDateTime.of(2016, 11, 2, 15, 58), measurement.timeBase().local().orElseThrow());
		}
	}

	private static boolean says(Measurement measurement, String words) {
		return measurement.notices().stream().anyMatch(n -> n.message().contains(words));
	}

	private static void ends(String file, Table table, String name, Object expected) {
		compare(file + " " + name, CorpusFiles.map(expected), table.column(name).orElseThrow().toArray(), 1);
	}

	/** The reference has the file's own units; unsigned currents and texts are compared elsewhere. */
	private static void columns(String file, Table table, Map<String, Object> expected) {
		int compared = 0;
		for (Column column : table.columns()) {
			Map<String, Object> stats = CorpusFiles.map(expected.get(column.info().originalName()));
			boolean comparable = stats != null && stats.get("text") == null && column.type() != ColumnType.DICTIONARY
					&& !column.info().name().equals("current_ampere") && stats.get("min") != null;
			if (comparable) {
				String unit = column.info().originalUnit();
				double factor = unit.isEmpty() || column.info().name().endsWith("celsius") ? 1 : Unit.of(unit).factorTo(column.info().unit());
				compare(file + " " + column.info().name(), stats, column.toArray(), factor);
				compared++;
			}
		}
		assertTrue(compared >= 7, file + ": " + compared + " columns compared");
	}

	private static void compare(String what, Map<String, Object> expected, double[] values, double factor) {
		assertEquals(((Number) expected.get("first")).doubleValue() * factor, values[0], 1e-9 * Math.abs(values[0]), what + " first");
		double last = ((Number) expected.get("last")).doubleValue() * factor;
		assertEquals(last, values[values.length - 1], 1e-9 * Math.abs(last), what + " last");
		double min = ((Number) expected.get("min")).doubleValue() * factor;
		assertEquals(min, Arrays.stream(values).min().orElseThrow(), 1e-9 * Math.abs(min), what + " min");
		double max = ((Number) expected.get("max")).doubleValue() * factor;
		assertEquals(max, Arrays.stream(values).max().orElseThrow(), 1e-9 * Math.abs(max), what + " max");
	}

	private static void charges(String file, Table table, Map<String, Object> expected) {
		double[] t = table.column("test_time_second").orElseThrow().toArray();
		double[] i = table.column("current_ampere").orElseThrow().toArray();
		double in = 0;
		double out = 0;
		for (int k = 1; k < t.length; k++) {
			double q = t[k] > t[k - 1] ? (i[k - 1] + i[k]) / 2 * (t[k] - t[k - 1]) / 3.6 : 0;
			in += Math.max(0, q);
			out -= Math.min(0, q);
		}
		CorpusFiles.close(file + " charge", expected.get("total_charge_mAh"), in);
		CorpusFiles.close(file + " discharge", expected.get("total_discharge_mAh"), out);
	}
}
