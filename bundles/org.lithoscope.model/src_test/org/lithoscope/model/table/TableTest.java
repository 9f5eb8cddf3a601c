/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.model.quantity.Units;

class TableTest {

	private static final ColumnInfo VOLTAGE = ColumnInfo.of("voltage_volt", Units.VOLT);

	@TempDir(cleanup = CleanupMode.ALWAYS)
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 255, 256, 257, 65535, 65536, 65537, 200_000})
	void everyLengthReadsBackFromHeapAndFromFile(int length) {
		double[] truth = new SplittableRandom(length).doubles(length).toArray();
		for (TableStorage storage : List.of(TableStorage.heap(), TableStorage.spilling(0, folder), TableStorage.spilling(600_000, folder))) {
			Table.Builder builder = Table.builder(storage);
			ColumnBuilder one = builder.column(VOLTAGE, ColumnType.DOUBLE);
			ColumnBuilder block = builder.column(ColumnInfo.of("block", Units.ONE), ColumnType.DOUBLE);
			ColumnBuilder narrow = builder.column(ColumnInfo.of("float", Units.ONE), ColumnType.FLOAT);
			ColumnBuilder count = builder.column(ColumnInfo.of("count", Units.ONE), ColumnType.INT);
			ColumnBuilder flag = builder.column(ColumnInfo.of("flag", Units.ONE), ColumnType.FLAG);
			for (int i = 0; i < length; i++) {
				one.append(truth[i]);
				narrow.append(truth[i]);
				count.appendInt(i % 1000 == 3 ? Integer.MIN_VALUE : i);
				flag.append(i % 3);
			}
			int half = length / 3;
			block.append(truth, 0, half);
			block.append(truth, half, length - half);
			Table table = builder.build();
			assertEquals(length, table.rowCount());
			assertArrayEquals(truth, table.column("voltage_volt").orElseThrow().toArray());
			assertArrayEquals(truth, table.column("block").orElseThrow().toArray());
			for (int i = 0; i < length; i += 1 + length / 997) {
				assertEquals((float) truth[i], table.column("float").orElseThrow().get(i));
				assertEquals(i % 1000 == 3 ? Double.NaN : i, table.column("count").orElseThrow().get(i));
				assertEquals(i % 3 == 0 ? 0 : 1, table.column("flag").orElseThrow().get(i));
			}
		}
	}

	@Test
	void spillsOnlyAboveTheBudgetAndLeavesNoFiles() throws IOException {
		TableStorage storage = TableStorage.spilling(2L * ColumnBuilder.CHUNK_LENGTH * Double.BYTES, folder.resolve("spill"));
		Table.Builder builder = Table.builder(storage);
		ColumnBuilder column = builder.column(VOLTAGE, ColumnType.DOUBLE);
		column.append(new double[2 * ColumnBuilder.CHUNK_LENGTH], 0, 2 * ColumnBuilder.CHUNK_LENGTH);
		builder.build();
		assertTrue(Files.notExists(folder.resolve("spill")), "nothing spills within the budget");
		Table.Builder more = Table.builder(storage);
		more.column(VOLTAGE, ColumnType.DOUBLE).append(new double[10], 0, 10);
		more.build();
		assertTrue(Files.exists(folder.resolve("spill")), "above the budget chunks go to files");
		try (Stream<Path> left = Files.list(folder.resolve("spill"))) {
			assertEquals(0, left.count(), "files are gone as soon as they are mapped");
		}
	}

	@Test
	void partsOfAColumnAcrossChunks() {
		double[] truth = new SplittableRandom(7).doubles(150_000).toArray();
		Table.Builder builder = Table.builder(TableStorage.heap());
		builder.column(VOLTAGE, ColumnType.DOUBLE).append(truth, 0, truth.length);
		Column column = builder.build().columns().get(0);
		double[] part = new double[100_002];
		column.copyTo(49_999, part, 1, 100_000);
		assertArrayEquals(Arrays.copyOfRange(truth, 49_999, 149_999), Arrays.copyOfRange(part, 1, 100_001));
		assertThrows(IndexOutOfBoundsException.class, () -> column.get(150_000));
		assertThrows(IndexOutOfBoundsException.class, () -> column.copyTo(149_999, part, 0, 2));
	}

	@Test
	void dictionaryKeepsTextsAndMissing() {
		Column column = Column.ofTexts(ColumnInfo.of("step_type", Units.ONE), Arrays.asList("CC", "CV", null, "CC"));
		assertEquals(List.of("CC", "CV"), column.dictionary());
		assertEquals(Optional.of("CC"), column.text(3));
		assertEquals(Optional.empty(), column.text(2));
		assertEquals(0, column.get(3));
	}

	@Test
	void droppedValuesAreGone() {
		Table.Builder builder = Table.builder(TableStorage.heap());
		ColumnBuilder column = builder.column(VOLTAGE, ColumnType.DOUBLE);
		column.append(1);
		column.append(2);
		column.dropLast(1);
		column.append(3);
		assertArrayEquals(new double[] {1, 3}, builder.build().columns().get(0).toArray());
		assertThrows(IllegalStateException.class, () -> Table.builder(TableStorage.heap()).column(VOLTAGE, ColumnType.INT).dropLast(1));
	}

	@Test
	void refusesColumnsThatDoNotFit() {
		Column two = Column.ofDoubles(VOLTAGE, 1, 2);
		assertThrows(IllegalArgumentException.class, () -> Table.of(two, Column.ofDoubles(ColumnInfo.of("x", Units.ONE), 1)));
		assertThrows(IllegalArgumentException.class, () -> Table.of(two, two));
		assertThrows(IllegalArgumentException.class, () -> ColumnInfo.of(" ", Units.ONE));
	}

	@Test
	void projectsAndReplaces() {
		Table table = Table.of(Column.ofDoubles(VOLTAGE, 1, 2), Column.ofInts(ColumnInfo.of("n", Units.ONE), 5, Integer.MIN_VALUE));
		assertEquals(List.of("n"), table.project(List.of("missing", "n")).columns().stream().map(c -> c.info().name()).toList());
		Table replaced = table.with(Column.ofDoubles(VOLTAGE, 3, 4));
		assertEquals(3, replaced.column("voltage_volt").orElseThrow().get(0));
		assertEquals(2, replaced.columns().size());
		assertEquals(Optional.of("5"), table.column("n").orElseThrow().text(0));
		assertEquals(Optional.empty(), table.column("n").orElseThrow().text(1));
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 65535, 65536, 65537, 140_000})
	void rowsGoBehindOthers(int length) {
		Table before = rows(0, length);
		Table more = rows(length - Math.min(length, 3), length + 70_000);
		for (TableStorage storage : List.of(TableStorage.heap(), TableStorage.spilling(0, folder))) {
			Table all = before.followedBy(more, Math.min(length, 3), storage);
			Table truth = rows(0, length + 70_000);
			assertEquals(truth.rowCount(), all.rowCount());
			for (Column column : truth.columns()) {
				Column same = all.column(column.info().name()).orElseThrow();
				assertEquals(column.info(), same.info());
				assertArrayEquals(column.toArray(), same.toArray());
				for (long row = 0; row < column.size(); row += 997) {
					assertEquals(column.text(row), same.text(row));
				}
			}
			assertEquals(length, before.rowCount(), "what was there is as it was");
		}
		assertThrows(IllegalArgumentException.class, () -> before.followedBy(before.project(List.of("count")), 0, TableStorage.heap()));
		assertThrows(IllegalArgumentException.class, () -> Table.of(Column.ofInts(VOLTAGE, 1)).followedBy(
				Table.of(Column.ofDoubles(VOLTAGE, 1)), 0, TableStorage.heap()));
	}

	private static Table rows(int from, int to) {
		Table.Builder builder = Table.builder(TableStorage.heap());
		ColumnBuilder voltage = builder.column(VOLTAGE, ColumnType.DOUBLE);
		ColumnBuilder narrow = builder.column(ColumnInfo.of("float", Units.ONE), ColumnType.FLOAT);
		ColumnBuilder count = builder.column(ColumnInfo.of("count", Units.ONE), ColumnType.INT);
		ColumnBuilder flag = builder.column(ColumnInfo.of("flag", Units.ONE), ColumnType.FLAG);
		ColumnBuilder text = builder.column(ColumnInfo.of("text", Units.ONE), ColumnType.DICTIONARY);
		for (int i = from; i < to; i++) {
			voltage.append(i / 7.0);
			narrow.append(i / 7.0);
			count.appendInt(i % 1000 == 3 ? Integer.MIN_VALUE : i);
			flag.append(i % 3);
			text.appendText(i % 11 == 0 ? null : "state " + (i / 50_000 + i % 5));
		}
		return builder.build();
	}
}
