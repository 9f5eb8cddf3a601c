/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

class TickFinderTest {

	private static final Scaling LINEAR = new Scaling(Scale.LINEAR, 1);
	private static final Scaling LOGARITHMIC = new Scaling(Scale.LOGARITHMIC, 1);

	private static List<String> labels(Scaling scaling, double from, double to, int most, boolean whole) {
		return TickFinder.find(scaling, new Range(from, to), most, whole).major().stream().map(Tick::label).toList();
	}

	@Test
	void linearLabelsAreRoundAndEquallyLong() {
		assertEquals(List.of("2.5", "3.0", "3.5", "4.0"), labels(LINEAR, 2.4, 4.3, 5, false));
		assertEquals(List.of("−1", "0", "1"), labels(LINEAR, -1.3, 1.3, 4, false));
		assertEquals(List.of("−0.10", "−0.05", "0.00", "0.05"), labels(LINEAR, -0.1, 0.06, 5, false));
		assertEquals(List.of("99.0", "99.5", "100.0"), labels(LINEAR, 98.9, 100.1, 4, false));
	}

	@Test
	void aCommonPowerOfTenIsTakenOut() {
		Ticks hours = TickFinder.find(LINEAR, new Range(0, 360_000), 5, false);
		assertEquals(3, hours.exponent());
		assertEquals(List.of("0", "100", "200", "300"), hours.major().stream().map(Tick::label).toList());
		Ticks small = TickFinder.find(LINEAR, new Range(-0.0012, 0.0012), 4, false);
		assertEquals(-3, small.exponent());
		assertEquals(List.of("−1", "0", "1"), small.major().stream().map(Tick::label).toList());
		assertEquals(0, TickFinder.find(LINEAR, new Range(0, 9000), 5, false).exponent());
		assertEquals(0, TickFinder.find(LINEAR, new Range(0, 0.05), 5, false).exponent());
	}

	@Test
	void cyclesAreWholeNumbers() {
		assertEquals(List.of("1", "2", "3"), labels(LINEAR, 0.9, 3.1, 11, true));
		assertEquals(List.of("0", "50", "100"), labels(LINEAR, -2, 110, 4, true));
	}

	@Test
	void decadesHavePowersOfTen() {
		assertEquals(List.of("10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰", "10¹"), labels(LOGARITHMIC, 5e-5, 50, 8, false));
		assertEquals(List.of("0.1", "1", "10", "100"), labels(LOGARITHMIC, 0.05, 400, 8, false));
		assertEquals(List.of("5", "10", "20", "50"), labels(LOGARITHMIC, 3, 60, 8, false));
		Ticks ticks = TickFinder.find(LOGARITHMIC, new Range(0.05, 400), 8, false);
		assertTrue(ticks.minor().contains(0.05) && ticks.minor().contains(300.0), ticks.minor().toString());
	}

	@Test
	void ninesAreCounted() {
		Scaling nines = Scaling.of(new Axis("CE", Units.PERCENT, Scale.NINES, false, java.util.Optional.empty()));
		assertEquals(100, nines.whole());
		assertEquals(3, nines.place(99.9), 1e-9);
		assertEquals(99.99, nines.value(4), 1e-9);
		assertEquals(List.of("0", "90", "99", "99.9", "99.99"), labels(nines, 0, 99.995, 6, false));
	}

	@Test
	void titlesTellTheUnitOfTheLabels() {
		assertEquals("I / mA", AxisTitle.of(Axis.linear("I", Units.AMPERE), -3));
		assertEquals("j / µA cm⁻²", AxisTitle.of(Axis.linear("j", Unit.of("A/cm2")), -6));
		assertEquals("t / 10³ s", AxisTitle.of(Axis.linear("t", Units.SECOND), 3));
		assertEquals("j / 10⁻³ mA cm⁻²", AxisTitle.of(Axis.linear("j", Units.MILLIAMPERE_PER_SQUARE_CENTIMETRE), -3));
		assertEquals("CE / %", AxisTitle.of(Axis.linear("CE", Units.PERCENT), 0));
	}

	/** Of any range: at least two ticks, inside, rising, not more than asked for, and labels that say what they stand for. */
	@Test
	void anyRangeHasTicks() {
		Random random = new Random(1);
		for (int trial = 0; trial < 5000; trial++) {
			double size = Math.pow(10, random.nextDouble() * 18 - 9);
			double from = (random.nextDouble() - 0.5) * size * (trial % 7 == 0 ? 100 : 1);
			double to = from + size * (0.01 + random.nextDouble());
			int most = 3 + random.nextInt(8);
			Ticks ticks = TickFinder.find(LINEAR, new Range(from, to), most, false);
			assertTrue(ticks.major().size() <= most, () -> ticks + " for at most " + most);
			double before = Double.NEGATIVE_INFINITY;
			for (Tick tick : ticks.major()) {
				assertTrue(tick.value() > before && tick.value() >= from - 1e-6 * size && tick.value() <= to + 1e-6 * size, tick.toString());
				double told = Double.parseDouble(tick.label().replace('−', '-')) * Math.pow(10, ticks.exponent());
				assertEquals(tick.value(), told, 1e-6 * (to - from), tick.toString());
				before = tick.value();
			}
			assertTrue(most < 5 || ticks.major().size() >= 2, () -> ticks + " from " + from + " to " + to + ", at most " + most);
		}
	}
}
