/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.storage.DiskStorage;

class ArchiveParametersTest {

	@TempDir
	private Path folder;

	private ProjectArchive open(String person) throws IOException {
		return ProjectArchive.openOrCreate(new DiskStorage(folder.resolve("archive")), new ArchiveInfo("a", "", "", "", "", LocalDate.EPOCH),
				new Writer(person, "Test 1"), Clock.systemUTC());
	}

	private static long revisions(ProjectArchive archive) throws IOException {
		try (Stream<ArchiveRecord> all = archive.revisions(RecordKind.PARAMETERS)) {
			return all.count();
		}
	}

	@Test
	void theLastParametersOfEachAnalysisAreThereForEverybody() throws IOException {
		Map<String, Object> first = Map.of("window", Map.of("value", 0.2, "unit", "V"), "skip", 1, "names", List.of("a", "b"));
		try (ProjectArchive mine = open("Ada"); ProjectArchive theirs = open("Grace")) {
			ArchiveParameters here = new ArchiveParameters(mine);
			ArchiveParameters there = new ArchiveParameters(theirs);
			assertEquals(Optional.empty(), here.remembered("cycles"));
			here.remember("cycles", first);
			here.remember("dqdv", Map.of("smoothing", 5));
			assertEquals(1L, there.remembered("cycles").orElseThrow().get("skip"));
			assertEquals(first.get("window"), there.remembered("cycles").orElseThrow().get("window"));
			there.remember("cycles", Map.of("skip", 2));
			assertEquals(Map.of("skip", 2L), here.remembered("cycles").orElseThrow());
			assertEquals(Map.of("smoothing", 5L), there.remembered("dqdv").orElseThrow());
		}
	}

	@Test
	void theSameParametersAreNotWrittenTwice() throws IOException {
		try (ProjectArchive archive = open("Ada")) {
			ArchiveParameters parameters = new ArchiveParameters(archive);
			parameters.remember("cycles", Map.of("skip", 1, "window", 0.5));
			parameters.remember("cycles", Map.of("window", 0.5, "skip", 1L));
			new ArchiveParameters(archive).remember("cycles", Map.of("window", 0.5, "skip", 1.0));
			assertEquals(1, revisions(archive));
			parameters.remember("cycles", Map.of("skip", 3));
			assertEquals(2, revisions(archive));
		}
	}
}
