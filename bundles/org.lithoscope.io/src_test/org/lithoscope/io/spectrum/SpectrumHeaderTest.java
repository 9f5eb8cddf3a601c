/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that programs give the columns of an impedance table, with their signs, prefixes and units. */
class SpectrumHeaderTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"freq/Hz|frequency_hertz|1", "Frequency [kHz]|frequency_hertz|1000", "freq. /Hz|frequency_hertz|1", "frequency_Hz|frequency_hertz|1",
			"Re[Z] (ohm)|real_impedance_ohm|1", "Z' (mΩ)|real_impedance_ohm|0.001", "Z1 /ohm|real_impedance_ohm|1", "Zdash|real_impedance_ohm|1",
			"Data Real|real_impedance_ohm|1", "Impedance Real (Ohms)|real_impedance_ohm|1", "Z' (Ù)|real_impedance_ohm|1",
			"-Im(Z)/Ohm|imaginary_impedance_ohm|-1", "Neg. Zimag (ohm)|imaginary_impedance_ohm|-1", "minus Im(Z)|imaginary_impedance_ohm|-1",
			"Zdashneg|imaginary_impedance_ohm|-1", "Z2 /ohm|imaginary_impedance_ohm|1", "Z\"/ohm|imaginary_impedance_ohm|1",
			"impedance/Ohm|absolute_impedance_ohm|1", "Z / Ohm|absolute_impedance_ohm|1",
			"neg. Phase / °|phase_degree|-1", "Phase of Z (deg)|phase_degree|1", "Impedance Phase (Degrees)|phase_degree|1"})
	void namesOfPrograms(String header, String name, double factor) {
		SpectrumHeader meaning = SpectrumHeader.of(header).orElseThrow();
		assertEquals(name, meaning.info().name());
		assertEquals(factor, meaning.factor(), 1e-12);
		assertFalse(SpectrumHeader.isAreaSpecific(meaning.info()));
	}

	@Test
	void barsAroundTheMagnitude() {
		SpectrumHeader magnitude = SpectrumHeader.of("|Z|(Ohms)").orElseThrow();
		assertEquals(SpectrumHeader.MAGNITUDE, magnitude.info().name());
	}

	@ParameterizedTest
	@CsvSource({"Z' / Ohm cm2,1", "Zre (Ω·cm²),1", "Zre (mohm*cm^2),0.001", "Re(Z)/Ohm m2,10000", "-Zim / kOhm cm²,-1000"})
	void timesAnArea(String header, double factor) {
		SpectrumHeader meaning = SpectrumHeader.of(header).orElseThrow();
		assertTrue(SpectrumHeader.isAreaSpecific(meaning.info()), header);
		assertEquals(factor, meaning.factor(), 1e-9);
	}

	@Test
	void withoutTheirUnitShortNamesAreNoImpedances() {
		assertFalse(SpectrumHeader.isSpectrum(List.of("f", "Z1", "Z2")));
		assertTrue(SpectrumHeader.isSpectrum(List.of("f", "Z1 (ohm)", "Z2 (ohm)")));
		assertFalse(SpectrumHeader.isSpectrum(List.of("Frequency", "negotiated", "Re(Z)")));
	}
}
