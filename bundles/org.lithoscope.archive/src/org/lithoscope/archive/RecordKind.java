/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.util.Locale;
import java.util.Optional;

/** What a record is about. */
public enum RecordKind {
	/** A cell or another sample. */
	CELL,
	/** An instrument. */
	INSTRUMENT,
	/** A measurement: which raw files, read by which reader, of which cell. */
	MEASUREMENT,
	/** A result of an analysis, with its provenance. */
	RESULT,
	/** A note. */
	NOTE,
	/** A person. */
	PERSON,
	/** The parameters that were used last with an analysis. */
	PARAMETERS;

	/** {@return the name in paths and JSON} */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The kind of a name.
	 *
	 * @param id the name in paths and JSON
	 * @return the kind, if there is one of that name
	 */
	public static Optional<RecordKind> of(String id) {
		for (RecordKind kind : values()) {
			if (kind.id().equals(id)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}
}
