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

import org.lithoscope.archive.internal.BagFiles;
import org.lithoscope.archive.internal.FileEntry;
import org.lithoscope.archive.internal.Hashes;
import org.lithoscope.archive.internal.Journal;
import org.lithoscope.archive.internal.LastingFolders;
import org.lithoscope.archive.internal.Layout;
import org.lithoscope.archive.internal.Owner;
import org.lithoscope.archive.internal.RecordJson;
import org.lithoscope.archive.internal.SealLock;
import org.lithoscope.archive.internal.Sealer;
import org.lithoscope.archive.internal.Staging;
import org.lithoscope.archive.internal.Verifier;
import org.lithoscope.archive.record.RecordSchema;
import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * A project archive: raw files that are never changed, records in immutable revisions, and the hashes that prove it. Several processes may
 * write in one archive at the same time; each object of this class is one writer and may be used by several threads.
 * <p>
 * What a method that writes returns is acknowledged: it lasts even when the machine stops the moment after. What it throws at is not there.
 */
public final class ProjectArchive implements AutoCloseable {

	private static final int ATTEMPTS = 3;
	/** How long to wait for another process that makes the archive: five seconds. */
	private static final int PATIENCE = 100;
	private static final int WAIT_MILLIS = 50;
	private static final Set<String> LEFT_BEHIND = Set.of(Layout.UNFINISHED, LastingFolders.around(Layout.LOCK), Layout.BAG_INFO);

	private final ArchiveStorage storage;
	private final ArchiveInfo info;
	private final Writer writer;
	private final Staging staging;
	private final Clock clock;
	private final TimeOrderedIds ids;
	private Journal journal;

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
		this.staging = new Staging(storage);
		this.ids = new TimeOrderedIds(clock);
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
		// what a creation that was interrupted leaves is no obstacle
		List<String> present = storage.list("").stream().filter(n -> !LEFT_BEHIND.contains(n)).toList();
		if (!present.isEmpty()) {
			throw new ArchiveException("the folder is not empty: it holds " + present.get(0) + "; an archive needs a folder of its own");
		}
		Owner owner = Owner.current(writer.person());
		LastingFolders folders = new LastingFolders(storage);
		try (SealLock lock = SealLock.take(storage, folders, owner, clock)) {
			if (isArchive(storage)) {
				throw new ArchiveException("another writer has just made this archive; open it");
			}
			BagFiles.writeDeclaration(storage, info.toTags(), ArchiveInfo.LAYOUT);
			lock.check();
		}
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
		for (int attempt = 0;; attempt++) {
			if (isArchive(storage)) {
				return open(storage, writer, clock);
			}
			try {
				return create(storage, info, writer, clock);
			} catch (ArchiveException e) {
				boolean underWay = isArchive(storage) || storage.exists(Layout.LOCK);
				if (!underWay || attempt >= PATIENCE) {
					throw e;
				}
				await();
			}
		}
	}

	private static void await() throws ArchiveException {
		try {
			Thread.sleep(WAIT_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ArchiveException("interrupted while another writer makes the archive", e);
		}
	}

	/**
	 * Whether a folder is an archive, or at least a bag.
	 *
	 * @param storage the folder
	 * @return whether there is one
	 */
	public static boolean isArchive(ArchiveStorage storage) {
		return storage.exists(Layout.BAG);
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
		String safe = BagFiles.safeName(name);
		Staging.Staged staged = staging.stageAlone(safe, in, cancelled);
		RawFile file = new RawFile(staged.sha512(), staged.size(), safe);
		boolean isNew = raw(staged.sha512()).isEmpty() && staging.publishAlone(staged, file.folder());
		if (!isNew) {
			staging.drop(staged);
			file = keptBefore(file);
		}
		// a file kept before is acknowledged once more: another writer may have named it and not acknowledged it yet
		acknowledge(List.of(new FileEntry(file.folder() + "/" + file.name(), file.size(), file.sha512())));
		return new Kept(file, isNew);
	}

	private RawFile keptBefore(RawFile same) throws IOException {
		RawFile kept = raw(same.sha512()).orElseThrow(() -> new ArchiveException(same.folder() + " has just been removed by somebody"));
		String path = kept.folder() + "/" + kept.name();
		if (!Hashes.of(storage, path).equals(same.sha512())) {
			throw new ArchiveException(path + ": is damaged, so that '" + same.name() + "', which has its original bytes, cannot be kept beside it;"
					+ " verify the archive, and put the original bytes back");
		}
		storage.syncFolder(LastingFolders.around(kept.folder()));
		return kept;
	}

	/**
	 * A raw file by its content.
	 *
	 * @param sha512 the SHA-512 of its bytes
	 * @return the file, if it is kept here
	 * @throws IOException when the archive cannot be read
	 */
	public Optional<RawFile> raw(String sha512) throws IOException {
		String folder = new RawFile(sha512, 0, "").folder();
		List<String> names = storage.list(folder);
		String name = names.isEmpty() ? "" : names.get(0);
		// a folder holds one file; where somebody has put another one beside it, the bytes decide
		for (int i = 0; i < names.size() && names.size() > 1; i++) {
			if (Hashes.of(storage, folder + "/" + names.get(i)).equals(sha512)) {
				name = names.get(i);
			}
		}
		return names.isEmpty() ? Optional.empty() : Optional.of(new RawFile(sha512, storage.size(folder + "/" + name), name));
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
		List<ArchiveRecord> records = new ArrayList<>();
		for (Map<String, Object> body : bodies) {
			UUID id = ids.next();
			records.add(new ArchiveRecord(kind, id, id, Optional.empty(), clock.instant(), writer.person(), writer.software(), body));
		}
		write(records);
		return records;
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
	 * @param records the records; those that are here already are left as they are
	 * @throws IOException when they cannot be kept
	 */
	public void adopt(List<ArchiveRecord> records) throws IOException {
		for (ArchiveRecord record : records) {
			if (storage.exists(record.path()) && !read(record.path()).equals(record)) {
				throw new ArchiveException(record.path() + ": is here already with other content, and revisions never change");
			}
		}
		write(records.stream().filter(r -> !storage.exists(r.path())).toList());
	}

	private void write(List<ArchiveRecord> records) throws IOException {
		checkWritable();
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
		acknowledge(staging.publishAll(staged, paths));
	}

	private synchronized void acknowledge(List<FileEntry> entries) throws IOException {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (journal != null && journal.isBroken()) {
				journal.close();
				journal = null;
			}
			if (journal == null) {
				journal = new Journal(storage, staging.folders(), ids.next().toString(), Owner.current(writer.person()));
			}
			if (journal.append(entries)) {
				return;
			}
		}
		throw new ArchiveException("the journals of the archive vanish as soon as they are written; is the folder being cleaned up?");
	}

	/**
	 * All revisions of all records of a kind, in no particular order.
	 *
	 * @param kind the kind
	 * @return the records; the caller closes the stream; a file that is no record throws an {@link java.io.UncheckedIOException}
	 * @throws IOException when the archive cannot be walked
	 */
	public Stream<ArchiveRecord> revisions(RecordKind kind) throws IOException {
		return storage.walk(Layout.RECORDS + "/" + kind.id()).filter(p -> p.endsWith(".json")).map(this::readUnchecked);
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
		return all.stream().filter(r -> !superseded.contains(r.revision())).toList();
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

	private ArchiveRecord readUnchecked(String path) {
		try {
			return read(path);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
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
		closeJournal();
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
	public synchronized boolean hasOtherWriters() throws IOException {
		for (String path : Journal.all(storage)) {
			boolean own = journal != null && journal.path().equals(path);
			if (!own && path.endsWith(Journal.OPEN) && Journal.isAlive(storage, path, clock.millis())) {
				return true;
			}
		}
		return false;
	}

	private void checkWritable() throws ArchiveException {
		if (isReadOnly()) {
			throw new ArchiveException("the archive is open read-only: its folder cannot be written");
		}
	}

	private void closeJournal() throws IOException {
		if (journal != null) {
			Journal closing = journal;
			journal = null;
			closing.close();
		}
	}

	@Override
	public synchronized void close() throws IOException {
		closeJournal();
	}
}
