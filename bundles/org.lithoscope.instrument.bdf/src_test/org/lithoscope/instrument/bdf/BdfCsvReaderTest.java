/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

class BdfCsvReaderTest {

	private static final String MACHINE = "test_time_second,voltage_volt,current_ampere,cycle_count,step_type\n"
			+ "0.5,3.10,0.10,1,CC\n1.5,3.20,-0.20,2,CV\n";

	private final BdfCsvReader reader = new BdfCsvReader();

	@Test
	void machineNamesLabelsQuotesAndOtherDelimiters() throws Exception {
		for (String text : List.of(MACHINE, MACHINE.replace("\n", "\r\n"), "\uFEFF" + MACHINE, MACHINE.strip(), MACHINE.replace(',', ';'),
				MACHINE.replace(',', '\t'), MACHINE.replace(',', ';').replace('.', ','),
				MACHINE.replace("test_time_second,voltage_volt,current_ampere,cycle_count,step_type",
						"\"Test Time / s\",\"Voltage / V\",\"Current / A\",\"Cycle Count / 1\",\"Step Type\""),
				MACHINE.replace("test_time_second", "TEST TIME / S"))) {
			Measurement m = read(text);
			assertEquals("electrochemistry/cycling", m.type());
			assertTrue(m.completeness().isComplete(), text);
			assertArrayEquals(new double[] {0.5, 1.5}, column(m, "test_time_second"), text);
			assertArrayEquals(new double[] {3.1, 3.2}, column(m, "voltage_volt"), text);
			assertArrayEquals(new double[] {0.1, -0.2}, column(m, "current_ampere"), text);
			assertArrayEquals(new double[] {1, 2}, column(m, "cycle_count"), text);
			assertEquals(List.of("CC", "CV"), m.table().orElseThrow().column("step_type").orElseThrow().dictionary(), text);
			assertEquals(1, reader.probe(ListedSource.ofBytes("x.png", text.getBytes(StandardCharsets.UTF_8))).confidence());
		}
	}

	@Test
	void otherUnitsAndDeprecatedNamesAreConverted() throws Exception {
		Measurement m = read("Test Time / ms,Voltage / mV,Current / mA,Charging Capacity / mAh,step_index,cycle_dimensionless,Fancy Thing / N\n"
				+ "1500,3700,250,12,4,7,1.5\n");
		assertArrayEquals(new double[] {1.5}, column(m, "test_time_second"));
		assertArrayEquals(new double[] {3.7}, column(m, "voltage_volt"));
		assertArrayEquals(new double[] {0.25}, column(m, "current_ampere"));
		assertArrayEquals(new double[] {0.012}, column(m, "charging_capacity_ah"));
		assertArrayEquals(new double[] {4}, column(m, "step_index"));
		assertArrayEquals(new double[] {7}, column(m, "cycle_count"));
		assertArrayEquals(new double[] {1.5}, column(m, "fancy_thing_n"));
		assertEquals("mA", m.table().orElseThrow().column("current_ampere").orElseThrow().info().originalUnit());
	}

	@Test
	void unixTimeAloneGivesTestTimeAndStart() throws Exception {
		Measurement m = read("unix_time_second,voltage_volt,current_ampere\n1719933538.25,3,0\n1719933548.75,3.1,0\n");
		assertArrayEquals(new double[] {0, 10.5}, column(m, "test_time_second"));
		assertEquals(Instant.ofEpochSecond(1719933538, 250_000_000), m.timeBase().instant().orElseThrow());
		assertEquals(1, m.notices().size());
		Measurement milli = read("unix_time_millisecond,voltage_volt,current_ampere\n1719933538250,3,0\n1719933548750,3.1,0\n");
		assertArrayEquals(new double[] {0, 10.5}, column(milli, "test_time_second"));
	}

	@Test
	void gzipIsUnpacked(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("a.bdf.csv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(MACHINE.getBytes(StandardCharsets.UTF_8));
		}
		Measurement m = reader.read(Sources.open(file), ReadContext.unattended()).get(0);
		assertEquals("a.bdf.csv", m.name());
		assertArrayEquals(new double[] {3.1, 3.2}, column(m, "voltage_volt"));
	}

	@Test
	void whatIsWrittenComesBackBitByBit() throws Exception {
		Random random = new Random(3);
		int rows = 10_000;
		double[] time = new double[rows];
		double[] voltage = new double[rows];
		double[] current = new double[rows];
		int[] cycle = new int[rows];
		String[] state = new String[rows];
		for (int i = 0; i < rows; i++) {
			time[i] = i * 0.1;
			voltage[i] = Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL);
			current[i] = i % 50 == 0 ? Double.NaN : random.nextGaussian();
			cycle[i] = i % 9 == 0 ? Integer.MIN_VALUE : i / 100;
			state[i] = i % 11 == 0 ? null : "a, \"b\" " + i % 3;
		}
		Table table = Table.of(Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), voltage),
				Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), time),
				Column.ofDoubles(ColumnInfo.of("current_ampere", Units.AMPERE), current), Column.ofInts(ColumnInfo.of("cycle_count", Units.ONE), cycle),
				Column.ofTexts(ColumnInfo.of("step_type", Units.ONE), Arrays.asList(state)),
				Column.ofDoubles(ColumnInfo.of("flux", Units.ONE), time));
		for (BdfWriter writer : List.of(BdfWriter.standard(), BdfWriter.standard().withLabels(), BdfWriter.standard().withAllColumns())) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			writer.write(table, out);
			Table back = reader.read(ListedSource.ofBytes("b.bdf.csv", out.toByteArray()), ReadContext.unattended()).get(0).table().orElseThrow();
			assertEquals("test_time_second", back.columns().get(0).info().name());
			assertEquals(out.toString(StandardCharsets.UTF_8).startsWith("test_time_second,voltage_volt,current_ampere")
					|| out.toString(StandardCharsets.UTF_8).startsWith("Test Time / s,Voltage / V,Current / A"), true);
			for (Column column : back.columns()) {
				Column original = table.column(column.info().name()).orElseThrow();
				if (column.type() == ColumnType.DICTIONARY) {
					for (long row = 0; row < rows; row++) {
						assertEquals(original.text(row), column.text(row));
					}
				} else {
					assertArrayEquals(original.toArray(), column.toArray(), column.info().name());
				}
			}
		}
	}

	@Test
	void theWriterRefusesWhatTheFormatDoesNotAllow() {
		Column time = Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), 1);
		Column voltage = Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), 1);
		Column milliamperes = Column.ofDoubles(ColumnInfo.of("current_ampere", Units.MILLIAMPERE), 1);
		OutputStream out = OutputStream.nullOutputStream();
		assertThrows(IllegalArgumentException.class, () -> BdfWriter.standard().write(Table.of(time, voltage), out));
		assertThrows(IllegalArgumentException.class, () -> BdfWriter.standard().write(Table.of(time, voltage, milliamperes), out));
	}

	@Test
	void cutAtAnyByte() throws Exception {
		StringBuilder b = new StringBuilder("test_time_second,voltage_volt,current_ampere\n");
		for (int i = 0; i < 50; i++) {
			b.append(i).append(".25,3.").append(100 + i).append(",0.").append(1000 + i).append('\n');
		}
		byte[] whole = b.toString().getBytes(StandardCharsets.US_ASCII);
		Table truth = read(b.toString()).table().orElseThrow();
		for (int length = 0; length < whole.length; length++) {
			byte[] cut = Arrays.copyOf(whole, length);
			try {
				Measurement m = reader.read(ListedSource.ofBytes("c", cut), ReadContext.unattended()).get(0);
				Table table = m.table().orElseThrow();
				long ended = new String(cut, StandardCharsets.US_ASCII).chars().filter(c -> c == '\n').count() - 1;
				assertTrue(table.rowCount() >= ended, length + " bytes");
				for (long row = 0; row < ended; row++) {
					assertEquals(truth.column("current_ampere").orElseThrow().get(row), table.column("current_ampere").orElseThrow().get(row));
				}
				boolean middle = cut[length - 1] != '\n' && whole[length] != '\n' && ended > 0;
				assertFalse(middle && m.completeness().isComplete(), "cut at " + length + " went unnoticed");
			} catch (ReadException e) {
				assertTrue(length < 70, e.getMessage());
			}
		}
	}

	@Test
	void anyChangedBytesGiveRowsOrTheOneError() {
		Random random = new Random(5);
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			for (int round = 0; round < 3000; round++) {
				byte[] bytes = MACHINE.repeat(2).getBytes(StandardCharsets.US_ASCII);
				for (int n = random.nextInt(9); n >= 0; n--) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
				try {
					assertTrue(reader.read(ListedSource.ofBytes("m", bytes), ReadContext.unattended()).get(0).points() > 0);
				} catch (ReadException e) {
					assertFalse(e.reason().isBlank());
				}
			}
		});
	}

	@Test
	void garbageAndNothingAreRefused() throws Exception {
		Random random = new Random(6);
		for (int length : new int[] {0, 1, 200, 50_000}) {
			byte[] bytes = new byte[length];
			random.nextBytes(bytes);
			assertEquals(0, reader.probe(ListedSource.ofBytes("g.bdf.csv", bytes)).confidence());
			assertThrows(ReadException.class, () -> reader.read(ListedSource.ofBytes("g.bdf.csv", bytes), ReadContext.unattended()));
		}
		for (String text : List.of("time,voltage,current\n1,2,3\n", "test_time_second,voltage_volt\n1,2\n",
				"test_time_second,voltage_volt,current_ampere\n",
				"test_time_second,voltage_volt,current_ampere\n1,2\n")) {
			assertThrows(ReadException.class, () -> read(text), text);
		}
	}

	private Measurement read(String text) throws Exception {
		return reader.read(ListedSource.ofBytes("test.bdf.csv", text.getBytes(StandardCharsets.UTF_8)), ReadContext.unattended()).get(0);
	}

	private static double[] column(Measurement m, String name) {
		return m.table().orElseThrow().column(name).orElseThrow().toArray();
	}
}
