/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;

/** The text reader on texts made from known numbers. */
class MptReaderTest {

	private static final Charset WINDOWS = Charset.forName("windows-1252");
	private static final String NAMES = "mode\tNs\ttime/s\tEwe/V\t<I>/mA\tCapacitance charge/µF\tTemperature/°C\tcycle number\t\n";
	private static final String ROWS = "1\t0\t0.000000000000000E+000\t3.2500000E+000\t-1.500000000000000E+000\t2.5000000E+003\t"
			+ "2.5000000E+001\t0.000E+000\n2\t1\t1.500000000000000E+000\t3.5000000E+000\t2.500000000000000E+000"
			+ "\t5.0000000E+003\t2.6000000E+001\t1.000E+000\n";
	private static final String HEADER = "EC-Lab ASCII FILE\nNb header lines : 17                          \n\n"
			+ "Galvanostatic Cycling with Potential Limitation\n\nRun on channel : 3 (SN 15265)\nSafety Limits :\n\tEwe max = 4,20 V\n"
			+ "Acquisition started on : 01/10/2024 11:02:29.886\n"
			+ "Device : SP-300 (SN 1854)\nEC-Lab for windows v11.50 (software)\nInternet server v11.49 (firmware)\n"
			+ "Electrode surface area : 153.9 mm²\nCharacteristic mass : 0.001 g\nNs                  0          "
			+ "         1                   2                   \n"
			+ "Is                  0.500                                   -0.500              \n";

	private static Measurement read(String text, Charset charset) throws ReadException, IOException {
		return new MptReader().read(new BytesSource("cell.mpt", text.getBytes(charset)), ReadContext.unattended()).get(0);
	}

	private static double[] column(Measurement m, String name) {
		return m.table().orElseThrow().column(name).orElseThrow(() -> new AssertionError("no " + name)).toArray();
	}

	private static void checkRows(Measurement m) {
		assertArrayEquals(new double[] {0, 1.5}, column(m, "test_time_second"));
		assertArrayEquals(new double[] {3.25, 3.5}, column(m, "voltage_volt"));
		assertArrayEquals(new double[] {-1.5e-3, 2.5e-3}, column(m, "current_ampere"), 1e-18);
		assertArrayEquals(new double[] {2.5e-3, 5e-3}, column(m, "capacitance_charge_farad"), 1e-18);
		assertArrayEquals(new double[] {25, 26}, column(m, "ambient_temperature_celsius"));
		assertArrayEquals(new double[] {0, 1}, column(m, "cycle_count"));
		assertArrayEquals(new double[] {0, 1}, column(m, "step_id"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE"})
	void headerAndRowsInAnyCharacterSet(String charset) throws Exception {
		Measurement m = read(HEADER + NAMES + ROWS, Charset.forName(charset));
		checkRows(m);
		assertEquals("electrochemistry/cycling", m.type());
		assertEquals("GCPL", m.metadata().text("protocol.name").orElseThrow());
		assertEquals("3", m.metadata().text("instrument.channel").orElseThrow());
		assertEquals("SP-300", m.metadata().text("instrument.model").orElseThrow());
		assertEquals("1854", m.metadata().text("instrument.serialNumber").orElseThrow());
		assertEquals("11.50", m.metadata().text("software.version").orElseThrow());
		assertEquals("11.49", m.metadata().text("raw.serverVersion").orElseThrow());
		assertEquals("Ewe max = 4,20 V", m.metadata().text("raw.safetyLimits").orElseThrow());
		assertEquals("0.500; ; -0.500", m.metadata().text("raw.Is").orElseThrow(), "a step without a value keeps its place");
		assertEquals(1.539, m.metadata().quantity("cell.electrodeArea").orElseThrow().value(), 1e-12);
		assertTrue(m.metadata().get("cell.activeMass").isEmpty());
		assertEquals(Optional.of(LocalDateTime.of(2024, 1, 10, 11, 2, 29, 886_000_000)), m.timeBase().local());
		assertEquals(Completeness.complete(), m.completeness());
	}

	@Test
	void decimalCommas() throws Exception {
		checkRows(read(HEADER + NAMES + ROWS.replace('.', ','), WINDOWS));
	}

	@Test
	void carriageReturnsAndAHeaderOfThreeLines() throws Exception {
		Measurement m = read(("BT-Lab ASCII FILE\nNb header lines : 3\n" + NAMES + ROWS).replace("\n", "\r\n"), WINDOWS);
		checkRows(m);
		assertEquals("BT-Lab", m.metadata().text("software.name").orElseThrow());
		assertEquals("electrochemistry/cycling", m.type());
	}

	@Test
	void withoutAnyHeader() throws Exception {
		checkRows(read(NAMES + ROWS, WINDOWS));
		BytesSource source = new BytesSource("x.txt", (NAMES + ROWS).getBytes(WINDOWS));
		assertTrue(new MptReader().probe(source).confidence() > 0.5);
		assertEquals(0, new MptReader().probe(new BytesSource("x.txt", "Rec#\tCyc#\tStep\n1\t2\t3\n".getBytes(WINDOWS))).confidence());
	}

	@Test
	void potentialAndCurrentAloneAreAVoltammogram() throws Exception {
		assertEquals("electrochemistry/voltammetry", read("Ewe/V\t<I>/mA\t\n-7.5131667E-001\t-5.572367226704955E-004\n", WINDOWS).type());
	}

	@Test
	void aHeaderThatSpellsNoUsableUnitIsAName() throws Exception {
		Measurement m = read("time/s\tEwe/V\tP/0\n1.0\t2.0\t3.0\n", WINDOWS);
		assertArrayEquals(new double[] {3}, column(m, "p_0"));
	}

	@Test
	void aWrongCountOfHeaderLinesIsForgiven() throws Exception {
		checkRows(read(HEADER.replace("lines : 17", "lines : 12") + NAMES + ROWS, WINDOWS));
	}

	@Test
	void lostMicroAndDegreeSigns() throws Exception {
		checkRows(read(HEADER + NAMES.replace('µ', '\uFFFD').replace('°', '\uFFFD') + ROWS, StandardCharsets.UTF_8));
	}

	@Test
	void datesBecomeSecondsSinceTheStart() throws Exception {
		String dated = ROWS.replace("0.000000000000000E+000\t3.25", "01/10/2024 11:02:30.886\t3.25").replace("1.500000000000000E+000\t3.5",
				"01/10/2024 12:02:29.886\t3.5");
		assertArrayEquals(new double[] {1, 3600}, column(read(HEADER + NAMES + dated, WINDOWS), "test_time_second"), 1e-9);
		assertArrayEquals(new double[] {0, 3599}, column(read(NAMES + dated, WINDOWS), "test_time_second"), 1e-9);
		double[] far = column(read(HEADER + NAMES + dated.replace("2024 12", "9999 12"), WINDOWS), "test_time_second");
		assertEquals(7975 * 365.2425 * 86400, far[1], 3 * 86400);
	}

	@Test
	void namesBehindTheLastColumnHaveNoValues() throws Exception {
		Measurement m = read(HEADER + NAMES.replace("\t\n", "\tx\t\tEwe-Ece/V\n") + ROWS, WINDOWS);
		checkRows(m);
		assertTrue(m.table().orElseThrow().column("x").isEmpty());
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("Ewe-Ece/V")));
	}

	@Test
	void everyColumnKeepsItsOwnNameAndUnit() throws Exception {
		Column current = read(HEADER + NAMES + ROWS, WINDOWS).table().orElseThrow().column("current_ampere").orElseThrow();
		assertEquals("<I>/mA", current.info().originalName());
		assertEquals("mA", current.info().originalUnit());
		assertEquals("A", current.info().unit().code());
	}

	@Test
	void workingElectrodeBeforeCellAndMomentaryBeforeMean() throws Exception {
		Measurement m = read("time/s\tEcell/V\tEwe/V\t<I>/mA\tI/mA\n1.0\t1.5\t2.5\t3.5\t4.5\n", WINDOWS);
		assertArrayEquals(new double[] {2.5}, column(m, "voltage_volt"));
		assertArrayEquals(new double[] {1.5}, column(m, "ecell_volt"));
		assertArrayEquals(new double[] {4.5e-3}, column(m, "current_ampere"), 1e-15);
		assertArrayEquals(new double[] {3.5e-3}, column(m, "mean_i_ampere"), 1e-15);
	}

	@ParameterizedTest
	@CsvSource({"Cyclic Voltammetry,electrochemistry/voltammetry", "Linear Sweep Voltammetry,electrochemistry/voltammetry",
			"Open Circuit Voltage,electrochemistry/ocv", "Chronopotentiometry,electrochemistry/chrono",
			"Chronoamperometry / Chronocoulometry,electrochemistry/chrono", "Modulo Bat,electrochemistry/cycling",
			"Special Technique of Tomorrow,electrochemistry/cycling"})
	void theTechniqueDecidesTheType(String title, String type) throws Exception {
		assertEquals(type, read(HEADER.replace("Galvanostatic Cycling with Potential Limitation", title) + NAMES + ROWS, WINDOWS).type());
	}

	@Test
	void loopsThatPromiseMoreRowsThanThereAre() throws Exception {
		String loops = HEADER.replace("lines : 17", "lines : 20")
				+ "Number of loops : 2\nLoop 0 from point number 0 to 1\nLoop 1 from point number 2 to 3\n";
		Measurement m = read(loops + NAMES + ROWS, WINDOWS);
		assertTrue(!m.completeness().isComplete());
		assertArrayEquals(new double[] {0, 2}, m.tables().get("loops").column("first_row").orElseThrow().toArray());
	}

	@Test
	void whatIsNoExportIsRefused() {
		for (String text : List.of("", "\n\n", "garbage", "EC-Lab ASCII FILE\n", HEADER, HEADER + NAMES, NAMES)) {
			assertThrows(ReadException.class, () -> read(text, WINDOWS), text);
		}
	}
}
