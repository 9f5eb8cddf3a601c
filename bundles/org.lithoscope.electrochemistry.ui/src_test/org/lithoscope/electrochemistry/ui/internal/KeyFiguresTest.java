/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

class KeyFiguresTest {

	private static KeyFigures cell(String name, double average) {
		Quantity efficiency = new Quantity(average, Units.PERCENT, 0.02);
		return new KeyFigures(name, name + ".mpr", true, Optional.of(Quantity.of(40, Units.ONE)), Optional.empty(), Optional.of(efficiency),
				Optional.of(Quantity.of(80.5, Units.PERCENT)), Optional.empty(), "");
	}

	@Test
	void cellsWithoutAFigureComeLastEitherWay() {
		KeyFigures none = KeyFigures.waiting("none", "none.mpr");
		List<KeyFigures> cells = List.of(none, cell("b", 99), cell("a", 98));
		assertEquals(List.of("a", "b", "none"), names(cells.stream().sorted(KeyFigures.by(KeyFigures::average, false))));
		assertEquals(List.of("b", "a", "none"), names(cells.stream().sorted(KeyFigures.by(KeyFigures::average, true))));
	}

	private static List<String> names(Stream<KeyFigures> cells) {
		return cells.map(KeyFigures::name).toList();
	}

	@Test
	void whatIsMissingIsToldFromWhatIsComing() {
		assertEquals("…", KeyFigures.waiting("a", "f").text(KeyFigures::average));
		assertEquals("–", cell("a", 99).text(KeyFigures::inflection));
		assertEquals("99.50 ± 0.02 %", cell("a", 99.5).text(KeyFigures::average));
	}

	@Test
	void numbersAndUncertaintiesHaveTheirOwnColumns() {
		String[] lines = KeyFiguresCsv.of(List.of(cell("Li, \"best\"", 99.5))).split("\n");
		assertEquals(2, lines.length);
		assertEquals("\"Li, \"\"best\"\"\",40,,,99.5,0.02,80.5,,,,\"Li, \"\"best\"\".mpr\"", lines[1]);
		assertEquals(lines[0].split(",").length, 11);
	}
}
