/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.TableStorage;

class DelimitedTextTest {

	private static final ColumnInfo TIME = ColumnInfo.of("test_time_second", Units.SECOND);
	private static final ColumnInfo VOLTAGE = ColumnInfo.of("voltage_volt", Units.VOLT);
	private static final ColumnInfo CURRENT = ColumnInfo.of("current_ampere", Units.AMPERE);
	private static final ColumnInfo STATE = ColumnInfo.of("state", Units.ONE);

	@Test
	void everyKindOfColumn() throws Exception {
		ParsedColumns read = read("1\t2.5\tC\t1\t7\tx\n-2\t 3e2 \tD\t0\t8\ty\n", TextLayout.builder().column(TextColumn.integer(STATE))
				.column(TextColumn.number(CURRENT, Units.MILLIAMPERE)).column(TextColumn.text(STATE)).column(TextColumn.flag(STATE))
				.column(TextColumn.skipped()).column(TextColumn.parsed(TIME, (b, from, to) -> b[from])));
		assertEquals(2, read.rows());
		assertArrayEquals(new double[] {1, -2}, values(read, 0));
		assertArrayEquals(new double[] {0.0025, 0.3}, values(read, 1));
		assertEquals(List.of("C", "D"), read.columns().get(2).dictionary());
		assertArrayEquals(new double[] {0, 1}, values(read, 2));
		assertArrayEquals(new double[] {1, 0}, values(read, 3));
		assertArrayEquals(new double[] {'x', 'y'}, values(read, 4));
		assertTrue(read.completeness().isComplete());
		assertEquals(List.of(), read.notices());
	}

	@Test
	void lineEndsMayBeLfCrlfOrCr() throws Exception {
		for (String end : List.of("\n", "\r\n", "\r")) {
			ParsedColumns read = read("1;2" + end + "3;4" + end + end + "5;6" + end, two().delimiter(';'));
			assertArrayEquals(new double[] {1, 3, 5}, values(read, 0), end);
			assertArrayEquals(new double[] {2, 4, 6}, values(read, 1), end);
			assertEquals(4, read.lines());
		}
	}

	@Test
	void quotesDecimalCommaAndSemicolon() throws Exception {
		ParsedColumns read = read("\"1,5\";\"a;\"\"b\"\"\"\n 2,5 ;plain\n", TextLayout.builder().delimiter(';').decimalPoint(',')
				.column(TextColumn.number(TIME)).column(TextColumn.text(STATE)));
		assertArrayEquals(new double[] {1.5, 2.5}, values(read, 0));
		assertEquals("a;\"b\"", read.columns().get(1).text(0).orElseThrow());
		assertEquals("plain", read.columns().get(1).text(1).orElseThrow());
	}

	@Test
	void runsOfBlanks() throws Exception {
		ParsedColumns read = read("   1  \t 2   \n3 4\n", two().delimitedByBlanks());
		assertArrayEquals(new double[] {1, 3}, values(read, 0));
		assertArrayEquals(new double[] {2, 4}, values(read, 1));
	}

	@Test
	void wordsForMissingAreMissingAndOtherWordsAreNamed() throws Exception {
		ParsedColumns read = read("1\tN/A\n2\t\n3\tNaN\n4\tXXX\n5\toops\n6\t1.5.\n", two());
		assertEquals(6, read.rows());
		assertEquals(2, read.unreadableCells());
		assertEquals(5, read.firstFault().orElseThrow().line());
		assertEquals(Place.atLine(5), read.notices().get(0).place().orElseThrow());
		for (double v : values(read, 1)) {
			assertTrue(Double.isNaN(v));
		}
	}

	@Test
	void widerRowsKeepTheirFirstCellsAndShorterOnesAreLeftOut() throws Exception {
		ParsedColumns read = read("1\t2\t3\n4\n5\t6\n", two());
		assertArrayEquals(new double[] {1, 5}, values(read, 0));
		assertEquals(1, read.droppedRows());
		assertEquals(2, read.firstFault().orElseThrow().line());
		assertEquals(6, read.firstFault().orElseThrow().offset());
		ParsedColumns filled = read("1\t2\t3\n4\n5\t6\n", two().minimumCells(1));
		assertArrayEquals(new double[] {1, 4, 5}, values(filled, 0));
		assertArrayEquals(new double[] {2, Double.NaN, 6}, values(filled, 1));
	}

	@Test
	void aLastLineWithoutEndIsCutWhereEveryLineIsEnded() throws Exception {
		ParsedColumns read = read("1\t2.50\n3\t4.5", two());
		assertEquals(1, read.rows());
		assertEquals(7, read.end());
		assertEquals(new TextFault(2, 7, "the line ends after 5 bytes"), read.cut().orElseThrow());
		assertFalse(read.completeness().isComplete());
		assertEquals("truncated at byte 7", read.completeness().toString());
	}

	@Test
	void aShortLastLineIsWhereTheFileWasCutThoughItHasAnEnd() throws Exception {
		ParsedColumns read = read("1\t2.50\n3\n\n", two());
		assertEquals(1, read.rows());
		assertEquals(0, read.droppedRows());
		assertTrue(read.firstFault().isEmpty());
		assertEquals(2, read.cut().orElseThrow().line());
		ParsedColumns middle = read("1\t2.50\n3\n\n4\t5\n", two());
		assertEquals(1, middle.droppedRows());
		assertTrue(middle.cut().isEmpty());
	}

	@Test
	void nulAndFfBytesAroundCellsAreFiller() throws Exception {
		ParsedColumns read = read("\0001\000\t\u00ff2.5\u00ff\n\000\t3\n", two());
		assertArrayEquals(new double[] {1, Double.NaN}, values(read, 0));
		assertArrayEquals(new double[] {2.5, 3}, values(read, 1));
		assertEquals(0, read.unreadableCells());
	}

	@Test
	void anOpenLastLineIsKeptWhenItIsAsLongAsTheOthers() throws Exception {
		TextLayout.Builder open = two().lastLine(TextLayout.LastLine.MAY_BE_OPEN);
		assertArrayEquals(new double[] {2.5, 4.25}, values(read("1\t2.5\n3\t4.25", open), 1));
		assertTrue(read("1\t2.5\n3\t4.25", open).openLine());
		assertArrayEquals(new double[] {2.55}, values(read("1\t2.55\n3\t4.2", open), 1));
		assertTrue(read("1\t2.55\n3", open).cut().isPresent());
		assertTrue(read("1\t12\n3\t1", open).cut().isPresent());
		assertTrue(read("1\t7\n3\t", open).cut().isPresent());
		assertTrue(read("1\t0\n3\t0.125\n4\t0.1", open).cut().isPresent());
		assertArrayEquals(new double[] {9, 10}, values(read("1\t9\n3\t10", open), 1));
		assertTrue(read("1\t2.55\n3\t", open).cut().isPresent());
	}

	@Test
	void startEndAndByteOrderMark() throws Exception {
		byte[] bytes = "\uFEFFheader\n1\t2\n3\t4\nfooter\n".getBytes(StandardCharsets.UTF_8);
		MemoryEntry entry = new MemoryEntry("x", bytes);
		TextHead head = TextHead.of(entry, 1000);
		assertEquals("header", head.lines().get(0).text());
		TextHead.Line first = head.lines().get(1);
		TextLayout layout = two().start(first.start(), first.number()).end(head.lines().get(3).start()).build();
		ParsedColumns read = DelimitedText.parse(entry, layout, ReadContext.unattended());
		assertArrayEquals(new double[] {1, 3}, values(read, 0));
		assertEquals(first.start() + 8, read.end());
	}

	@Test
	void nothingIsNoRows() throws Exception {
		for (String text : List.of("", "\n", "\r\n\r\n")) {
			ParsedColumns read = read(text, two());
			assertEquals(0, read.rows());
			assertTrue(read.cut().isEmpty());
		}
	}

	@Test
	void largeTablesAreReadInBlocksAsOne() throws Exception {
		Random random = new Random(8);
		int rows = 200_000;
		StringBuilder b = new StringBuilder();
		double[] time = new double[rows];
		double[] voltage = new double[rows];
		for (int i = 0; i < rows; i++) {
			time[i] = i / 8.0;
			voltage[i] = random.nextGaussian();
			b.append(time[i]).append('\t').append(voltage[i]).append('\t').append(i % 3 == 0 ? "rest" : "charge").append(i % 7 == 0 ? "\n\n" : "\n");
		}
		b.append("oops\n1\t2\tend\n");
		MemoryEntry entry = new MemoryEntry("big", b.toString().getBytes(StandardCharsets.US_ASCII));
		TextLayout layout = two().column(TextColumn.text(STATE)).build();
		long[] progress = new long[2];
		ParsedColumns read = DelimitedText.parse(entry, layout, context(progress, Long.MAX_VALUE));
		assertArrayEquals(time, Arrays.copyOf(values(read, 0), rows));
		assertArrayEquals(voltage, Arrays.copyOf(values(read, 1), rows));
		assertEquals(rows + 1, read.rows());
		Column state = read.columns().get(2);
		for (int i = 0; i < rows; i += 97) {
			assertEquals(i % 3 == 0 ? "rest" : "charge", state.text(i).orElseThrow());
		}
		assertEquals(entry.size(), progress[0]);
		assertEquals(entry.size(), progress[1]);
		assertEquals(rows + (rows + 6) / 7 + 1, read.firstFault().orElseThrow().line());
		assertThrows(CancellationException.class, () -> DelimitedText.parse(entry, layout, context(progress, 1 << 20)));
	}

	@Test
	void linesLongerThanABlockAreStillLines() throws Exception {
		String wide = "1\t2\t" + "x".repeat(3_000_000) + "\n";
		ParsedColumns read = read(wide + "3\t4\n" + wide + "5\t6\n", two());
		assertArrayEquals(new double[] {1, 3, 1, 5}, values(read, 0));
		assertThrows(ReadException.class, () -> read("x".repeat(40_000_000), two()));
	}

	@Test
	void anyBytesAtAllAreReadWithoutFailing() throws Exception {
		Random random = new Random(9);
		byte[] alphabet = "0123456789.,-+eE\t\t\t\n\n\r\" \0NaN".getBytes(StandardCharsets.US_ASCII);
		for (int round = 0; round < 3000; round++) {
			byte[] bytes = new byte[random.nextInt(200)];
			for (int i = 0; i < bytes.length; i++) {
				bytes[i] = random.nextInt(20) == 0 ? (byte) random.nextInt(256) : alphabet[random.nextInt(alphabet.length)];
			}
			ParsedColumns read = DelimitedText.parse(new MemoryEntry("x", bytes), two().column(TextColumn.text(STATE))
					.lastLine(TextLayout.LastLine.MAY_BE_OPEN).build(), ReadContext.unattended());
			assertTrue(read.end() <= bytes.length);
			assertEquals(read.rows(), read.columns().get(0).size());
		}
	}

	private static TextLayout.Builder two() {
		return TextLayout.builder().column(TextColumn.number(TIME)).column(TextColumn.number(VOLTAGE));
	}

	private static double[] values(ParsedColumns read, int column) {
		return read.columns().get(column).toArray();
	}

	private static ParsedColumns read(String text, TextLayout.Builder layout) throws Exception {
		MemoryEntry entry = new MemoryEntry("test.txt", text.getBytes(StandardCharsets.ISO_8859_1));
		return DelimitedText.parse(entry, layout.build(), ReadContext.unattended());
	}

	private static ReadContext context(long[] progress, long cancelAfter) {
		return new ReadContext() {
			@Override
			public void progress(long done, long total) {
				progress[0] = done;
				progress[1] = total;
			}

			@Override
			public boolean isCancelled() {
				return progress[0] >= cancelAfter;
			}

			@Override
			public TableStorage storage() {
				return TableStorage.heap();
			}
		};
	}
}
