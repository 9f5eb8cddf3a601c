/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** Every real CSV of the Battery Data Format gives its reference values. */
class BdfCorpusTest {

	private final BdfCsvReader reader = new BdfCsvReader();

	@Test
	void everyFileHasItsReferenceValues() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("csv");
		files.keySet().removeIf(file -> !file.endsWith(".bdf.csv"));
		assertEquals(3, files.size());
		for (String file : files.keySet()) {
			Map<String, Object> expected = files.get(file);
			assertEquals(1, reader.probe(Sources.open(CorpusFiles.ELECTROCHEMISTRY.path(file))).confidence(), file);
			Measurement measurement = CorpusFiles.ELECTROCHEMISTRY.read(reader, file).get(0);
			Table table = measurement.table().orElseThrow();
			assertEquals(((Number) expected.get("points")).longValue(), measurement.points(), file);
			assertTrue(measurement.completeness().isComplete(), file);
			Map<String, Object> stats = CorpusFiles.map(expected.get("column_stats"));
			assertEquals(stats.size(), table.columns().size(), file);
			for (Column column : table.columns()) {
				compare(file + " " + column.info().name(), CorpusFiles.map(stats.get(column.info().originalName())), column.toArray());
			}
			compare(file, CorpusFiles.map(expected.get("time_s")), table.column("test_time_second").orElseThrow().toArray());
			compare(file, CorpusFiles.map(expected.get("voltage_V")), table.column("voltage_volt").orElseThrow().toArray());
			compare(file, CorpusFiles.map(expected.get("current_A")), table.column("current_ampere").orElseThrow().toArray());
		}
	}

	@Test
	void theTimeFaultIsSaidAndTheCellIsNamed() throws Exception {
		String folder = "battery-data-alliance+battery-data-format/";
		Measurement fault = CorpusFiles.ELECTROCHEMISTRY.read(reader,
				folder + "SINTEF__SLPBA842124HV__2024-10-23__Rate_25degC__Neware__Time_Bug.bdf.csv").get(0);
		assertTrue(fault.notices().get(0).message().startsWith("The test time steps back"), fault.notices().toString());
		assertEquals("SLPBA842124HV", fault.metadata().text(MetadataKeys.CELL).orElseThrow());
		Measurement sound = CorpusFiles.ELECTROCHEMISTRY.read(reader, folder + "SINTEF__LiGrR2032__2024-04-30__25degC__Landt.bdf.csv").get(0);
		assertEquals(List.of(), sound.notices());
	}

	private static void compare(String what, Map<String, Object> expected, double[] values) {
		CorpusFiles.close(what + " first", expected.get("first"), values[0]);
		CorpusFiles.close(what + " last", expected.get("last"), values[values.length - 1]);
		CorpusFiles.close(what + " min", expected.get("min"), Arrays.stream(values).min().orElseThrow());
		CorpusFiles.close(what + " max", expected.get("max"), Arrays.stream(values).max().orElseThrow());
	}
}
