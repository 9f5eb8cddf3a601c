/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.RecordField;
import org.lithoscope.archive.record.RecordSchema;

class FieldTextTest {

	private static RecordField field(String name) {
		List<RecordField> all = RecordSchema.of(RecordKind.CELL).fields();
		List<RecordField> electrode = all.stream().filter(f -> f.name().equals("positive")).findFirst().orElseThrow().fields();
		return java.util.stream.Stream.concat(all.stream(), electrode.stream()).filter(f -> f.name().equals(name)).findFirst().orElseThrow();
	}

	private static Map<?, ?> quantity(String name, String typed) throws FieldException {
		return (Map<?, ?>) FieldText.value(field(name), typed).orElseThrow();
	}

	@Test
	void quantitiesAreTypedWithTheirUnit() throws FieldException {
		assertEquals(Map.of("value", 0.5, "unit", "mA.h/cm2"), quantity("arealCapacity", "0.5 mA h/cm²"));
		assertEquals(Map.of("value", 12.0, "unit", "mm2"), quantity("area", "12 mm²"));
		assertEquals(25.0, quantity("temperature", "25 °C").get("value"));
	}

	@Test
	void aBareNumberHasTheUnitOfTheField() throws FieldException {
		assertEquals(Map.of("value", 1.54, "unit", "cm2"), quantity("area", "1.54"));
	}

	@Test
	void aBareNumberIsRefusedWhereTheUnitIsNotClear() {
		assertTrue(assertThrows(FieldException.class, () -> FieldText.value(field("temperature"), "25")).getMessage().contains("which unit"));
		assertTrue(assertThrows(FieldException.class, () -> FieldText.value(field("electrolyteAmount"), "40")).getMessage().contains("which unit"));
	}

	@Test
	void uncertaintiesAreTakenInAnyUnitOfTheSameDimension() throws FieldException {
		assertEquals(0.02, (double) quantity("area", "1.54 ± 0.02").get("uncertainty"), 1e-12);
		assertEquals(0.02, (double) quantity("area", "1.54 cm² ± 2 mm²").get("uncertainty"), 1e-12);
	}

	@Test
	void anotherDimensionIsRefusedInWords() {
		FieldException wrong = assertThrows(FieldException.class, () -> FieldText.value(field("area"), "3 mg"));
		assertTrue(wrong.getMessage().contains("mg"), wrong.getMessage());
		assertTrue(wrong.getMessage().contains("cm²"), "how it could be written: " + wrong.getMessage());
		assertThrows(FieldException.class, () -> FieldText.value(field("area"), "much"));
	}

	@Test
	void whatIsShownCanBeTypedAgain() throws FieldException {
		Map<String, Object> kept = Map.of("value", 4.2, "unit", "mA.h/cm2", "uncertainty", 0.1);
		String shown = FieldText.text(field("arealCapacity"), kept);
		assertEquals(kept, FieldText.value(field("arealCapacity"), shown).orElseThrow());
		assertEquals(List.of("a", "b c"), FieldText.value(field("tags"), "a,  b c ,").orElseThrow());
		assertEquals("a, b c", FieldText.text(field("tags"), List.of("a", "b c")));
		assertEquals(Optional.empty(), FieldText.value(field("area"), "  "));
	}

	@Test
	void aDraftKeepsWhatNoFieldShows() {
		Map<String, Object> base = Map.of("name", "A", "future", Map.of("x", 1), "positive", Map.of("material", "NMC", "unknown", "kept"));
		BodyDraft draft = new BodyDraft(base);
		draft.set("name", "A");
		assertEquals(base, draft.body());
		draft.set("positive.material", "LFP");
		draft.set("negative.material", "Cu");
		assertEquals(Map.of("name", "A", "future", Map.of("x", 1), "positive", Map.of("material", "LFP", "unknown", "kept"), "negative",
				Map.of("material", "Cu")), draft.body());
		draft.set("negative.material", null);
		draft.set("positive.material", "NMC");
		assertFalse(draft.isChanged(), "back where it began");
		assertEquals(base, draft.body());
	}

	@Test
	void differencesAreNamedValueByValue() {
		Map<String, Object> before = Map.of("name", "A", "positive", Map.of("area", Map.of("value", 1.0, "unit", "cm2")), "tags", List.of("x"));
		Map<String, Object> after = Map.of("name", "A", "positive", Map.of("area", Map.of("value", 1.5, "unit", "cm2")), "comment", "new");
		assertEquals(List.of(new BodyDifference.Change("comment", "", "new"), new BodyDifference.Change("positive.area", "1.0 cm²", "1.5 cm²"),
				new BodyDifference.Change("tags", "[x]", "")), BodyDifference.between(before, after));
	}
}
