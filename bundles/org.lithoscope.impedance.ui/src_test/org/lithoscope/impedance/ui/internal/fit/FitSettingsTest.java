/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.ParameterSetting;

class FitSettingsTest {

	private static final Circuit CIRCUIT = Circuit.parse("R0-p(R1,Q1)-p(R2,Q2)");

	private static FitSettings.Row row(FitSettings settings, String name) {
		return settings.row(name).orElseThrow();
	}

	@Test
	void whatIsSaidAboutParametersIsWhatTheAnalysisUnderstands() {
		FitSettings s = FitSettings.of(CIRCUIT);
		assertEquals(List.of(), s.texts(), "nothing is said at first");
		s = s.with(row(s, "R0").withStart(OptionalDouble.of(5)).withFixed(true));
		s = s.with(row(s, "R1").withStart(OptionalDouble.of(20)).withUpper(OptionalDouble.of(50)));
		s = s.with(row(s, "Q1.n").withLower(OptionalDouble.of(0.7)));
		s = s.with(row(s, "R2").withTie(s.tie("R2", "2*R1")));
		assertEquals(5, s.free(), "seven less one that is fixed and one that is tied");
		List<ParameterSetting> read = s.texts().stream().map(ParameterSetting::parse).toList();
		assertEquals(List.of("R0", "R1", "R1", "Q1.n", "R2"), read.stream().map(ParameterSetting::name).toList());
		assertTrue(read.get(0).fixed());
		assertEquals(5, read.get(0).start().getAsDouble());
		assertEquals(50, read.get(2).upper().getAsDouble());
		assertEquals(0.7, read.get(3).lower().getAsDouble());
		assertEquals(1, read.get(3).upper().getAsDouble(), "an exponent ends at 1");
		assertEquals("R1", read.get(4).tiedTo().orElseThrow());
		assertEquals(2, read.get(4).factor());
	}

	@Test
	void anotherCircuitKeepsWhatWasSaidAboutTheSameParameters() {
		FitSettings s = FitSettings.of(CIRCUIT);
		s = s.with(row(s, "R1").withStart(OptionalDouble.of(20)));
		s = s.with(row(s, "R2").withTie("R1"));
		FitSettings other = s.on(Circuit.parse("R0-p(R1,C1)-ZARC2"));
		assertEquals(20, row(other, "R1").start().getAsDouble());
		assertEquals(List.of("R1 = 20.0"), other.texts());
		assertEquals("", row(s.on(Circuit.parse("R0-R2")), "R2").tie(), "what it was tied to has gone");
	}

	@Test
	void tiesThatMakeNoSenseAreRefused() {
		FitSettings s = FitSettings.of(CIRCUIT);
		assertThrows(IllegalArgumentException.class, () -> s.tie("R1", "R1"), "to itself");
		assertThrows(IllegalArgumentException.class, () -> s.tie("R1", "Q1.n"), "to another kind");
		assertThrows(IllegalArgumentException.class, () -> s.tie("R1", "R9"), "to nothing");
		assertThrows(IllegalArgumentException.class, () -> s.tie("R1", "5"), "to a number");
		assertEquals("", s.tie("R1", " "));
		assertEquals("R2", s.tie("R1", " R2 "));
	}

	@Test
	void startingValuesAreTakenAndForgotten() {
		FitSettings s = FitSettings.of(CIRCUIT);
		s = s.with(row(s, "R0").withStart(OptionalDouble.of(1)).withFixed(true)).startingAt(new double[] {5, 20, 1e-5, 0.8, 60, 2e-3, 0.9});
		assertEquals(1, row(s, "R0").start().getAsDouble(), "what is fixed stays");
		assertEquals(0.9, row(s, "Q2.n").start().getAsDouble());
		assertEquals(List.of("R0 = 1.0 fixed"), s.automatic().texts());
	}

	@Test
	void valuesAreWrittenWithTheirErrors() {
		assertEquals("20.03 ± 0.02", Errors.text(20.031, 0.0203));
		assertEquals("(1.004 ± 0.006)·10⁻⁵", Errors.text(1.0042e-5, 6e-8));
		assertEquals("(3.20 ± 0.11)·10¹²", Errors.text(3.2e12, 1.1e11));
		assertTrue(Errors.text(2.5e-7, Double.NaN).endsWith("·10⁻⁷"));
	}

	@Test
	void everyCircuitOfTheLibraryIsUnderstood() {
		for (CircuitLibrary entry : CircuitLibrary.all()) {
			assertEquals(entry.text(), Circuit.parse(entry.text()).text());
		}
	}
}
