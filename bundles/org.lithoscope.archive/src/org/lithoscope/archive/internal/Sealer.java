/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.storage.ArchiveStorage;

/** Derives crate and manifests from what was acknowledged. Interrupted at any step, the archive still verifies. */
public final class Sealer {

	private static final String SEAL = "seal-";

	private final ArchiveStorage storage;
	private final ArchiveInfo info;
	private final Owner owner;
	private final String software;
	private final Clock clock;
	private final Staging staging;

	/**
	 * A sealer of an archive.
	 *
	 * @param storage  the archive
	 * @param info     what it says of itself
	 * @param owner    who seals
	 * @param software the program and its version
	 * @param clock    the clock
	 */
	public Sealer(ArchiveStorage storage, ArchiveInfo info, Owner owner, String software, Clock clock) {
		this.storage = storage;
		this.info = info;
		this.owner = owner;
		this.software = software;
		this.clock = clock;
		this.staging = new Staging(storage);
	}

	/**
	 * Seals.
	 *
	 * @return how many files the manifest holds
	 * @throws IOException when somebody else is sealing, or a file cannot be written
	 */
	public long seal() throws IOException {
		try (SealLock lock = SealLock.take(storage, staging.folders(), owner, clock)) {
			return sealLocked(lock);
		}
	}

	private long sealLocked(SealLock lock) throws IOException {
		Journal.closeAbandoned(storage, clock.millis());
		// journals before manifest: what a journal loses to another seal meanwhile, the manifest has
		Acknowledged since = Acknowledged.read(storage);
		PayloadList files = PayloadList.of(storage, since.entries());
		Staging.Staged crate = staging.stage(out -> new CrateWriter(storage, info, software, clock.instant()).write(files, out));
		long[] count = {0};
		Staging.Staged manifest = staging.stage(out -> writeManifest(files, crate, out, count));
		lock.check();
		// the crate is payload: its new hash is acknowledged before it takes its place, so that a stop in between is no damage
		try (Journal journal = new Journal(storage, staging.folders(), SEAL + UUID.randomUUID(), owner)) {
			journal.append(List.of(new FileEntry(Layout.CRATE, crate.size(), crate.sha512())));
			staging.publish(crate, Layout.CRATE);
			// the old tag manifest names the old manifest: without it the bag is valid at every moment
			storage.delete(Layout.TAG_MANIFEST);
			storage.syncFolder("");
			staging.publish(manifest, Layout.MANIFEST);
			writeTagManifest();
		}
		lock.check();
		removeFolded(since.closed());
		for (String leftover : storage.list(Layout.UNFINISHED)) {
			removeIfOld(Layout.UNFINISHED + "/" + leftover);
		}
		return count[0];
	}

	private static void writeManifest(PayloadList files, Staging.Staged crate, OutputStream out, long[] count) throws IOException {
		FileEntry[] pending = {new FileEntry(Layout.CRATE, crate.size(), crate.sha512())};
		EntrySink line = e -> {
			out.write(BagFiles.manifestLine(e).getBytes(StandardCharsets.UTF_8));
			count[0]++;
		};
		files.forEach(e -> {
			if (pending[0] != null && e.path().compareTo(Layout.CRATE) > 0) {
				line.accept(pending[0]);
				pending[0] = null;
			}
			line.accept(e);
		});
		if (pending[0] != null) {
			line.accept(pending[0]);
		}
	}

	private void removeFolded(List<String> closed) throws IOException {
		for (String journal : Journal.all(storage)) {
			if (closed.contains(journal) || journal.startsWith(Layout.JOURNALS + "/" + SEAL)) {
				storage.delete(journal);
			}
		}
	}

	private void removeIfOld(String path) throws IOException {
		if (clock.millis() - storage.lastModified(path) <= SealLock.OLD.toMillis()) {
			return;
		}
		for (String name : storage.list(path)) {
			storage.delete(path + "/" + name);
		}
		storage.delete(path);
	}

	private void writeTagManifest() throws IOException {
		StringBuilder b = new StringBuilder();
		for (String path : List.of(Layout.BAG_INFO, Layout.BAG, Layout.MANIFEST)) {
			b.append(BagFiles.manifestLine(new FileEntry(path, -1, Hashes.of(storage, path))));
		}
		staging.replace(Layout.TAG_MANIFEST, b.toString().getBytes(StandardCharsets.UTF_8));
	}
}
