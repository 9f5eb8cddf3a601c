/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.internal.exchange.ZipExport;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.record.StoredMeasurement;

/** Writes an archive, or a record with all it rests on, as one file. The archive need not be sealed and is not changed. */
public final class ArchiveExport {

	private final ProjectArchive archive;

	/** How the file is laid out. */
	public enum Format {
		/** A zip of the bag: can be unpacked and opened again, and passes {@code sha512sum -c}. */
		ZIP,
		/** A zip of the RO-Crate alone, as electronic lab notebooks exchange it. */
		ELN
	}

	/**
	 * An export of an archive.
	 *
	 * @param archive the archive
	 */
	public ArchiveExport(ProjectArchive archive) {
		this.archive = archive;
	}

	/**
	 * Writes everything.
	 *
	 * @param format how
	 * @param out    where to; not closed
	 * @return how many files were written
	 * @throws IOException when the archive cannot be read or the file cannot be written
	 */
	public long all(Format format, OutputStream out) throws IOException {
		return new ZipExport(archive, format, path -> true).write(out);
	}

	/**
	 * Writes a record in all its revisions, its cell, and the raw files it rests on.
	 *
	 * @param kind   the kind of the record
	 * @param id     the record
	 * @param format how
	 * @param out    where to; not closed
	 * @return how many files were written
	 * @throws ArchiveException when there is no such record
	 * @throws IOException      when the archive cannot be read or the file cannot be written
	 */
	public long record(RecordKind kind, UUID id, Format format, OutputStream out) throws IOException {
		Set<String> paths = new TreeSet<>();
		List<ArchiveRecord> revisions = archive.revisions(kind, id);
		if (revisions.isEmpty()) {
			throw new ArchiveException("there is no " + kind.id() + " " + id);
		}
		for (ArchiveRecord revision : revisions) {
			paths.add(revision.path());
			for (String hash : hashes(revision)) {
				archive.raw(hash).ifPresent(raw -> paths.add(path(raw)));
			}
			if (revision.body().get("cell") instanceof String cell) {
				archive.revisions(RecordKind.CELL, UUID.fromString(cell)).forEach(r -> paths.add(r.path()));
			}
		}
		return new ZipExport(archive, format, paths::contains).write(out);
	}

	private static Set<String> hashes(ArchiveRecord record) {
		Set<String> hashes = new TreeSet<>();
		if (record.kind() == RecordKind.MEASUREMENT) {
			hashes.addAll(StoredMeasurement.of(record.body()).hashes());
		} else if (record.kind() == RecordKind.RESULT) {
			ResultBody.result(record.body()).provenance().ifPresent(p -> p.inputs()
					.forEach(i -> i.origin().files().stream().map(f -> f.sha512()).filter(h -> !h.isEmpty()).forEach(hashes::add)));
		}
		return hashes;
	}

	private static String path(RawFile raw) {
		return raw.folder() + "/" + raw.name();
	}
}
