/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.FacetCount;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.storage.DiskStorage;
import org.lithoscope.model.quantity.Quantity;

class IndexTest {

	@TempDir
	private Path folder;
	private ProjectArchive archive;
	private ArchiveIndex index;
	private ArchiveRecord copper;
	private ArchiveRecord silver;

	@BeforeEach
	void fill() throws IOException {
		archive = ProjectArchive.create(new DiskStorage(folder.resolve("archive")), new ArchiveInfo("a", "Index", "", "", "", LocalDate.EPOCH),
				new Writer("Ada Lovelace", "Lithoscope 0.1.0"), Clock.systemUTC());
		copper = archive.add(RecordKind.CELL, Map.of("name", "Cell Nº 1", "configuration", "anode-free", "positive", Map.of("material", "NMC811",
				"arealCapacity", Map.of("value", 4.0, "unit", "mA.h/cm2")), "negative", Map.of("material", "Cu")));
		silver = archive.add(RecordKind.CELL, Map.of("name", "Cell Nº 2", "negative", Map.of("material", "Cu", "coating", "Ag")));
		archive.add(RecordKind.RESULT, Map.of("title", "Coulombic efficiency of cell 1", "analysis", "cycles", "cell", copper.id().toString(),
				"values", Map.of("coulombicEfficiency", Map.of("label", "Coulombic efficiency", "value", 99.61, "unit", "%"))));
		archive.add(RecordKind.RESULT, Map.of("title", "Coulombic efficiency of cell 2", "analysis", "cycles", "cell", silver.id().toString(),
				"values", Map.of("coulombicEfficiency", Map.of("label", "Coulombic efficiency", "value", 0.991, "unit", "1"))));
		archive.add(RecordKind.MEASUREMENT, Map.of("name", "PEIS after formation", "type", "impedance/spectrum", "cell", silver.id().toString(),
				"metadata", Map.of("instrument.model", "VMP-300")));
		index = ArchiveIndex.open(archive, folder.resolve("cache/index.sqlite"));
		index.update((done, total) -> true);
	}

	@AfterEach
	void close() throws IOException {
		index.close();
		archive.close();
	}

	private List<String> titles(SearchQuery query) throws IOException {
		return index.search(query).stream().map(SearchHit::title).sorted().toList();
	}

	private static SearchQuery.Range above(String name, String bound) {
		return new SearchQuery.Range(name, Optional.of(Quantity.parse(bound)), Optional.empty());
	}

	@Test
	void findsWordsInAnyOrderBeginningsAndPhrases() throws IOException {
		assertEquals(List.of("PEIS after formation"), titles(SearchQuery.all().text("formation peis")));
		assertEquals(List.of("PEIS after formation"), titles(SearchQuery.all().text("forma*")));
		assertEquals(List.of(), titles(SearchQuery.all().text("forma")));
		assertEquals(List.of("Coulombic efficiency of cell 2"), titles(SearchQuery.all().text("\"efficiency of cell 2\"")));
		assertEquals(List.of(), titles(SearchQuery.all().text("\"cell efficiency\"")));
		assertEquals(List.of("Cell Nº 1"), titles(SearchQuery.all().text("nmc811")));
		assertThrows(IllegalArgumentException.class, () -> titles(SearchQuery.all().text("AND \" ( *").text("( *")));
		assertEquals(List.of(), titles(SearchQuery.all().text("NEAR(\"x\" OR -title:")), "no query language");
	}

	@Test
	void aBeginningFindsEveryWordThatBeginsSo() throws IOException {
		List<String> titles = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			titles.add("run_%03d lithium%d".formatted(i, i % 7) + (i == 0 ? " Überspannung Größe" : ""));
			archive.add(RecordKind.NOTE, Map.of("text", titles.get(i), "cell", silver.id().toString()));
		}
		archive.add(RecordKind.NOTE, Map.of("text", "lith alone"));
		archive.add(RecordKind.NOTE, Map.of("text", "overlithiated"));
		index.update((done, total) -> true);
		for (String typed : List.of("lithiu*", "LITHIU*", "r*", "ru*", "run*", "run_*", "run lith*", "lithium* run_*")) {
			assertEquals(titles, titles(SearchQuery.all().text(typed).page(1000, 0)), typed);
			assertEquals(300, index.count(SearchQuery.all().text(typed).facet("coating", "Ag")), typed);
		}
		assertEquals(301, index.count(SearchQuery.all().text("l*")));
		assertEquals(301, index.count(SearchQuery.all().text("lith*")));
		assertEquals(List.of("lith alone"), titles(SearchQuery.all().text("lith")));
		assertEquals(List.of(titles.get(0)), titles(SearchQuery.all().text("Übersp*")));
		assertEquals(List.of(titles.get(0)), titles(SearchQuery.all().text("ubersp*")));
		assertEquals(List.of(titles.get(0)), titles(SearchQuery.all().text("Größ*")));
		assertEquals(10, index.count(SearchQuery.all().text("run_29*")), "a beginning within a name");
		assertEquals(titles.subList(290, 300), titles(SearchQuery.all().text("run_29*")));
		assertEquals(List.of(), titles(SearchQuery.all().text("lithiumx*")));
		assertEquals(List.of(), titles(SearchQuery.all().text("lithiu* absent")));
	}

	@Test
	void moreWordsThanAreLookedUpOneByOneAreFoundAllTheSame() throws IOException {
		for (int i = 0; i < 250; i++) {
			archive.add(RecordKind.NOTE, Map.of("text", "word%03d x".formatted(i), "cell", (i % 2 == 0 ? silver : copper).id().toString()));
		}
		index.update((done, total) -> true);
		assertEquals(250, index.count(SearchQuery.all().text("word*")));
		assertEquals(100, index.count(SearchQuery.all().text("word1*")));
		assertEquals(125, index.count(SearchQuery.all().text("word*").facet("coating", "Ag")));
		assertEquals("word249 x", index.search(SearchQuery.all().text("word*")).get(0).title(), "the newest first");
		assertEquals("word199 x", index.search(SearchQuery.all().text("word1*")).get(0).title(), "the newest first");
	}

	@Test
	void findsByFacetsAndThoseOfTheCell() throws IOException {
		assertEquals(List.of("Cell Nº 1", "Coulombic efficiency of cell 1"), titles(SearchQuery.all().facet("positive", "nmc811")));
		assertEquals(List.of("Coulombic efficiency of cell 2"), titles(SearchQuery.all().facet("coating", "Ag").facet("analysis", "cycles")));
		assertEquals(List.of("PEIS after formation"), titles(SearchQuery.all().facet("instrument", "vmp-300")));
		assertEquals(List.of("PEIS after formation"), titles(SearchQuery.all().facet("technique", "impedance").facet("person", "Ada Lovelace")));
		assertEquals(2, index.search(SearchQuery.all().kinds(Set.of(RecordKind.CELL))).size());
		assertEquals(2, index.count(SearchQuery.all().kinds(Set.of(RecordKind.CELL)).page(1, 0)), "all, whatever the limit");
		assertEquals(1, index.count(SearchQuery.all().text("forma*")));
		assertEquals(5, index.count(SearchQuery.all().facet("negative", "Cu")));
		assertEquals(List.of(new FacetCount("cycles", 2)), index.facet("analysis", SearchQuery.all()));
		assertEquals(List.of(new FacetCount("Cu", 5)), index.facet("negative", SearchQuery.all()));
		assertEquals(List.of(new FacetCount("Ag", 1)), index.facet("coating", SearchQuery.all().text("formation")));
		assertEquals(0, index.search(SearchQuery.all().made(Optional.empty(), Optional.of(Instant.parse("2020-01-01T00:00:00Z")))).size());
	}

	@Test
	void findsByValuesInAnyUnit() throws IOException {
		assertEquals(List.of("Coulombic efficiency of cell 1"), titles(SearchQuery.all().range(above("coulombicEfficiency", "99.5 %"))));
		assertEquals(2, titles(SearchQuery.all().range(above("coulombicEfficiency", "0.99"))).size());
		assertEquals(List.of("Cell Nº 1"), titles(SearchQuery.all().range(above("positive.arealCapacity", "3.9 mA.h/cm2"))));
		assertEquals(List.of("Cell Nº 1"), titles(SearchQuery.all().range(above("positive.arealCapacity", "39 A.h/m2"))));
		assertEquals(List.of(), titles(SearchQuery.all().range(above("positive.arealCapacity", "4.1 mA.h/cm2"))));
		assertEquals(List.of(), titles(SearchQuery.all().range(above("positive.arealCapacity", "1 V"))));
	}

	@Test
	void aRevisionTakesThePlaceOfWhatItSupersedesAndPassesItsFacetsOn() throws IOException {
		archive.revise(silver, Map.of("name", "Cell Nº 2 corrected", "negative", Map.of("material", "Cu", "coating", "Sn")));
		archive.add(RecordKind.NOTE, Map.of("text", "a later note", "cell", silver.id().toString()));
		assertEquals(2, index.update((done, total) -> true));
		assertEquals(List.of(), titles(SearchQuery.all().facet("coating", "Ag")));
		assertEquals(List.of("Cell Nº 2 corrected", "Coulombic efficiency of cell 2", "PEIS after formation", "a later note"),
				titles(SearchQuery.all().facet("coating", "Sn")));
		assertEquals(List.of(new FacetCount("Sn", 4)), index.facet("coating", SearchQuery.all()));
		assertEquals(7, index.size());
		// from scratch it says the same
		index.close();
		Files.delete(folder.resolve("cache/index.sqlite"));
		index = ArchiveIndex.open(archive, folder.resolve("cache/index.sqlite"));
		assertEquals(7, index.update((done, total) -> true));
		assertEquals(4, titles(SearchQuery.all().facet("coating", "Sn")).size());
		assertEquals(List.of(), titles(SearchQuery.all().facet("coating", "Ag")));
	}

	@Test
	void countsOfSeveralFacetsAreThoseOfEach() throws IOException {
		for (SearchQuery query : List.of(SearchQuery.all(), SearchQuery.all().text("cell"), SearchQuery.all().facet("coating", "ag"),
				SearchQuery.all().range(above("coulombicEfficiency", "99 %")))) {
			List<String> names = List.of("analysis", "negative", "technique", "tag");
			Map<String, List<FacetCount>> together = index.facets(names, query);
			assertEquals(names, List.copyOf(together.keySet()));
			for (String name : names) {
				assertEquals(index.facet(name, query), together.get(name), name);
			}
		}
		assertEquals(List.of(new FacetCount("cycles", 1)), index.facets(List.of("analysis"), SearchQuery.all().facet("coating", "ag")).get("analysis"));
	}

	@Test
	void whatOthersWriteIsFoundAfterTheNextUpdate() throws IOException {
		assertEquals(0, index.update((done, total) -> true));
		try (ProjectArchive other = ProjectArchive.open(new DiskStorage(folder.resolve("archive")), new Writer("Grace", "x 1"), Clock.systemUTC())) {
			other.add(RecordKind.NOTE, Map.of("text", "written elsewhere", "tags", List.of("Urgent")));
			assertEquals(1, index.update((done, total) -> true));
		}
		assertEquals(List.of("written elsewhere"), titles(SearchQuery.all().facet("tag", "urgent")));
		archive.seal();
		assertEquals(0, index.update((done, total) -> true));
	}

	@Test
	void whatIsNoRecordIsLeftOutAndWhatIsTakenAwayIsForgotten() throws IOException {
		ArchiveRecord note = archive.add(RecordKind.NOTE, Map.of("text", "soon gone"));
		ArchiveRecord broken = archive.add(RecordKind.NOTE, Map.of("text", "soon broken"));
		Files.writeString(folder.resolve("archive/" + broken.path()), "{\"body\":{\"text\":");
		assertEquals(2, index.update((done, total) -> true));
		assertEquals(List.of("soon gone"), titles(SearchQuery.all().text("soon")));
		Files.delete(folder.resolve("archive/" + note.path()));
		archive.add(RecordKind.NOTE, Map.of("text", "another one"));
		index.update((done, total) -> true);
		assertEquals(List.of(), titles(SearchQuery.all().text("soon")));
		assertEquals(List.of("another one"), titles(SearchQuery.all().text("another")));
		assertEquals(6, index.size());
	}

	@Test
	void tablesAndParametersAreNoTextButLabelsUnknownUnitsAndNestedTextsAre() throws IOException {
		archive.add(RecordKind.RESULT, Map.of("title", "t", "parameters", Map.of("mode", "hiddenword"), "tables",
				Map.of("cycles", Map.of("columns", List.of(Map.of("name", "hiddencolumn", "values", List.of(1, 2))))), "values",
				Map.of("a", Map.of("label", "shownlabel", "value", 1, "unit", "unknownunit"), "b", Map.of("label", "Verdict", "text", "shorted")),
				"notices", List.of("noticed words")));
		index.update((done, total) -> true);
		for (String found : List.of("shownlabel", "unknownunit", "shorted", "noticed")) {
			assertEquals(List.of("t"), titles(SearchQuery.all().text(found)), found);
		}
		assertEquals(List.of(), titles(SearchQuery.all().text("hiddenword")));
		assertEquals(List.of(), titles(SearchQuery.all().text("hiddencolumn")));
	}

	@Test
	void aDamagedIndexIsMadeAnew() throws IOException {
		index.close();
		Files.writeString(folder.resolve("cache/index.sqlite"), "no database at all, but long enough to be taken for one".repeat(100));
		index = ArchiveIndex.open(archive, folder.resolve("cache/index.sqlite"));
		assertEquals(5, index.update((done, total) -> true));
		assertTrue(titles(SearchQuery.all().text("formation")).size() == 1);
	}
}
