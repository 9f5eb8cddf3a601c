/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.io.export.StatedUnits;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** Headers as people write them give the same numbers; a unit that is not said stays unknown. */
class CyclingTextReaderTest {

	private final CyclingTextReader reader = new CyclingTextReader();

	private Measurement read(String text) throws ReadException, IOException {
		return reader.read(ListedSource.ofBytes("cell.csv", text.getBytes(StandardCharsets.UTF_8)), ReadContext.unattended()).get(0);
	}

	@ParameterizedTest
	@ValueSource(strings = {"time_s,voltage_V,current_A\n3600,3.5,0.002\n7200,3.6,-0.002\n",
		"Test Time (h);Potential [V];Current [mA]\n1,0;3,5;2,0\n2,0;3,6;-2,0\n",
		"Time / min\tE / mV\tI / uA\n60\t3500\t2000\n120\t3600\t-2000\n",
		"sample: one\n\nElapsed time in s,Cell voltage in V,Current in mA,Cycle number\n3600,3.5,2,1\n7200,3.6,-2,1\n",
		"\"t/h\",\"Ewe/V\",\"I/mA\"\n1,3.5,2\n2,3.6,-2\n", "Time,Voltage,Current\nh,V,mA\n1,3.5,2\n2,3.6,-2\n",
		"time (hh:mm:ss)\tvoltage (mV)\tcurrent (uA)\n01:00:00\t3500\t2000\n02:00:00\t3600\t-2000\n"})
	void theSameNumbersWhateverTheHeader(String text) throws Exception {
		Measurement m = read(text);
		assertEquals("electrochemistry/cycling", m.type());
		Table table = m.table().orElseThrow();
		assertEquals(2, m.points());
		assertEquals(3600, table.column("test_time_second").orElseThrow().get(0), 1e-9);
		assertEquals(3.6, table.column("voltage_volt").orElseThrow().get(1), 1e-12);
		assertEquals(-2e-3, table.column("current_ampere").orElseThrow().get(1), 1e-15);
	}

	@Test
	void withoutUnitsNothingIsGuessed() throws Exception {
		Measurement m = read("test_time;current;voltage (V)\n1;2;3\n2;2;3\n");
		Table table = m.table().orElseThrow();
		assertTrue(table.column("test_time_second").isEmpty() && table.column("current_ampere").isEmpty());
		assertEquals(Units.UNKNOWN, table.column("current").orElseThrow().info().unit());
		assertEquals(2, table.column("current").orElseThrow().get(0));
		assertEquals(Units.VOLT, table.column("voltage_volt").orElseThrow().info().unit());
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("the unit of test_time, current;")), m.notices()::toString);
	}

	@Test
	void statedUnitsAreThoseOfTheFileFromThenOn() throws Exception {
		Measurement m = new StatedUnits(Map.of("test_time", "h", "current", "mA", "voltage", "mV"))
				.in(read("test_time;current;voltage (V)\n1;2;3\n2;2;3\n"));
		Table table = m.table().orElseThrow();
		assertEquals(7200, table.column("test_time_second").orElseThrow().get(1));
		assertEquals(2e-3, table.column("current_ampere").orElseThrow().get(1), 1e-15);
		assertEquals(3, table.column("voltage_volt").orElseThrow().get(1), "the file says the unit of the voltage");
		assertEquals("mA", m.metadata().text(StatedUnits.KEY + "current").orElseThrow());
		assertTrue(m.metadata().text(StatedUnits.KEY + "voltage").isEmpty());
		assertThrows(IllegalArgumentException.class, () -> new StatedUnits(Map.of("current", "bananas")));
	}

	@Test
	void aUnitOfAnotherKindIsNone() {
		ReadException e = assertThrows(ReadException.class, () -> read("time (s),voltage (V),current (mAh)\n1,2,3\n2,2,3\n"));
		assertTrue(e.reason().contains("no header line names"), e.reason());
	}

	@Test
	void aRealTableWithoutUnitsKeepsItsNumbers() throws Exception {
		Measurement m = CorpusFiles.ELECTROCHEMISTRY.read(reader, "jepegit+cellpy/custom_data_001.csv").get(0);
		assertEquals(2444, m.points());
		assertEquals(120, m.table().orElseThrow().column("test_time").orElseThrow().get(0));
		assertEquals(1.14, m.table().orElseThrow().column("voltage").orElseThrow().get(0));
	}
}
