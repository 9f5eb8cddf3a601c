/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;
import org.lithoscope.testkit.corpus.CorpusFiles;
import org.lithoscope.testkit.writer.BdfParquetWriter;

/** A real file gives its reference values; files written here keep the contract of readers. */
class BdfParquetReaderTest {

	private static final String REAL = "battery-data-alliance+battery-data-format/legacy.bdf.parquet";
	private final BdfParquetReader reader = new BdfParquetReader();

	@ParameterizedTest
	@ValueSource(booleans = {false, true})
	void contract(boolean modern) {
		SyntheticRun run = SyntheticCells.fullCell(2, 4e-3, 0.99, 0.5, new Tester(300, 1e-4, 1e-4, 5));
		ReaderConformance conformance = new ReaderConformance(reader);
		Sample sample = CyclingTruth.sample(run, new BdfParquetWriter(modern));
		conformance.readsTheTruth(sample);
		conformance.canBeCancelled(sample);
		conformance.refusesGarbage(5);
		conformance.survivesTruncation(sample, 200);
		conformance.survivesMutation(sample, 1000, 3);
	}

	@Test
	void aRealFileHasItsReferenceValues() throws Exception {
		Measurement m = reader.read(Sources.open(CorpusFiles.ELECTROCHEMISTRY.path(REAL)), ReadContext.unattended()).get(0);
		Map<String, Object> expected = CorpusFiles.ELECTROCHEMISTRY.files("BDF parquet").get(REAL);
		assertEquals(((Number) expected.get("points")).longValue(), m.points());
		Map<String, Object> stats = CorpusFiles.map(expected.get("column_stats"));
		Map<String, String> names = Map.of("current_ampere", "current_ampere", "voltage_volt", "voltage_volt", "cycle_dimensionless",
				"cycle_count", "ambient_temperature_celsius", "ambient_temperature_celsius", "test_time_millisecond", "test_time_second",
				"date_time_millisecond", "unix_time_second");
		names.forEach((file, here) -> {
			Column column = m.table().orElseThrow().column(here).orElseThrow();
			Map<String, Object> of = CorpusFiles.map(stats.get(file));
			double factor = file.endsWith("millisecond") ? 1e-3 : 1;
			double[] values = column.toArray();
			assertEquals(factor * ((Number) of.get("first")).doubleValue(), values[0], 1e-12 * Math.abs(values[0]), here);
			assertEquals(factor * ((Number) of.get("last")).doubleValue(), values[values.length - 1], 1e-12 * Math.abs(values[0]), here);
			assertEquals(factor * ((Number) of.get("max")).doubleValue(), Arrays.stream(values).max().orElseThrow(), 1e-9, here);
		});
		assertEquals("2024-07-02T15:18:58.046Z", m.timeBase().instant().orElseThrow().toString());
	}

	@Test
	void otherParquetFilesAreRefusedByTheirColumns() {
		byte[] bytes = new BdfParquetWriter(false).write(SyntheticCells.fullCell(1, 4e-3, 0.99, 0.5, new Tester(600, 0, 0, 5)));
		String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("voltage_volt", "pressure_bar");
		byte[] other = text.getBytes(StandardCharsets.ISO_8859_1);
		ReadException e = assertThrows(ReadException.class, () -> reader.read(ListedSource.ofBytes("a.parquet", other), ReadContext.unattended()));
		assertTrue(Stream.of("voltage", "pressure_bar").allMatch(e.reason()::contains), e.reason());
	}
}
