/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.SourceEntry;

class TextHeadTest {

	@Test
	void characterSets() {
		assertEquals(StandardCharsets.UTF_8, TextEncoding.of("plain".getBytes(StandardCharsets.US_ASCII)).charset());
		assertEquals(StandardCharsets.UTF_8, TextEncoding.of("Temperatur/°C".getBytes(StandardCharsets.UTF_8)).charset());
		assertEquals(TextEncoding.WINDOWS_1252, TextEncoding.of("Temperatur/°C".getBytes(TextEncoding.WINDOWS_1252)).charset());
		assertEquals(TextEncoding.GB_18030, TextEncoding.of("电压(V)".getBytes(TextEncoding.GB_18030), TextEncoding.GB_18030).charset());
		assertEquals(new TextEncoding(StandardCharsets.UTF_8, 3), TextEncoding.of("\uFEFFx".getBytes(StandardCharsets.UTF_8)));
		for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			assertEquals(new TextEncoding(wide, 2), TextEncoding.of("\uFEFFAccelerating".getBytes(wide)));
			assertEquals(new TextEncoding(wide, 0), TextEncoding.of("[SemImageFile]\r\n".getBytes(wide)));
			assertFalse(TextEncoding.of("[SemImageFile]\r\n".getBytes(wide)).isAsciiBased());
		}
		// a character of several bytes that the head cuts in two is no reason to doubt
		byte[] cut = "aµ".getBytes(StandardCharsets.UTF_8);
		assertEquals(StandardCharsets.UTF_8, TextEncoding.of(new byte[] {cut[0], cut[1]}).charset());
		assertEquals(StandardCharsets.UTF_8, TextEncoding.of(new byte[0]).charset());
	}

	@Test
	void linesHaveTheirPlaces() throws Exception {
		TextHead head = TextHead.of(entry("a\r\nbb\n\rccc"), 100);
		assertTrue(head.whole());
		assertEquals(List.of("a", "bb", "", "ccc"), head.lines().stream().map(TextHead.Line::text).toList());
		assertEquals(List.of(0L, 3L, 6L, 7L), head.lines().stream().map(TextHead.Line::start).toList());
		assertEquals(List.of(3L, 6L, 7L, 10L), head.lines().stream().map(TextHead.Line::end).toList());
		assertFalse(head.lines().get(3).ended());
		assertEquals(4, head.first(t -> t.startsWith("c")).orElseThrow().number());
	}

	@Test
	void aLineThatGoesOnBehindTheHeadIsLeftOut() throws Exception {
		TextHead head = TextHead.of(entry("first\nsecond line\n"), 10);
		assertFalse(head.whole());
		assertEquals(List.of("first"), head.lines().stream().map(TextHead.Line::text).toList());
	}

	@Test
	void cellsWithoutBlanksAndQuotes() {
		TextHead.Line line = new TextHead.Line(1, " a ,\"b,\"\"c\"\"\", ,d", 0, 0, true);
		assertEquals(List.of("a", "b,\"c\"", "", "d"), line.cells(','));
		assertEquals(List.of("x", "y z", ""), new TextHead.Line(1, "x\ty z\t", 0, 0, true).cells());
	}

	@Test
	void utf16BecomesUtf8AndOthersStay() throws Exception {
		SourceEntry plain = entry("plain");
		assertSame(plain, TextEntries.asciiBased(plain));
		SourceEntry wide = new MemoryEntry("w", "\uFEFFµ;1".getBytes(StandardCharsets.UTF_16BE));
		assertEquals("µ;1", new String(TextEntries.asciiBased(wide).head(100), StandardCharsets.UTF_8));
	}

	private static SourceEntry entry(String text) {
		return new MemoryEntry("t", text.getBytes(StandardCharsets.UTF_8));
	}
}
