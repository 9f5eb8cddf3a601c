/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One revision of a record. Revisions are never changed; a change is a new revision that supersedes the one before.
 *
 * @param kind       what it is about
 * @param id         the record, the same in all its revisions
 * @param revision   this revision
 * @param supersedes the revision that this one replaces, if it is not the first
 * @param created    when this revision was made
 * @param person     who made it, or an empty text
 * @param software   the program and its version
 * @param body       what it says: a tree of maps, lists, texts, numbers, booleans and nulls
 */
public record ArchiveRecord(RecordKind kind, UUID id, UUID revision, Optional<UUID> supersedes, Instant created, String person,
		String software, Map<String, Object> body) {

	/** Checks its parts and copies the body's first level. */
	public ArchiveRecord {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(revision, "revision");
		Objects.requireNonNull(supersedes, "supersedes");
		Objects.requireNonNull(created, "created");
		Objects.requireNonNull(person, "person");
		Objects.requireNonNull(software, "software");
		body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
	}

	/**
	 * The path of its file in the archive.
	 *
	 * @return the path, relative to the archive's folder
	 */
	public String path() {
		return path(kind, id, revision);
	}

	/**
	 * The path of a record's file.
	 *
	 * @param kind     what it is about
	 * @param id       the record
	 * @param revision the revision
	 * @return the path, relative to the archive's folder
	 */
	public static String path(RecordKind kind, UUID id, UUID revision) {
		// the end of a UUIDv7 is random: its last digits spread records evenly over 256 folders
		String text = id.toString();
		return "data/records/" + kind.id() + "/" + text.substring(text.length() - 2) + "/" + text + "_" + revision + ".json";
	}
}
