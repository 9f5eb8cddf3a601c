/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.CellBody;
import org.lithoscope.model.cell.Cell;

/** The cells of an archive by name; one that is not there yet is added, with nothing known but its name. */
final class CellRecords {

	private final ProjectArchive archive;
	private Map<String, String> byName;

	CellRecords(ProjectArchive archive) {
		this.archive = archive;
	}

	String id(String name) throws IOException {
		if (byName == null) {
			byName = new HashMap<>();
			try (Stream<ArchiveRecord> all = archive.revisions(RecordKind.CELL)) {
				all.forEach(r -> byName.put(String.valueOf(r.body().get("name")), r.id().toString()));
			}
		}
		String known = byName.get(name);
		if (known == null) {
			known = archive.add(RecordKind.CELL, CellBody.of(Cell.of("", name))).id().toString();
			byName.put(name, known);
		}
		return known;
	}
}
