/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.model.quantity.Quantity;

class SearchRequestTest {

	@Test
	void wordsAreBeginningsUnlessTheyAreQuoted() {
		assertEquals("copp* \"silver layer\" nmc*", SearchWords.beginnings("copp \"silver layer\" nmc*"));
		assertEquals("", SearchWords.beginnings(" - \" "));
		assertEquals(List.of("copp", "silver layer", "nmc"), SearchWords.plain("Copp \"silver layer\" NMC*"));
	}

	@Test
	void conditionsHaveUnits() {
		SearchQuery.Range above = Conditions.parse("coulombicEfficiency > 99.5 %").get(0);
		assertEquals(Optional.of(Quantity.parse("99.5 %")), above.from());
		assertEquals(Optional.empty(), above.to());
		SearchQuery.Range between = Conditions.parse("temperature = 20 to 30 °C").get(0);
		assertEquals(20, between.from().orElseThrow().value());
		assertEquals(between.from().orElseThrow().unit(), between.to().orElseThrow().unit());
		assertEquals(2, Conditions.parse("a.b ≤ 3 V; c = 1 Ohm;").size());
	}

	@Test
	void whatIsNotUnderstoodIsSaid() {
		IllegalArgumentException no = assertThrows(IllegalArgumentException.class, () -> Conditions.parse("efficiency is good"));
		assertTrue(no.getMessage().contains("coulombicEfficiency > 99.5 %"), no.getMessage());
		assertThrows(IllegalArgumentException.class, () -> Conditions.parse("coulombicEfficiency > many %"));
		assertThrows(IllegalArgumentException.class, () -> Days.begin("last week"));
	}

	@Test
	void aMonthEndsWithTheNext() {
		assertEquals(Optional.of(day("2026-01-01")), Days.begin("2026"));
		assertEquals(Optional.of(day("2027-01-01")), Days.end("2026"));
		assertEquals(Optional.of(day("2026-03-01")), Days.end("2026-02"));
		assertEquals(Optional.of(day("2026-02-04")), Days.end("2026-02-03"));
		assertEquals(Optional.empty(), Days.end(" "));
	}

	private static Instant day(String text) {
		return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
	}

	@Test
	void aRequestBecomesAQuery() {
		SearchQuery query = new SearchRequest("nmc", "", "2026", "", Map.of("kind", "cell", "person", "Ada"), 10).query();
		assertEquals(Set.of(RecordKind.CELL), query.kinds());
		assertEquals(List.of(new SearchQuery.Facet("person", "Ada")), query.facets());
		assertEquals("nmc*", query.text());
		assertEquals(10, query.limit());
	}

	@Test
	void aSnippetShowsWhatWasLookedFor() {
		UUID id = new UUID(1, 2);
		ArchiveRecord cell = new ArchiveRecord(RecordKind.CELL, id, id, Optional.empty(), Instant.EPOCH, "", "", Map.of("name", "Cell 1", "comment",
				"Assembled in the glove box after the copper had been cleaned in acetic acid for ten minutes", "positive", Map.of("material", "NMC811")));
		assertTrue(Snippet.of(cell, List.of("cleaned")).startsWith("comment: …"));
		assertTrue(Snippet.of(cell, List.of("cleaned")).contains("had been cleaned in"));
		assertEquals("NMC811", Snippet.of(cell, List.of()));
	}
}
