/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Table;
import org.lithoscope.model.table.TableStorage;

/** The binary reader on files made from known numbers. */
class MprReaderTest {

	private static final int[] CHARGE = {1, 2, 3, 21, 31, 65, 131, 4, 7, 6};
	private static final int CHARGE_ROW = 1 + 2 + 8 + 8 + 4;

	private static byte[] charge(int version, int rows) {
		return MprBytes.file(version, CHARGE, CHARGE_ROW, rows,
				(b, i) -> b.put((byte) (i % 2 == 0 ? 0x87 : 0x21)).putShort((short) (i / 3)).putDouble(10.0 * i).putDouble(i * 1e-3)
						.putFloat(3 + i));
	}

	private static Measurement read(byte[] bytes) throws ReadException, IOException {
		return new MprReader().read(new BytesSource("a folder/cell_C01.mpr", bytes), ReadContext.unattended()).get(0);
	}

	private static double[] column(Measurement m, String name) {
		return m.table().orElseThrow().column(name).orElseThrow(() -> new AssertionError("no " + name)).toArray();
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 2, 3, 10, 11})
	void everyVersionOfTheDataModule(int version) throws Exception {
		Measurement m = read(charge(version, 7));
		assertEquals("electrochemistry/cycling", m.type());
		assertEquals("cell_C01", m.name());
		assertEquals(Completeness.complete(), m.completeness());
		assertArrayEquals(new double[] {0, 10, 20, 30, 40, 50, 60}, column(m, "test_time_second"));
		assertArrayEquals(new double[] {3, 4, 5, 6, 7, 8, 9}, column(m, "voltage_volt"));
		assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1, 2}, column(m, "step_id"));
		assertArrayEquals(new double[] {3, 1, 3, 1, 3, 1, 3}, column(m, "mode"));
		assertArrayEquals(new double[] {1, 0, 1, 0, 1, 0, 1}, column(m, "ox_red"));
		assertArrayEquals(new double[] {0, 1, 0, 1, 0, 1, 0}, column(m, "ns_changes"));
		assertArrayEquals(new double[] {1, 0, 1, 0, 1, 0, 1}, column(m, "counter_inc"));
		assertArrayEquals(new double[7], column(m, "error"));
		assertEquals(Optional.of(LocalDateTime.of(2024, 1, 10, 11, 2, 29, 886_000_000)), m.timeBase().local());
		assertEquals("4", m.metadata().text("instrument.channel").orElseThrow());
	}

	@Test
	void currentIsChargePerTimeWhereTheFileHasNone() throws Exception {
		double[] current = column(read(charge(3, 5)), "current_ampere");
		double[] expected = IntStream.range(0, 5).mapToDouble(i -> i * 1e-6 * 3600 / 10).toArray();
		assertArrayEquals(expected, current, 1e-18);
	}

	@Test
	void currentIsZeroWhereTimeStandsStill() throws Exception {
		double[] current = column(read(MprBytes.file(3, new int[] {4, 7}, 16, 3, (b, i) -> b.putDouble(i == 2 ? 10 : 10 * i).putDouble(1))),
				"current_ampere");
		assertArrayEquals(new double[] {0, 0.36, 0}, current, 1e-15);
	}

	@Test
	void theDefaultMassIsNobodysMass() throws Exception {
		Measurement m = read(charge(3, 2));
		assertTrue(m.metadata().get("cell.activeMass").isEmpty());
		assertEquals(0.001, m.metadata().quantity("raw.characteristicMass").orElseThrow().value());
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("default characteristic mass")));
		assertEquals(1.5, m.metadata().quantity("cell.electrodeArea").orElseThrow().value(), 1e-7);
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2, 4, 8})
	void oneUnknownColumnGetsTheWidthThatIsLeft(int width) throws Exception {
		Measurement m = read(MprBytes.file(11, new int[] {4, 999, 6}, 12 + width, 4, (b, i) -> {
			b.putDouble(i);
			switch (width) {
				case 1 -> b.put((byte) i);
				case 2 -> b.putShort((short) i);
				case 4 -> b.putFloat(i);
				default -> b.putDouble(i);
			}
			b.putFloat(i + 0.5f);
		}));
		assertArrayEquals(new double[] {0, 1, 2, 3}, column(m, "unknown_999"));
		assertArrayEquals(new double[] {0.5, 1.5, 2.5, 3.5}, column(m, "voltage_volt"));
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("999")));
	}

	@Test
	void severalUnknownColumnsLeaveTheOthersReadable() throws Exception {
		Measurement m = read(MprBytes.file(3, new int[] {4, 901, 8, 902, 6}, 8 + 1 + 4 + 2 + 4, 3,
				(b, i) -> b.putDouble(i).put((byte) 9).putFloat(7).putShort((short) 9).putFloat(i + 0.5f)));
		assertArrayEquals(new double[] {0, 1, 2}, column(m, "test_time_second"));
		assertArrayEquals(new double[] {0.5, 1.5, 2.5}, column(m, "voltage_volt"));
		assertTrue(m.table().orElseThrow().column("current_ampere").isEmpty());
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("901, 902")));
	}

	@Test
	void impedanceHasItsSign() throws Exception {
		byte[] file = new MprBytes(true).settings(0x1D)
				.data(11, new int[] {32, 37, 38}, 12, 2, (b, i) -> b.putFloat(100 - i).putFloat(5).putFloat(2)).log(45301).bytes();
		Measurement m = read(file);
		assertEquals("impedance/spectrum", m.type());
		assertArrayEquals(new double[] {-2, -2}, column(m, "imaginary_impedance_ohm"));
		assertArrayEquals(new double[] {100, 99}, column(m, "frequency_hertz"));
	}

	@Test
	void withoutLogTheMplFileBesideKnowsTheStart() throws Exception {
		byte[] file = new MprBytes(false).settings(0x04).data(3, CHARGE, CHARGE_ROW, 2, (b, i) -> b.put(new byte[CHARGE_ROW])).bytes();
		String mpl = "BT-Lab LOG FILE\n\nModulo Bat\n\nAcquisition started on : 01/16/2025 14:05:54.213\nDevice : BCS-805 (SN 0709)\n";
		Source source = new BytesSource(new MemoryEntry("x_C01.mpr", file),
				List.of(new MemoryEntry("x_C01.mpl", mpl.getBytes(StandardCharsets.ISO_8859_1))));
		MprReader reader = new MprReader();
		assertEquals(List.of("x_C01.mpr", "x_C01.mpl"), reader.claims(source).stream().map(e -> e.name()).toList());
		Measurement m = reader.read(source, ReadContext.unattended()).get(0);
		assertEquals(Optional.of(LocalDateTime.of(2025, 1, 16, 14, 5, 54, 213_000_000)), m.timeBase().local());
		assertEquals("0709", m.metadata().text("instrument.serialNumber").orElseThrow());
		assertInstanceOf(Completeness.Growing.class, m.completeness());
		assertEquals(1, reader.claims(new BytesSource("x_C01.mpr", charge(3, 2))).size());
	}

	@Test
	void brokenSettingsDoNotBlockTheData() throws Exception {
		byte[] file = new MprBytes(false).module("VMP Set", 0, new byte[] {(byte) 0xEE, 1, 2})
				.data(3, CHARGE, CHARGE_ROW, 2, (b, i) -> b.put(new byte[CHARGE_ROW])).log(45301).bytes();
		assertEquals(2, read(file).points());
	}

	@Test
	void loopsAndUnknownModules() throws Exception {
		byte[] loops = ByteBuffer.allocate(280).order(ByteOrder.LITTLE_ENDIAN).putInt(3).putInt(0).putInt(4).putInt(6).array();
		byte[] file = new MprBytes(false).settings(0x04).data(3, CHARGE, CHARGE_ROW, 6, (b, i) -> b.put(new byte[CHARGE_ROW]))
				.module("VMP MODULE", 7, "MODULE".getBytes(StandardCharsets.ISO_8859_1)).log(45301).module("VMP loop", 0, loops).bytes();
		Table table = read(file).tables().get("loops");
		assertArrayEquals(new double[] {0, 4}, table.column("first_row").orElseThrow().toArray());
		assertArrayEquals(new double[] {3, 5}, table.column("last_row").orElseThrow().toArray());
	}

	@Test
	void eachDataModuleIsAMeasurement() throws Exception {
		byte[] file = new MprBytes(true).settings(0x0B).data(11, new int[] {4, 6}, 12, 2, (b, i) -> b.putDouble(i).putFloat(3)).settings(0x1D)
				.data(11, new int[] {32, 37, 38}, 12, 5, (b, i) -> b.putFloat(100 - i).putFloat(5).putFloat(2)).log(45301).bytes();
		List<Measurement> both = new MprReader().read(new BytesSource("two.mpr", file), ReadContext.unattended());
		assertEquals(List.of("electrochemistry/ocv", "impedance/spectrum"), both.stream().map(Measurement::type).toList());
		assertEquals(List.of(2L, 5L), both.stream().map(Measurement::points).toList());
	}

	@Test
	void manyRowsCrossBlocksAndChunks() throws Exception {
		Measurement m = read(charge(11, 150_000));
		double[] time = column(m, "test_time_second");
		double[] current = column(m, "current_ampere");
		for (int i = 0; i < time.length; i++) {
			assertEquals(10.0 * i, time[i]);
			assertEquals(i * 1e-6 * 360, current[i], 1e-9);
		}
	}

	@Test
	void whatIsNoMprFileIsRefused() {
		byte[] garbage = "garbage".getBytes(StandardCharsets.ISO_8859_1);
		for (byte[] bytes : List.of(new byte[0], new byte[10_000], garbage, new MprBytes(false).bytes())) {
			assertThrows(ReadException.class, () -> read(bytes));
		}
	}

	@Test
	void rowsThatDoNotFillTheModuleAreNotTrusted() {
		byte[] file = new MprBytes(false).settings(4).data(3, CHARGE, CHARGE_ROW + 1, 5, (b, i) -> b.put(new byte[CHARGE_ROW])).log(45301)
				.bytes();
		ReadException e = assertThrows(ReadException.class, () -> read(file));
		assertTrue(e.place().isPresent());
	}

	@Test
	void readingEndsWhenCancelled() {
		byte[] file = charge(3, 200_000);
		ReadContext cancelled = new ReadContext() {
			@Override
			public void progress(long done, long total) {
				assertFalse(done > total);
			}

			@Override
			public boolean isCancelled() {
				return true;
			}

			@Override
			public TableStorage storage() {
				return TableStorage.heap();
			}
		};
		assertThrows(CancellationException.class, () -> new MprReader().read(new BytesSource("a.mpr", file), cancelled));
	}
}
