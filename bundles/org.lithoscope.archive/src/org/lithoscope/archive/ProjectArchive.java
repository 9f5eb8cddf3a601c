/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.lithoscope.archive.internal.ArchiveFolder;
import org.lithoscope.archive.internal.BagFiles;
import org.lithoscope.archive.internal.Owner;
import org.lithoscope.archive.internal.RawFiles;
import org.lithoscope.archive.internal.RecordFiles;
import org.lithoscope.archive.internal.Sealer;
import org.lithoscope.archive.internal.Staging;
import org.lithoscope.archive.internal.Verifier;
import org.lithoscope.archive.internal.WriterJournal;
import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * A project archive: raw files that are never changed, records in immutable revisions, and the hashes that prove it. Several processes may
 * write in one archive at the same time; each object of this class is one writer and may be used by several threads.
 * <p>
 * What a method that writes returns is acknowledged: it lasts even when the machine stops the moment after. What it throws at is not there.
 */
public final class ProjectArchive implements AutoCloseable {

	private final ArchiveStorage storage;
	private final ArchiveInfo info;
	private final Writer writer;
	private final Clock clock;
	private final TimeOrderedIds ids;
	private final WriterJournal journal;
	private final RawFiles rawFiles;
	private final RecordFiles records;

	/**
	 * Who writes.
	 *
	 * @param person   the person, or an empty text
	 * @param software the program and its version
	 */
	public record Writer(String person, String software) {
	}

	private ProjectArchive(ArchiveStorage storage, ArchiveInfo info, Writer writer, Clock clock) {
		this.storage = storage;
		this.info = info;
		this.writer = writer;
		this.clock = clock;
		this.ids = new TimeOrderedIds(clock);
		Staging staging = new Staging(storage);
		this.journal = new WriterJournal(storage, staging.folders(), writer.person(), () -> ids.next().toString());
		this.rawFiles = new RawFiles(storage, staging, journal);
		this.records = new RecordFiles(storage, staging, journal);
	}

	/**
	 * Makes a new archive.
	 *
	 * @param storage the folder; empty or not there yet
	 * @param info    what it says of itself
	 * @param writer  who writes
	 * @param clock   the clock
	 * @return the archive, to be closed
	 * @throws ArchiveException when there is something in the folder
	 * @throws IOException      when it cannot be written
	 */
	public static ProjectArchive create(ArchiveStorage storage, ArchiveInfo info, Writer writer, Clock clock) throws IOException {
		new ArchiveFolder(storage).make(info.toTags(), ArchiveInfo.LAYOUT, writer.person(), clock);
		return new ProjectArchive(storage, info, writer, clock);
	}

	/**
	 * Opens an archive, or makes it when there is none yet; of several processes that do so at once, one makes it.
	 *
	 * @param storage the folder
	 * @param info    what a new archive says of itself
	 * @param writer  who writes
	 * @param clock   the clock
	 * @return the archive, to be closed
	 * @throws ArchiveException when there is something else in the folder
	 * @throws IOException      when it cannot be read or written
	 */
	public static ProjectArchive openOrCreate(ArchiveStorage storage, ArchiveInfo info, Writer writer, Clock clock) throws IOException {
		new ArchiveFolder(storage).makeUnlessThere(info.toTags(), ArchiveInfo.LAYOUT, writer.person(), clock);
		return open(storage, writer, clock);
	}

	/**
	 * Whether a folder is an archive, or at least a bag.
	 *
	 * @param storage the folder
	 * @return whether there is one
	 */
	public static boolean isArchive(ArchiveStorage storage) {
		return new ArchiveFolder(storage).isArchive();
	}

	/**
	 * Opens an archive. Nothing is written before something is added.
	 *
	 * @param storage the folder
	 * @param writer  who may write
	 * @param clock   the clock
	 * @return the archive, to be closed
	 * @throws ArchiveException when it is no archive, or one of a layout that this version does not know
	 * @throws IOException      when it cannot be read
	 */
	public static ProjectArchive open(ArchiveStorage storage, Writer writer, Clock clock) throws IOException {
		Map<String, String> tags = BagFiles.readDeclaration(storage, ArchiveInfo.LAYOUT);
		return new ProjectArchive(storage, ArchiveInfo.of(tags), writer, clock);
	}

	/** {@return what the archive says of itself} */
	public ArchiveInfo info() {
		return info;
	}

	/** {@return whether it can only be read: on read-only media, or without the right to write} */
	public boolean isReadOnly() {
		return !storage.isWritable();
	}

	/** {@return the file system below; for the index and for export} */
	public ArchiveStorage storage() {
		return storage;
	}

	/**
	 * Keeps a raw file. The same bytes are kept once: a second time nothing is written, and the file kept first is returned.
	 *
	 * @param name      its name; folders are left out
	 * @param in        its bytes; read to the end, not closed
	 * @param cancelled asked now and then
	 * @return the file as it is kept
	 * @throws IOException                                when it cannot be kept
	 * @throws java.util.concurrent.CancellationException when cancelled; nothing is kept then
	 */
	public RawFile addRaw(String name, InputStream in, BooleanSupplier cancelled) throws IOException {
		return keep(name, in, cancelled).file();
	}

	/**
	 * A raw file that is kept.
	 *
	 * @param file  the file
	 * @param isNew whether it was not there before
	 */
	public record Kept(RawFile file, boolean isNew) {
	}

	/**
	 * Keeps a raw file, and tells whether it is new.
	 *
	 * @param name      its name; folders are left out
	 * @param in        its bytes; read to the end, not closed
	 * @param cancelled asked now and then
	 * @return the file as it is kept; of several writers that keep the same bytes at once, to one it is new
	 * @throws IOException                                when it cannot be kept
	 * @throws java.util.concurrent.CancellationException when cancelled; nothing is kept then
	 */
	public Kept keep(String name, InputStream in, BooleanSupplier cancelled) throws IOException {
		checkWritable();
		return rawFiles.keep(name, in, cancelled);
	}

	/**
	 * A raw file by its content.
	 *
	 * @param sha512 the SHA-512 of its bytes
	 * @return the file, if it is kept here
	 * @throws IOException when the archive cannot be read
	 */
	public Optional<RawFile> raw(String sha512) throws IOException {
		return rawFiles.find(sha512);
	}

	/**
	 * Opens a raw file.
	 *
	 * @param file the file
	 * @return its bytes; the caller closes the stream
	 * @throws IOException when it cannot be opened
	 */
	public InputStream open(RawFile file) throws IOException {
		return storage.read(file.folder() + "/" + file.name());
	}

	/**
	 * Keeps a new record.
	 *
	 * @param kind what it is about
	 * @param body what it says
	 * @return the record
	 * @throws IOException when it cannot be kept
	 */
	public ArchiveRecord add(RecordKind kind, Map<String, Object> body) throws IOException {
		return addAll(kind, List.of(body)).get(0);
	}

	/**
	 * Keeps several new records and acknowledges them together, which is faster than one by one.
	 *
	 * @param kind   what they are about
	 * @param bodies what each says
	 * @return the records, in order
	 * @throws IOException when they cannot be kept; some may be there all the same, but none is acknowledged
	 */
	public List<ArchiveRecord> addAll(RecordKind kind, List<Map<String, Object>> bodies) throws IOException {
		List<ArchiveRecord> added = new ArrayList<>();
		for (Map<String, Object> body : bodies) {
			UUID id = ids.next();
			added.add(new ArchiveRecord(kind, id, id, Optional.empty(), clock.instant(), writer.person(), writer.software(), body));
		}
		write(added);
		return added;
	}

	/**
	 * Keeps a new revision of a record.
	 *
	 * @param before the revision it replaces
	 * @param body   what the record says now
	 * @return the new revision
	 * @throws IOException when it cannot be kept
	 */
	public ArchiveRecord revise(ArchiveRecord before, Map<String, Object> body) throws IOException {
		ArchiveRecord record = new ArchiveRecord(before.kind(), before.id(), ids.next(), Optional.of(before.revision()), clock.instant(),
				writer.person(), writer.software(), body);
		write(List.of(record));
		return record;
	}

	/**
	 * Keeps records of another archive as they are, with their ids, persons and times.
	 *
	 * @param others the records; those that are here already are left as they are
	 * @throws IOException when they cannot be kept
	 */
	public void adopt(List<ArchiveRecord> others) throws IOException {
		write(records.missing(others));
	}

	private void write(List<ArchiveRecord> some) throws IOException {
		checkWritable();
		records.write(some);
	}

	/**
	 * All revisions of all records of a kind, in no particular order.
	 *
	 * @param kind the kind
	 * @return the records; the caller closes the stream; a file that is no record throws an {@link java.io.UncheckedIOException}
	 * @throws IOException when the archive cannot be walked
	 */
	public Stream<ArchiveRecord> revisions(RecordKind kind) throws IOException {
		return records.all(kind);
	}

	/**
	 * All revisions of one record, oldest first.
	 *
	 * @param kind the kind
	 * @param id   the record
	 * @return its revisions; empty when there is no such record
	 * @throws IOException when they cannot be read
	 */
	public List<ArchiveRecord> revisions(RecordKind kind, UUID id) throws IOException {
		return records.revisions(kind, id);
	}

	/**
	 * The revisions of a record that no other revision supersedes: one, or several when people changed it at the same time, each keeping
	 * the other's work.
	 *
	 * @param kind the kind
	 * @param id   the record
	 * @return the current revisions, oldest first; empty when there is no such record
	 * @throws IOException when they cannot be read
	 */
	public List<ArchiveRecord> current(RecordKind kind, UUID id) throws IOException {
		List<ArchiveRecord> all = revisions(kind, id);
		Set<UUID> superseded = new HashSet<>();
		all.forEach(r -> r.supersedes().ifPresent(superseded::add));
		List<ArchiveRecord> current = all.stream().filter(r -> !superseded.contains(r.revision())).toList();
		// revisions that supersede each other in a circle, which no program of ours writes: the record does not vanish
		return current.isEmpty() && !all.isEmpty() ? List.of(all.get(all.size() - 1)) : current;
	}

	/**
	 * Reads a record's file.
	 *
	 * @param path the path in the archive
	 * @return the record
	 * @throws IOException when it is no record or cannot be read
	 */
	public ArchiveRecord read(String path) throws IOException {
		return records.read(path);
	}

	/**
	 * Brings manifest and crate up to what all writers have acknowledged.
	 *
	 * @return how many files the manifest holds now
	 * @throws ArchiveException when somebody else is sealing
	 * @throws IOException      when it cannot be written; the archive is as it was then
	 */
	public synchronized long seal() throws IOException {
		checkWritable();
		journal.close();
		return new Sealer(storage, info, Owner.current(writer.person()), writer.software(), clock).seal();
	}

	/**
	 * Hashes every file and compares it with what was acknowledged.
	 *
	 * @param progress told how far it is
	 * @return what was found
	 * @throws IOException when the archive cannot be read at all
	 */
	public VerificationReport verify(VerificationProgress progress) throws IOException {
		return new Verifier(storage).verify(progress);
	}

	/**
	 * Whether other processes are writing in this archive, as far as can be told.
	 *
	 * @return whether there is a journal of a writer that is not known to have ended
	 * @throws IOException when the journals cannot be read
	 */
	public boolean hasOtherWriters() throws IOException {
		return journal.hasOthers(clock.millis());
	}

	private void checkWritable() throws ArchiveException {
		if (isReadOnly()) {
			throw new ArchiveException("the archive is open read-only: its folder cannot be written");
		}
	}

	@Override
	public synchronized void close() throws IOException {
		journal.close();
	}
}
