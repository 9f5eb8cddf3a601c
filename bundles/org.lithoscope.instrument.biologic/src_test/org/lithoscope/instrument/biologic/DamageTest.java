/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;

/** Files that break off at any byte, and files with bytes changed at random: intact rows or the one typed error, nothing else. */
class DamageTest {

	private static final int ROWS = 40;
	private static final int MUTATIONS = Boolean.getBoolean("lithoscope.full") ? 200_000 : 4_000;

	private static byte[] binary(int version) {
		return MprBytes.file(version, new int[] {1, 4, 6, 8}, 17, ROWS,
				(b, i) -> b.put((byte) 2).putDouble(i + 0.25).putFloat(3.5f + i).putFloat(i));
	}

	private static byte[] text(boolean lastLineEnded) {
		String header = "EC-Lab ASCII FILE\r\nNb header lines : 8                          \r\n\r\nModulo Bat\r\n\r\n"
				+ "Acquisition started on : 01/10/2024 11:02:29.886\r\n\r\nmode\ttime/s\tEwe/V\tI/mA\t\r\n";
		String rows = IntStream.range(0, ROWS)
				.mapToObj(i -> String.format(Locale.ROOT, "2\t%.15E\t%.7E\t%.7E", i + 0.25, 3.5 + i, (double) i))
				.map(row -> row.replaceAll("E([+-])(\\d\\d)(?!\\d)", "E$10$2")).collect(Collectors.joining("\r\n"));
		return (header + rows + (lastLineEnded ? "\r\n" : "")).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void checkRows(Measurement m) {
		double[] time = m.table().orElseThrow().column("test_time_second").orElseThrow().toArray();
		double[] voltage = m.table().orElseThrow().column("voltage_volt").orElseThrow().toArray();
		double[] current = m.table().orElseThrow().column("current_ampere").orElseThrow().toArray();
		for (int i = 0; i < time.length; i++) {
			assertEquals(i + 0.25, time[i]);
			assertEquals(3.5 + i, voltage[i]);
			assertEquals(i * 1e-3, current[i], 1e-9);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = {2, 3, 11})
	void binaryCutAtAnyByte(int version) throws Exception {
		byte[] whole = binary(version);
		int refused = 0;
		for (int length = 0; length < whole.length; length++) {
			try {
				BytesSource cut = new BytesSource("a.mpr", Arrays.copyOf(whole, length));
				Measurement m = new MprReader().read(cut, ReadContext.unattended()).get(0);
				assertFalse(m.completeness().isComplete(), "cut at " + length);
				assertFalse(m.notices().isEmpty());
				checkRows(m);
			} catch (ReadException e) {
				refused++;
			}
		}
		assertTrue(refused < whole.length - ROWS * 17, "only what ends before the second row is refused");
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void textCutAtAnyByte(boolean lastLineEnded) throws Exception {
		byte[] whole = text(lastLineEnded);
		int rowsAt = new String(whole, StandardCharsets.ISO_8859_1).indexOf("I/mA\t\r\n") + 7;
		for (int length = 0; length < whole.length; length++) {
			try {
				BytesSource cut = new BytesSource("a.mpt", Arrays.copyOf(whole, length));
				Measurement m = new MptReader().read(cut, ReadContext.unattended()).get(0);
				checkRows(m);
				byte last = whole[length - 1];
				boolean atEndOfRow = last == '\n' || last == '\r' || whole[length] == '\r';
				assertTrue(atEndOfRow || !m.completeness().isComplete(), "cut at " + length);
			} catch (ReadException e) {
				assertTrue(length < rowsAt + 60, "cut at " + length + ": " + e);
			}
		}
	}

	@Test
	void changedBytesGiveRowsOrTheTypedError() throws Exception {
		SplittableRandom random = new SplittableRandom(20261121);
		byte[][] files = {binary(2), binary(3), binary(11), text(true), text(false)};
		for (int n = 0; n < MUTATIONS; n++) {
			int which = n % files.length;
			byte[] mutated = files[which].clone();
			int changes = 1 + random.nextInt(6);
			for (int i = 0; i < changes; i++) {
				// half of the changes hit the heads of file and modules
				int at = random.nextBoolean() ? random.nextInt(mutated.length) : random.nextInt(Math.min(mutated.length, 2200));
				mutated[at] = (byte) random.nextInt(256);
			}
			MeasurementReader reader = which < 3 ? new MprReader() : new MptReader();
			BytesSource source = new BytesSource("mutated", mutated);
			try {
				reader.probe(source);
				reader.claims(source);
				for (Measurement m : reader.read(source, ReadContext.unattended())) {
					assertTrue(m.points() <= mutated.length);
					for (Column column : m.table().orElseThrow().columns()) {
						column.toArray();
					}
				}
			} catch (ReadException e) {
				assertFalse(e.reason().isEmpty());
			}
		}
	}
}
