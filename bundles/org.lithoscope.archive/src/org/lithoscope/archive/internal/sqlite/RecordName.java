/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.internal.Layout;
import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * A record's file, by what its path says.
 *
 * @param kind     the kind
 * @param id       the record
 * @param revision the revision; the same object as the id in a first revision, of which there are millions
 */
record RecordName(RecordKind kind, UUID id, UUID revision) {

	/** Cells first, for they pass on what they are to what was measured on them; then by time, with which revisions begin. */
	static final Comparator<RecordName> ORDER = (a, b) -> (a.kind == RecordKind.CELL) == (b.kind == RecordKind.CELL)
			? a.revision.compareTo(b.revision) : a.kind == RecordKind.CELL ? -1 : 1;

	private static final String ENDING = ".json";
	private static final int ID_LENGTH = 36;
	private static final int LENGTH = 2 * ID_LENGTH + 1 + ENDING.length();

	String path() {
		return ArchiveRecord.path(kind, id, revision);
	}

	boolean isFirst() {
		return id.equals(revision);
	}

	/**
	 * The records of an archive: names in folders, without a look at any file.
	 *
	 * @param storage the archive
	 * @param wanted  whether a revision is wanted
	 * @return the names wanted, in no particular order
	 */
	static List<RecordName> list(ArchiveStorage storage, Predicate<UUID> wanted) throws IOException {
		List<RecordName> names = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			String folder = Layout.RECORDS + "/" + kind.id();
			for (String part : storage.list(folder)) {
				for (String file : storage.list(folder + "/" + part)) {
					RecordName name = of(kind, file);
					if (name == null) {
						System.getLogger(RecordName.class.getName()).log(System.Logger.Level.DEBUG, "no record: " + folder + "/" + part + "/" + file);
					} else if (wanted.test(name.revision)) {
						names.add(name);
					}
				}
			}
		}
		return names;
	}

	private static RecordName of(RecordKind kind, String file) {
		if (file.length() != LENGTH || !file.endsWith(ENDING) || file.charAt(ID_LENGTH) != '_') {
			return null;
		}
		try {
			UUID id = UUID.fromString(file.substring(0, ID_LENGTH));
			boolean first = file.regionMatches(0, file, ID_LENGTH + 1, ID_LENGTH);
			return new RecordName(kind, id, first ? id : UUID.fromString(file.substring(ID_LENGTH + 1, LENGTH - ENDING.length())));
		} catch (IllegalArgumentException e) {
			System.getLogger(RecordName.class.getName()).log(System.Logger.Level.TRACE, "no id", e);
			return null;
		}
	}
}
