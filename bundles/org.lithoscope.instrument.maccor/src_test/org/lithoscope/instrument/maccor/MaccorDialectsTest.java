/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;

/** All header layouts give the same known content. */
class MaccorDialectsTest {

	private final MaccorTextReader reader = new MaccorTextReader();

	@Test
	void everyDialectGivesTheSameTable() throws Exception {
		for (Map.Entry<String, String> dialect : Map.of("seconds", Texts.seconds(), "clock", Texts.clock(), "milliamperes", Texts.milliamperes(),
				"commas", Texts.commas(), "csv", Texts.csv()).entrySet()) {
			truth(dialect.getKey(), Texts.bytes(dialect.getValue()));
			// the line ends of another system, and an old one
			truth(dialect.getKey() + " CRLF", Texts.bytes(dialect.getValue().replace("\r", "").replace("\n", "\r\n")));
			truth(dialect.getKey() + " CR", Texts.bytes(dialect.getValue().replace("\r", "").replace("\n", "\r")));
		}
	}

	@Test
	void utf16IsReadToo() throws Exception {
		byte[] bytes = ("\uFEFF" + Texts.seconds()).getBytes(StandardCharsets.UTF_16LE);
		assertEquals(Texts.ROWS, Texts.read(reader, "a.txt", bytes).get(0).points());
	}

	@Test
	void metadataOfKeyAndValueLines() throws Exception {
		Measurement m = Texts.read(reader, "a.txt", Texts.bytes(Texts.commas())).get(0);
		assertEquals("KIT-1.081", m.metadata().text(MetadataKeys.CELL).orElseThrow());
		assertEquals("81", m.metadata().text(MetadataKeys.INSTRUMENT_CHANNEL).orElseThrow());
		assertEquals("SIMBA.000", m.metadata().text(MetadataKeys.PROTOCOL).orElseThrow());
		assertEquals("0,017", m.metadata().text("raw.SCap").orElseThrow());
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("Day and month")));
	}

	@Test
	void nulAndFfBytesInCellsAreMissingValues() throws Exception {
		String text = Texts.seconds().replace("\tN/A\r\n", "\t\0\0\u00ff\r\n");
		Measurement m = Texts.read(reader, "a.034", Texts.bytes(text)).get(0);
		assertEquals(Texts.ROWS, m.points());
		assertEquals(List.of(), m.notices());
	}

	@Test
	void cyclesCountersAndUnits() throws Exception {
		Table table = Texts.read(reader, "a.txt", Texts.bytes(Texts.milliamperes())).get(0).table().orElseThrow();
		assertEquals(0.1, table.column("step_cumulative_capacity_ah").orElseThrow().get(0));
		assertEquals(0.2, table.column("step_cumulative_energy_wh").orElseThrow().get(0));
		assertEquals("mA.h", table.column("step_cumulative_capacity_ah").orElseThrow().info().originalUnit());
		assertEquals(2, table.column("step_id").orElseThrow().get(25));
		assertEquals(List.of("R", "C", "D"), table.column("step_type").orElseThrow().dictionary());
	}

	@Test
	void othersAreRefused() throws Exception {
		String landt = "Rec#\tCycle#\tStep\tTest(sec)\tVolts\n1\t1\t1\t0\t3.0\n";
		for (String text : List.of("", "\n", "Rec#\tCyc#\n1\t2\n", "time,voltage\n1,2\n", Texts.seconds().replace("Volts", "Fults"), landt)) {
			assertEquals(0, reader.probe(ListedSource.ofBytes("a.txt", Texts.bytes(text))).confidence(), text);
			assertThrows(ReadException.class, () -> Texts.read(reader, "a.txt", Texts.bytes(text)), text);
		}
		String headerOnly = Texts.seconds().substring(0, Texts.seconds().indexOf("\r\n1\t") + 2);
		assertThrows(ReadException.class, () -> Texts.read(reader, "a.txt", Texts.bytes(headerOnly)));
	}

	private void truth(String what, byte[] bytes) throws Exception {
		assertTrue(reader.probe(ListedSource.ofBytes("wrong.png", bytes)).confidence() >= 0.7, what);
		Measurement m = Texts.read(reader, "wrong.png", bytes).get(0);
		assertTrue(m.completeness().isComplete(), what);
		assertFalse(m.timeBase().local().isEmpty(), what);
		Table table = m.table().orElseThrow();
		assertEquals(Texts.ROWS, table.rowCount(), what);
		for (int row = 0; row < Texts.ROWS; row++) {
			assertEquals(Texts.time(row), table.column("test_time_second").orElseThrow().get(row), 1e-8, what);
			assertEquals(Texts.current(row), table.column("current_ampere").orElseThrow().get(row), what);
			assertEquals(Texts.voltage(row), table.column("voltage_volt").orElseThrow().get(row), 1e-12, what);
			assertEquals(row + 1, table.column("record_index").orElseThrow().get(row), what);
			assertEquals(0, table.column("cycle_count").orElseThrow().get(row), what);
		}
	}
}
