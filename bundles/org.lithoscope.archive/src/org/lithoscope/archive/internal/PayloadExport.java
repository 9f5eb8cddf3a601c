/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.lithoscope.archive.ProjectArchive;

/** Chosen files of an archive with a crate of their own. */
public final class PayloadExport {

	private final ProjectArchive archive;
	private final PayloadList files;

	private PayloadExport(ProjectArchive archive, PayloadList files) {
		this.archive = archive;
		this.files = files;
	}

	/**
	 * Chooses files.
	 *
	 * @param archive the archive
	 * @param chosen  which payload files
	 * @return the chosen ones
	 * @throws IOException when the archive cannot be read
	 */
	public static PayloadExport of(ProjectArchive archive, Predicate<String> chosen) throws IOException {
		TreeMap<String, FileEntry> some = new TreeMap<>();
		PayloadList.of(archive.storage(), Acknowledged.read(archive.storage()).entries()).forEach(e -> {
			if (chosen.test(e.path())) {
				some.put(e.path(), e);
			}
		});
		return new PayloadExport(archive, PayloadList.ofAll(archive.storage(), some));
	}

	/**
	 * Goes through the files.
	 *
	 * @param sink gets each
	 * @throws IOException when the sink throws it
	 */
	public void forEach(EntrySink sink) throws IOException {
		files.forEach(sink);
	}

	/**
	 * Writes the crate of the files.
	 *
	 * @param out where to; not closed
	 * @throws IOException when reading or writing fails
	 */
	public void writeCrate(OutputStream out) throws IOException {
		new CrateWriter(archive.storage(), archive.info(), "Lithoscope", Instant.now()).write(files, out);
	}
}
