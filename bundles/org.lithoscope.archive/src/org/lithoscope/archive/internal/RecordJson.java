/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.RecordMigration;
import org.lithoscope.io.json.CanonicalJson;

/** Records to and from their files: canonical JSON (RFC 8785), schema version 1. */
public final class RecordJson {

	/** The version of the schema that this code writes. */
	public static final int SCHEMA = 1;
	private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

	private RecordJson() {
	}

	/**
	 * A record as the bytes of its file.
	 *
	 * @param record the record
	 * @return canonical JSON
	 */
	public static byte[] write(ArchiveRecord record) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("schema", SCHEMA);
		tree.put("kind", record.kind().id());
		tree.put("id", record.id().toString());
		tree.put("revision", record.revision().toString());
		tree.put("supersedes", record.supersedes().map(UUID::toString).orElse(null));
		tree.put("created", record.created().toString());
		tree.put("person", record.person());
		tree.put("software", record.software());
		tree.put("body", record.body());
		return CanonicalJson.bytes(tree);
	}

	/**
	 * The record of a file.
	 *
	 * @param path where it is, for messages
	 * @param in   the bytes; not closed
	 * @return the record
	 * @throws ArchiveException when it is no record, or one of a schema that this version does not know
	 * @throws IOException      when it cannot be read
	 */
	public static ArchiveRecord read(String path, InputStream in) throws IOException {
		Map<String, Object> tree = JsonTree.readObject(path, in);
		Object schema = tree.get("schema");
		if (!(schema instanceof Number n)) {
			throw new ArchiveException(path + ": is no record: it states no schema");
		}
		if (n.doubleValue() < 1 || n.doubleValue() != n.intValue()) {
			throw new ArchiveException(path + ": is no record: there is no schema " + n);
		}
		if (n.intValue() > SCHEMA) {
			throw new ArchiveException(path + ": has schema " + n + ", this version of Lithoscope knows schemas up to " + SCHEMA
					+ "; open the archive with a newer version");
		}
		try {
			RecordKind kind = RecordKind.of(text(tree, "kind")).orElseThrow(
					() -> new IllegalArgumentException("the kind '" + tree.get("kind") + "' is unknown"));
			Optional<UUID> supersedes = Optional.ofNullable(tree.get("supersedes")).map(o -> UUID.fromString(o.toString()));
			Map<String, Object> body = RecordMigration.migrate(RecordMigration.all(), kind, JsonTree.object(tree.get("body")), n.intValue(), SCHEMA);
			return new ArchiveRecord(kind, UUID.fromString(text(tree, "id")), UUID.fromString(text(tree, "revision")), supersedes,
					time(text(tree, "created")), text(tree, "person"), text(tree, "software"), body);
		} catch (IllegalArgumentException | DateTimeParseException e) {
			throw new ArchiveException(path + ": is no record: " + e.getMessage(), e);
		}
	}

	/**
	 * A time as records state it.
	 *
	 * @param text ISO 8601, UTC
	 * @return the time
	 * @throws DateTimeParseException when it is none, or of no year that a calendar shows
	 */
	public static Instant time(String text) {
		Instant time = Instant.parse(text);
		if (time.isBefore(FIRST) || time.isAfter(LAST)) {
			throw new DateTimeParseException("the year is not between 0 and 9999", text, 0);
		}
		return time;
	}

	private static String text(Map<String, Object> tree, String key) {
		if (tree.get(key) instanceof String s) {
			return s;
		}
		throw new IllegalArgumentException("'" + key + "' is missing");
	}
}
