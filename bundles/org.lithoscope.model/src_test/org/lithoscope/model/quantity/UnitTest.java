/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

	@ParameterizedTest
	@CsvSource({"1, A.h, C, 3600", "1, mA.h, C, 3.6", "1, W.h, J, 3600", "25, Cel, K, 298.15", "300, K, Cel, 26.85",
			"1, mA.h/cm2, C/m2, 36000", "1, Ohm.cm2, Ohm.m2, 1e-4", "90, deg, rad, 1.5707963267948966", "99.5, %, 1, 0.995", "1, h, min, 60",
			"5, um, nm, 5000", "1, eV, J, 1.602176634e-19", "1, mA/cm2, A/m2, 10", "1, V, mV, 1000", "1, Hz, /s, 1", "1, S, /Ohm, 1",
			"1, F.Ohm, s, 1", "1, bar, kPa, 100", "2, W, V.A, 2", "1, g/cm3, kg/m3, 1000", "250, [ppm], %, 0.025"})
	void convertsByDefinition(double value, String from, String to, double expected) {
		assertEquals(expected, Unit.of(from).convert(value, Unit.of(to)), Math.abs(expected) * 1e-14);
		assertEquals(value, Unit.of(to).convert(expected, Unit.of(from)), Math.abs(value) * 1e-12);
	}

	@ParameterizedTest
	@CsvSource({"mAh/cm², mA.h/cm2", "Ω cm², Ohm.cm2", "µA, uA", "°C, Cel", "mAh g⁻¹, mA.h.g-1", "kWh, kW.h", "Ah, A.h", "ohm, Ohm",
			"ppm, [ppm]", "V, V", "mA·h, mA.h", "mA / cm2, mA/cm2"})
	void understandsWhatPeopleType(String typed, String code) {
		assertEquals(code, Unit.of(typed).code());
	}

	@ParameterizedTest
	@CsvSource({"mA.h/cm2, mAh cm⁻²", "Ohm.cm2, Ω cm²", "Cel, °C", "uA, µA", "mA.h/g, mAh g⁻¹", "%, %", "V, V", "W.h, Wh", "kOhm, kΩ",
			"A.h, Ah", "s-1, s⁻¹"})
	void writesAsTheFieldDoes(String code, String symbol) {
		assertEquals(symbol, Unit.of(code).symbol());
	}

	@Test
	void hasNoSymbolForOne() {
		assertEquals("", Units.ONE.symbol());
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "foo", "mA.", "xV", "mA//cm2", "cmin", "V-", "°C²x"})
	void refusesWhatIsNoUnit(String text) {
		assertThrows(UnitException.class, () -> Unit.of(text));
	}

	@Test
	void refusesToConvertBetweenDimensions() {
		UnitException e = assertThrows(UnitException.class, () -> Units.VOLT.convert(1, Units.AMPERE));
		assertEquals("cannot convert V to A", e.getMessage());
		assertFalse(Units.VOLT.isCompatible(Units.AMPERE));
		assertTrue(Units.MILLIVOLT.isCompatible(Units.VOLT));
	}

	@Test
	void differencesOfTemperatureHaveNoZero() {
		Quantity q = new Quantity(25, Units.CELSIUS, 0.2).in(Units.KELVIN);
		assertEquals(298.15, q.value(), 1e-12);
		assertEquals(0.2, q.standardUncertainty(), 1e-15);
	}
}
