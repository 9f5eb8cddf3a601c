/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {

	@Test
	void whatSteersATerminalIsTakenOutAndAllElseStays() {
		assertEquals("a?[2J?0;title?b", Printable.line("a\u001b[2J\u009d0;title\u0007b"));
		assertEquals("gpj?.exe", Printable.line("gpj\u202e.exe"));
		assertEquals("Ω cm², 電池, ä", Printable.line("Ω cm², 電池, ä"));
		assertEquals("one two three", Printable.line("one\r\ntwo\tthree"));
		assertEquals("one\n\ttwo", Printable.lines("one\n\ttwo"));
	}
}
