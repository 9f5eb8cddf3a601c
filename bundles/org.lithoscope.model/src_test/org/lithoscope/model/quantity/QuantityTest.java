/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

	@ParameterizedTest
	@CsvSource({"99.7612, %, 0.0213, 99.76 ± 0.02 %", "12.3456, mV, 0.123, 12.35 ± 0.12 mV", "-3.8134, eV, 0.004, −3.813 ± 0.004 eV",
			"1234, Ohm, 56, 1234 ± 60 Ω", "0.5, V, 0.95, 0.5 ± 1.0 V", "5, 1, 0.0996, 5.00 ± 0.10"})
	void digitsFollowTheUncertainty(double value, String unit, double uncertainty, String expected) {
		assertEquals(expected, new Quantity(value, Unit.of(unit), uncertainty).toString());
	}

	@ParameterizedTest
	@CsvSource({"0.1, V, 0.1 V", "-2.5, mA, −2.5 mA", "1e-9, F, 1×10⁻⁹ F", "6.02214076e23, 1, 6.02214×10²³", "1234567, s, 1234570 s",
			"0, V, 0 V", "3, 1, 3", "0.00012345, A, 0.00012345 A"})
	void isShortWithoutUncertainty(double value, String unit, String expected) {
		assertEquals(expected, Quantity.of(value, unit).toString());
	}

	@Test
	void missingIsADash() {
		assertEquals("– V", Quantity.of(Double.NaN, Units.VOLT).toString());
	}

	@ParameterizedTest
	@CsvSource({"0.5 mA/cm², 0.5, mA/cm2", "1V, 1, V", "−3.2 mV, -3.2, mV", "'1,5 mAh', 1.5, mA.h", "1e-4, 1e-4, 1", ".2 V, 0.2, V",
			"80 %, 80, %"})
	void readsWhatPeopleType(String text, double value, String unit) {
		Quantity q = Quantity.parse(text);
		assertEquals(value, q.value());
		assertEquals(unit, q.unit().code());
	}

	@Test
	void refusesTextWithoutNumber() {
		assertThrows(UnitException.class, () -> Quantity.parse("volt"));
		assertThrows(UnitException.class, () -> Quantity.parse("1 parsec/fortnight"));
	}

	@Test
	void refusesNegativeUncertainty() {
		assertThrows(IllegalArgumentException.class, () -> new Quantity(1, Units.VOLT, -1));
	}
}
