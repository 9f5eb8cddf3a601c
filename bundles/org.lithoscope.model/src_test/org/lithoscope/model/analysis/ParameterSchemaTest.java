/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

class ParameterSchemaTest {

	/** A choice. */
	public enum Pairing {
		/** One. */
		@Label("recognised from the data")
		AUTO,
		/** Two. */
		CHARGE_FIRST
	}

	/** A nested record. */
	public record Window(@Parameter(label = "lower", value = "0.2 V") Quantity lower,
			@Parameter(label = "upper", value = "1 V") Quantity upper) {
	}

	/** All types a parameter can have. */
	public record Everything(@Parameter(label = "cycles", value = "10", min = 1, max = 100) int cycles,
			@Parameter(label = "points", value = "5000000000") long points,
			@Parameter(label = "charge error", value = "100 ppm", unit = "1", min = 0) double chargeError,
			@Parameter(label = "strict", value = "true") boolean strict, @Parameter(label = "title") String title,
			@Parameter(label = "pairing", value = "AUTO") Pairing pairing,
			@Parameter(label = "cut-off", value = "1 V", min = 0, max = 5) Quantity stripCutOff,
			@Parameter(label = "area", unit = "cm2", min = 0) Optional<Quantity> area,
			@Parameter(label = "retentions", value = "0.9, 0.8") List<Double> retentions, @Parameter(label = "window") Window window) {
	}

	/** A type that parameters cannot have. */
	public record Unfit(@Parameter(label = "date", value = "today") java.util.Date date) {
	}

	/** A default that cannot be read. */
	public record Broken(@Parameter(label = "n", value = "many") int n) {
	}

	private final ParameterSchema<Everything> schema = ParameterSchema.of(Everything.class);

	@Test
	void defaultsComeFromTheAnnotations() {
		Everything d = schema.defaults();
		assertEquals(10, d.cycles());
		assertEquals(5_000_000_000L, d.points());
		assertEquals(1e-4, d.chargeError(), 1e-18);
		assertTrue(d.strict());
		assertEquals("", d.title());
		assertEquals(Pairing.AUTO, d.pairing());
		assertEquals(Quantity.of(1, Units.VOLT), d.stripCutOff());
		assertEquals(Optional.empty(), d.area());
		assertEquals(List.of(0.9, 0.8), d.retentions());
		assertEquals(0.2, d.window().lower().value());
	}

	@Test
	void treeAndBackIsTheSame() {
		Everything changed = schema.with(schema.defaults(), Map.of("cycles", "7", "area", "1.54 cm²", "window.upper", "1200 mV", "title", "a, b",
				"retentions", "0.7", "pairing", "charge-first"));
		assertEquals(changed, schema.fromTree(schema.toTree(changed)));
		assertEquals(Pairing.CHARGE_FIRST, changed.pairing());
		assertEquals("1200 mV", schema.text(changed, "window.upper"));
		assertEquals(0.2, changed.window().lower().value(), "what is not named keeps its value");
		assertEquals(Set.of("cycles", "area", "window.upper", "title", "retentions", "pairing"),
				schema.differences(schema.defaults(), changed));
	}

	@Test
	void everyTextReadsBackAsItsValue() {
		Everything d = schema.defaults();
		for (ParameterField field : schema.fields()) {
			assertEquals(d, schema.with(d, Map.of(field.path(), schema.text(d, field.path()))), field.path());
		}
		assertEquals(11, schema.fields().size());
	}

	@Test
	void kebabCaseIsUnderstood() {
		assertEquals(200, schema.with(schema.defaults(), Map.of("strip-cut-off", "200 mV")).stripCutOff().value());
		assertEquals(Units.VOLT, schema.with(schema.defaults(), Map.of("stripCutOff", "2")).stripCutOff().unit(), "the default's unit");
	}

	@ParameterizedTest
	@CsvSource({"cycles, 0", "cycles, 101", "cycles, 2.5", "cycles, many", "cycles, ''", "strict, perhaps", "pairing, other",
			"stripCutOff, 6 V", "stripCutOff, 6000 mV", "stripCutOff, 1 A", "stripCutOff, -1 mV", "area, 3 mg", "retentions, 'a, b'", "nothing, 1",
			"window.middle, 1 V", "cycles, 99999999999", "chargeError, NaN"})
	void refusesWithTheNameOfTheParameter(String name, String text) {
		ParameterException e = assertThrows(ParameterException.class, () -> schema.with(schema.defaults(), Map.of(name, text)));
		assertFalse(e.getMessage().isBlank());
		assertTrue(e.getMessage().contains(name.substring(name.indexOf('.') + 1)) || e.path().equals(name), e.getMessage());
	}

	@Test
	void fieldsDescribeAForm() {
		ParameterField cutOff = schema.fields().stream().filter(f -> f.path().equals("stripCutOff")).findFirst().orElseThrow();
		assertEquals(ParameterField.Type.QUANTITY, cutOff.type());
		assertEquals("V", cutOff.unit());
		ParameterField pairing = schema.fields().stream().filter(f -> f.path().equals("pairing")).findFirst().orElseThrow();
		assertEquals("recognised from the data", pairing.choices().get(0).label());
		assertEquals("charge first", pairing.choices().get(1).label());
	}

	@Test
	void refusesRecordsThatCannotBeParameters() {
		assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(Unfit.class));
		assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(Broken.class));
	}
}
