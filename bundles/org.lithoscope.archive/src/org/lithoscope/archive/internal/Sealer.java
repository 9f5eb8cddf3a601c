/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.WritableFile;

/** Derives crate and manifests from what was acknowledged. Interrupted at any step, the archive still verifies. */
public final class Sealer {

	private final ArchiveStorage storage;
	private final ArchiveInfo info;
	private final Owner owner;
	private final String software;
	private final Clock clock;

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
	}

	/**
	 * Seals.
	 *
	 * @return how many files the manifest holds
	 * @throws IOException when somebody else is sealing, or a file cannot be written
	 */
	public long seal() throws IOException {
		SealLock lock = SealLock.take(storage, owner, clock);
		try {
			return sealLocked();
		} finally {
			lock.close();
		}
	}

	private long sealLocked() throws IOException {
		Acknowledged since = Acknowledged.read(storage);
		TreeMap<String, FileEntry> all = new TreeMap<>();
		BagFiles.readManifest(storage, Layout.MANIFEST, e -> all.put(e.path(), e));
		all.putAll(since.entries());
		all.remove(Layout.CRATE);
		// the crate is payload: its new hash is acknowledged before it takes its place, so that a stop in between is no damage
		Staging staging = new Staging(storage);
		Staging.Staged crate = stageCrate(all);
		try (Journal journal = new Journal(storage, "seal-" + java.util.UUID.randomUUID(), owner)) {
			journal.append(List.of(new FileEntry(Layout.CRATE, crate.size(), crate.sha512())));
			all.put(Layout.CRATE, staging.publish(crate, Layout.CRATE));
			writeManifest(all);
			writeTagManifest();
		}
		for (String journal : Journal.all(storage)) {
			if (since.finished().contains(journal) || journal.startsWith(Layout.JOURNALS + "/seal-")) {
				storage.delete(journal);
			}
		}
		for (String leftover : storage.list(Layout.UNFINISHED)) {
			removeIfOld(Layout.UNFINISHED + "/" + leftover);
		}
		return all.size();
	}

	private void removeIfOld(String path) throws IOException {
		if (clock.millis() - storage.lastModified(path) > SealLock.OLD.toMillis()) {
			storage.delete(path);
		}
	}

	private Staging.Staged stageCrate(TreeMap<String, FileEntry> all) throws IOException {
		return stage(out -> new CrateWriter(storage, info, software, clock.instant()).write(all.values(), out));
	}

	private void writeManifest(TreeMap<String, FileEntry> all) throws IOException {
		Staging.Staged staged = stage(out -> {
			for (FileEntry entry : all.values()) {
				out.write(BagFiles.manifestLine(entry).getBytes(StandardCharsets.UTF_8));
			}
		});
		// the old tag manifest names the old manifest: without it the bag is valid at every moment
		storage.delete(Layout.TAG_MANIFEST);
		storage.rename(staged.path(), Layout.MANIFEST);
		storage.syncFolder("");
	}

	private void writeTagManifest() throws IOException {
		StringBuilder b = new StringBuilder();
		for (String path : List.of(Layout.BAG_INFO, Layout.BAG, Layout.MANIFEST)) {
			try (InputStream in = storage.read(path)) {
				java.security.MessageDigest digest = Staging.sha512();
				byte[] block = new byte[1 << 18];
				int n;
				while ((n = in.read(block)) >= 0) {
					digest.update(block, 0, n);
				}
				b.append(BagFiles.manifestLine(new FileEntry(path, -1, HexFormat.of().formatHex(digest.digest()))));
			}
		}
		new Staging(storage).replace(Layout.TAG_MANIFEST, b.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** Writes to a stream. */
	private interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	private Staging.Staged stage(Content content) throws IOException {
		String path = Layout.UNFINISHED + "/" + java.util.UUID.randomUUID();
		java.security.MessageDigest digest = Staging.sha512();
		long[] size = {0};
		try (WritableFile file = storage.create(path)) {
			OutputStream out = new java.io.BufferedOutputStream(new OutputStream() {
				@Override
				public void write(int b) throws IOException {
					write(new byte[] {(byte) b}, 0, 1);
				}

				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					file.write(bytes, offset, length);
					digest.update(bytes, offset, length);
					size[0] += length;
				}
			}, 1 << 18);
			content.writeTo(out);
			out.flush();
			file.sync();
		}
		return new Staging.Staged(path, size[0], HexFormat.of().formatHex(digest.digest()));
	}
}
