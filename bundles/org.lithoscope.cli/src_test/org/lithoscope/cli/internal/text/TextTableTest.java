/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.table.NumberSequence;

class TextTableTest {

	private static List<String> lines(TextTable table) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), "  ");
		return bytes.toString(StandardCharsets.UTF_8).lines().toList();
	}

	@Test
	void alignsTextsAndNumbers() {
		TextTable table = new TextTable("name", ">value");
		table.row("Ω cm²", "1.5");
		table.row("a", "10");
		assertEquals(List.of("  name    value", "  Ω cm²     1.5", "  a          10"), lines(table));
	}

	@Test
	void putsWhatDoesNotFitBelow() {
		TextTable table = new TextTable(Collections.nCopies(30, "0123456789").toArray(String[]::new));
		table.row(Collections.nCopies(30, "x").toArray(String[]::new));
		List<String> lines = lines(table);
		assertTrue(lines.stream().allMatch(l -> l.length() <= 160));
		assertEquals(29 + 3, lines.stream().filter(l -> l.contains("01")).mapToInt(l -> l.split(" +").length - 1).sum());
		assertEquals(3 * 3 - 1, lines.size(), "three blocks of a heading and a row, apart by a line");
	}

	@Test
	void numbersKeepSixDigits() {
		assertEquals("3.5", Numbers.text(3.5));
		assertEquals("3.14159", Numbers.text(Math.PI));
		assertEquals("1.23457e-7", Numbers.text(1.234567e-7));
		assertEquals("76139.1", Numbers.text(76139.1041));
		assertEquals("–", Numbers.text(Double.NaN));
		assertEquals("−∞", Numbers.text(Double.NEGATIVE_INFINITY));
		assertEquals("1\u202f234\u202f567", Numbers.count(1_234_567));
	}

	@Test
	void summaryLooksAtEveryNumber() {
		double[] values = new double[20_001];
		values[9_000] = -5;
		values[20_000] = 7;
		values[0] = Double.NaN;
		ColumnSummary summary = ColumnSummary.of(NumberSequence.of(values));
		assertTrue(Double.isNaN(summary.first()));
		assertEquals(List.of(7.0, -5.0, 7.0), List.of(summary.last(), summary.min(), summary.max()));
		assertTrue(Double.isNaN(ColumnSummary.of(NumberSequence.of()).min()));
	}
}
