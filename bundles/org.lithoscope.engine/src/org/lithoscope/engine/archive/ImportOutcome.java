/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RawFile;

/**
 * What became of one file of an import.
 *
 * @param file    the file
 * @param raw     the bytes as they are kept; empty when they could not be
 * @param isNew   whether these bytes were not kept before
 * @param reader  the reader that knows it; empty for a file that is only kept raw
 * @param records the records of its measurements, and of the results of an analysis that was asked for
 * @param notes   warnings, for people
 * @param failure why it could not be kept, if so
 */
public record ImportOutcome(Path file, Optional<RawFile> raw, boolean isNew, Optional<String> reader, List<ArchiveRecord> records,
		List<String> notes, Optional<String> failure) {

	/** Copies the lists. */
	public ImportOutcome {
		records = List.copyOf(records);
		notes = List.copyOf(notes);
	}

	static ImportOutcome failed(Path file, String why) {
		return new ImportOutcome(file, Optional.empty(), false, Optional.empty(), List.of(), List.of(), Optional.of(why));
	}
}
