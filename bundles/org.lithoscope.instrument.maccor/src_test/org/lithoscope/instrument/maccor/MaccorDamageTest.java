/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;

/** Cut and broken files give their intact rows or one clear error. */
class MaccorDamageTest {

	private static final String EDA = "MACCOR, INC.    AC Impedance Test\r\nFrequency Sweep:   OCV\r\np.000\r\nfile\r\n\r\nFreq(Hz)\t"
			+ "Polar(V)\ttime(sec)\tZ'(a)"
			+ "\tZ''(b)\tPhase_Angle\tZ-Mag\tC(F)\tStatus\r\n\r\n" + "1000.0\t6283.1\t38.2\t0.77\t-0.84\t-47.6\t1.14\t0.0\t7.1\r\n".repeat(20);

	private final MaccorTextReader reader = new MaccorTextReader();

	@Test
	void aTextCutAtAnyByteGivesTheRowsBefore() throws Exception {
		for (String text : List.of(Texts.seconds(), Texts.clock(), Texts.commas(), Texts.csv())) {
			byte[] whole = Texts.bytes(text);
			Table truth = Texts.read(reader, "a.txt", whole).get(0).table().orElseThrow();
			int step = Math.max(1, whole.length / 400);
			for (int length = 0; length < whole.length; length += step) {
				cut(Arrays.copyOf(whole, length), text, truth);
			}
		}
	}

	@Test
	void anyChangedBytesGiveRowsOrTheOneError() {
		Random random = new Random(11);
		List<String> texts = List.of(Texts.seconds(), Texts.clock(), Texts.milliamperes(), Texts.commas(), Texts.csv());
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			for (int round = 0; round < 1500; round++) {
				mutate(reader, Texts.bytes(texts.get(round % texts.size())), random);
				mutate(new MaccorImpedanceReader(), Texts.bytes(EDA), random);
			}
		});
	}

	@Test
	void impedanceTextCutAnywhere() throws Exception {
		byte[] whole = Texts.bytes(EDA);
		MaccorImpedanceReader impedance = new MaccorImpedanceReader();
		assertEquals(20, Texts.read(impedance, "a", whole).get(0).points());
		for (int length = 0; length < whole.length; length++) {
			try {
				Measurement m = Texts.read(impedance, "a", Arrays.copyOf(whole, length)).get(0);
				assertTrue(m.points() >= 1 && m.points() <= 20);
				assertEquals(-0.84, m.table().orElseThrow().column("imaginary_impedance_ohm").orElseThrow().get(m.points() - 1));
			} catch (ReadException e) {
				assertTrue(length < EDA.indexOf("1000.0") + 60, e.getMessage());
			}
		}
	}

	@Test
	void garbageAndNothingAreRefused() {
		Random random = new Random(12);
		for (int length : new int[] {0, 1, 100, 5000, 100_000}) {
			byte[] bytes = new byte[length];
			random.nextBytes(bytes);
			assertThrows(ReadException.class, () -> Texts.read(reader, "a.txt", bytes));
			assertThrows(ReadException.class, () -> Texts.read(new MaccorImpedanceReader(), "a.txt", bytes));
		}
	}

	/** Whatever rows are given must be those of the whole file. */
	private void cut(byte[] bytes, String text, Table truth) throws Exception {
		Measurement m;
		try {
			m = Texts.read(reader, "a.txt", bytes).get(0);
		} catch (ReadException e) {
			assertFalse(e.reason().isBlank());
			int secondRow = text.indexOf("\n2", text.indexOf("Rec"));
			assertTrue(bytes.length <= secondRow + 1, "rows are there, but: " + e.getMessage());
			return;
		}
		Table table = m.table().orElseThrow();
		int intact = (int) new String(bytes, StandardCharsets.ISO_8859_1).lines().filter(l -> l.matches("\\d+[\t,].*")).count();
		assertTrue(table.rowCount() >= intact - 1, bytes.length + " bytes");
		for (String column : List.of("test_time_second", "voltage_volt", "current_ampere")) {
			for (long row = 0; row < table.rowCount(); row++) {
				assertEquals(truth.column(column).orElseThrow().get(row), table.column(column).orElseThrow().get(row),
						column + " of row " + row + " at " + bytes.length);
			}
		}
		boolean endsWithLine = bytes[bytes.length - 1] == '\n' || bytes[bytes.length - 1] == '\r';
		if (!endsWithLine && table.rowCount() < intact) {
			assertFalse(m.completeness().isComplete());
		}
	}

	private static void mutate(MeasurementReader reader, byte[] bytes, Random random) throws Exception {
		for (int n = 1 + random.nextInt(8); n > 0; n--) {
			int at = random.nextInt(bytes.length);
			bytes[at] = random.nextInt(3) == 0 ? bytes[random.nextInt(bytes.length)] : (byte) random.nextInt(256);
		}
		try {
			for (Measurement m : Texts.read(reader, "a.txt", bytes)) {
				assertTrue(m.points() > 0);
			}
		} catch (ReadException e) {
			assertFalse(e.reason().isBlank());
		}
	}
}
