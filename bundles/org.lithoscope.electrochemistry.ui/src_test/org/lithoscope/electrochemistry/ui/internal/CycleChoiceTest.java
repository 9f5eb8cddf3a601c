/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CycleChoiceTest {

	private static final List<Integer> CYCLES = IntStream.rangeClosed(1, 40).boxed().toList();

	private static List<Integer> parse(String text) {
		return List.copyOf(CycleChoice.parse(text, CYCLES));
	}

	@Test
	void numbersAndRangesAreJoined() {
		assertEquals(List.of(1, 2, 3, 10, 30), parse("30, 1-3; 10"));
		assertEquals(List.of(2, 3, 4, 7), parse("7 2–4".replace(" ", ",")));
		assertEquals(List.of(1, 5, 9), parse("1 5 9"));
		assertEquals(List.of(39, 40), parse("39-"));
		assertEquals(List.of(38, 39, 40), parse("38 - last"));
	}

	@Test
	void everyNthIsCountedFromTheFirstOfItsRange() {
		assertEquals(List.of(1, 11, 21, 31), parse("every 10"));
		assertEquals(List.of(10, 20, 30, 40), parse("10-40:10"));
		assertEquals(List.of(5, 8), parse("5-9 every 3"));
		assertEquals(List.of(3, 5, 7), List.copyOf(CycleChoice.parse("every 2nd", List.of(3, 4, 5, 6, 7))));
	}

	@Test
	void endsAndAll() {
		assertEquals(List.of(1, 40), parse("first, LAST"));
		assertEquals(List.of(1, 2, 39, 40), parse("first 2, last 2"));
		assertEquals(CYCLES, parse(" "));
		assertEquals(CYCLES, parse("all"));
		assertEquals(CYCLES, parse("last 99"));
	}

	@Test
	void cyclesThatDoNotExistAreLeftOut() {
		assertEquals(List.of(40), parse("40-60, 99"));
		assertEquals("There is no such cycle; they are 1 to 40.",
				assertThrows(IllegalArgumentException.class, () -> parse("41, 50-60")).getMessage());
	}

	@Test
	void whatIsNotUnderstoodIsSaid() {
		assertEquals("9 comes after 3.", assertThrows(IllegalArgumentException.class, () -> parse("9-3")).getMessage());
		assertEquals("Every 0th cycle cannot be had.", assertThrows(IllegalArgumentException.class, () -> parse("every 0")).getMessage());
		String message = assertThrows(IllegalArgumentException.class, () -> parse("1, odd")).getMessage();
		assertEquals("'odd' names no cycles; write for instance 1-5, 10, 50 or every 10 or first, last.", message);
		assertThrows(IllegalArgumentException.class, () -> parse("99999999999"));
	}

	@Test
	void aSpreadKeepsFirstAndLast() {
		assertEquals(List.of(1, 14, 27, 40), CycleChoice.spread(new TreeSet<>(CYCLES), 4));
		assertEquals(List.of(1, 2), CycleChoice.spread(new TreeSet<>(List.of(1, 2)), 4));
	}
}
