/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.List;
import java.util.Map;

import org.lithoscope.archive.RecordKind;

/**
 * Turns a body of one version of the schema into one of the next. It is applied while a record is read; the file stays as it is, for ever.
 */
public interface RecordMigration {

	/** {@return the version it starts from; it leads to the next one} */
	int from();

	/**
	 * Turns a body into one of the next version.
	 *
	 * @param kind the kind of the record
	 * @param body the body, which is not changed
	 * @return the new body
	 */
	Map<String, Object> migrate(RecordKind kind, Map<String, Object> body);

	/** {@return the migrations that lead to the version this code writes; none yet, for version 1 is the first} */
	static List<RecordMigration> all() {
		return List.of();
	}

	/**
	 * Brings a body to a version, step by step.
	 *
	 * @param migrations the steps
	 * @param kind       the kind of the record
	 * @param body       the body
	 * @param from       its version
	 * @param to         the version wanted
	 * @return the body in that version
	 * @throws IllegalArgumentException when a step is missing
	 */
	static Map<String, Object> migrate(List<RecordMigration> migrations, RecordKind kind, Map<String, Object> body, int from, int to) {
		Map<String, Object> current = body;
		for (int version = from; version < to; version++) {
			int wanted = version;
			RecordMigration step = migrations.stream().filter(m -> m.from() == wanted).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("no migration leads from schema " + wanted + " to the next"));
			current = step.migrate(kind, current);
		}
		return current;
	}
}
