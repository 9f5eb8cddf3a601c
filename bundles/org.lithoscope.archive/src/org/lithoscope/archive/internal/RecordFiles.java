/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.RecordSchema;
import org.lithoscope.archive.storage.ArchiveStorage;

/** The records of an archive, one file for each revision. */
public final class RecordFiles {

	private final ArchiveStorage storage;
	private final Staging staging;
	private final WriterJournal journal;

	/**
	 * The records of an archive.
	 *
	 * @param storage the archive
	 * @param staging writes files
	 * @param journal acknowledges them
	 */
	public RecordFiles(ArchiveStorage storage, Staging staging, WriterJournal journal) {
		this.storage = storage;
		this.staging = staging;
		this.journal = journal;
	}

	/**
	 * Keeps records and acknowledges them together.
	 *
	 * @param records the records
	 * @throws IOException when they cannot be kept; none is acknowledged then
	 */
	public void write(List<ArchiveRecord> records) throws IOException {
		if (records.isEmpty()) {
			return;
		}
		List<Staging.Staged> staged = new ArrayList<>();
		List<String> paths = new ArrayList<>();
		for (ArchiveRecord record : records) {
			List<String> problems = RecordSchema.of(record.kind()).problems(record.body());
			if (!problems.isEmpty()) {
				throw new ArchiveException("a " + record.kind().id() + " cannot be kept like this: " + String.join("; ", problems));
			}
			byte[] bytes = RecordJson.write(record);
			staged.add(staging.stage(out -> out.write(bytes)));
			paths.add(record.path());
		}
		journal.acknowledge(staging.publishAll(staged, paths));
	}

	/**
	 * Refuses records that are here already with other content.
	 *
	 * @param records the records
	 * @return those that are not here yet
	 * @throws IOException when one differs, or cannot be read
	 */
	public List<ArchiveRecord> missing(List<ArchiveRecord> records) throws IOException {
		for (ArchiveRecord record : records) {
			if (storage.exists(record.path()) && !read(record.path()).equals(record)) {
				throw new ArchiveException(record.path() + ": is here already with other content, and revisions never change");
			}
		}
		return records.stream().filter(r -> !storage.exists(r.path())).toList();
	}

	/**
	 * All revisions of all records of a kind.
	 *
	 * @param kind the kind
	 * @return the records; the caller closes the stream
	 * @throws IOException when the archive cannot be walked
	 */
	public Stream<ArchiveRecord> all(RecordKind kind) throws IOException {
		return storage.walk(Layout.RECORDS + "/" + kind.id()).filter(p -> p.endsWith(".json")).map(path -> {
			try {
				return read(path);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	/**
	 * All revisions of one record, oldest first.
	 *
	 * @param kind the kind
	 * @param id   the record
	 * @return its revisions
	 * @throws IOException when they cannot be read
	 */
	public List<ArchiveRecord> revisions(RecordKind kind, UUID id) throws IOException {
		String text = id.toString();
		String folder = Layout.RECORDS + "/" + kind.id() + "/" + text.substring(text.length() - 2);
		List<ArchiveRecord> revisions = new ArrayList<>();
		for (String name : storage.list(folder)) {
			if (name.startsWith(text + "_")) {
				revisions.add(read(folder + "/" + name));
			}
		}
		return revisions;
	}

	/**
	 * Reads a record's file.
	 *
	 * @param path the path in the archive
	 * @return the record
	 * @throws IOException when it is no record or cannot be read
	 */
	public ArchiveRecord read(String path) throws IOException {
		try (InputStream in = storage.read(path)) {
			return RecordJson.read(path, in);
		}
	}
}
