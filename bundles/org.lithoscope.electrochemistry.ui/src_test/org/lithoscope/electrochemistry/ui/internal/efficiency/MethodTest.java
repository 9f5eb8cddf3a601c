/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

class MethodTest {

	private static Method method(String name, double percent, double uncertainty, boolean applies) {
		return new Method(name, Optional.of(new Quantity(percent, Units.PERCENT, uncertainty)), applies, "");
	}

	@Test
	void whatCannotBeToldApartIsSaid() {
		Method one = method("one", 99.5, 0.03, true);
		Method two = method("two", 99.59, 0.04, true);
		Method three = method("three", 99.8, 0.01, true);
		// √(0.03² + 0.04²) = 0.05, twice that is 0.1
		assertFalse(Method.distinguishable(one, two));
		assertTrue(Method.distinguishable(one, method("", 99.61, 0.04, true)));
		assertEquals("one and two cannot be told apart: they differ by less than twice the uncertainty of their difference.",
				Method.verdict(List.of(one, two, three)));
		assertTrue(Method.verdict(List.of(one, three)).startsWith("The methods differ by more than twice"));
		assertEquals("One method is meant for this test: one.", Method.verdict(List.of(one, method("two", 99.5, 0.1, false))));
		assertEquals("No method gives an efficiency for this test.",
				Method.verdict(List.of(new Method("one", Optional.empty(), true, "too short"))));
	}

	@Test
	void whatMakesNoSenseIsNotDrawn() {
		Comparison comparison = new Comparison("conventional", List.of(), Optional.empty(), List.of(method("one", 99.5, 0.03, true),
				method("two", 128, 0.03, false), method("three", 98, 0.03, false), method("four", 100.3, Double.NaN, true)));
		Figure figure = comparison.figure();
		assertEquals(List.of(1.0, 3.0, 4.0), figure.plots().get(0).series().stream().filter(s -> s instanceof Series.XY)
				.map(s -> ((Series.XY) s).x().get(0)).toList());
		Series.ErrorBars bars = (Series.ErrorBars) figure.plots().get(0).series().get(0);
		assertEquals(0.03, bars.yError().get(0), 1e-12);
	}
}
