/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.storage.DiskStorage;

/** A small archive with all that archives have: raw files with difficult names, every kind of record, revisions, results with parameters. */
final class SealedArchive {

	static final int RAW_FILES = 3;
	static final int RESULTS = 3;

	private SealedArchive() {
	}

	static void write(Path folder) throws IOException {
		ArchiveInfo info = new ArchiveInfo("0190f2a0-0000-7000-8000-000000000000", "Dual gradient", "Cu and Cu–Ag in one project", "CC-BY-4.0",
				"Institute", LocalDate.of(2026, 11, 21));
		try (ProjectArchive archive = ProjectArchive.create(new DiskStorage(folder), info,
				new ProjectArchive.Writer("Ada Lovelace", "Lithoscope 0.1.0"), Clock.systemUTC())) {
			RawFile first = raw(archive, "100 % Cu–Ag #1 (ü).mpr", "first");
			RawFile second = raw(archive, "data & more.txt", "second");
			raw(archive, "nobody knows this.bin", "third");
			ArchiveRecord cell = archive.add(RecordKind.CELL, Map.of("name", "cell 1", "positive", Map.of("material", "NMC811")));
			archive.revise(cell, Map.of("name", "cell 1", "comment", "revised"));
			archive.add(RecordKind.PERSON, Map.of("name", "Ada Lovelace"));
			archive.add(RecordKind.INSTRUMENT, Map.of("name", "VMP-300"));
			archive.add(RecordKind.NOTE, Map.of("text", "a note"));
			archive.add(RecordKind.PARAMETERS, Map.of("analysis", "cycles", "parameters", Map.of("skip", 1)));
			archive.add(RecordKind.MEASUREMENT, Map.of("name", "m", "cell", cell.id().toString()));
			Map<String, Object> parameters = Map.of("skip", 1, "window", Map.of("value", 0.2, "unit", "V"), "nested", Map.of("mode", "fast", "list",
					List.of(1, 2)));
			ArchiveRecord result = archive.add(RecordKind.RESULT, Map.of("title", "Cycles", "analysis", "cycles", "analysisVersion", "0.1.0",
					"parameters", parameters, "inputFiles", List.of(first.sha512(), second.sha512()), "cell", cell.id().toString()));
			archive.revise(result, Map.of("title", "Cycles, again", "inputFiles", List.of(first.sha512())));
			archive.add(RecordKind.RESULT, Map.of("title", "found without files"));
			archive.seal();
		}
	}

	private static RawFile raw(ProjectArchive archive, String name, String content) throws IOException {
		return archive.addRaw(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), () -> false);
	}
}
