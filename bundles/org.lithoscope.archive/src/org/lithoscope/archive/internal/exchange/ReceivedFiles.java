/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.internal.BagFiles;
import org.lithoscope.archive.internal.Hashes;
import org.lithoscope.archive.internal.JsonTree;
import org.lithoscope.archive.internal.Layout;
import org.lithoscope.archive.internal.RecordJson;
import org.lithoscope.archive.record.RecordSchema;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.DiskStorage;

/** What an unpacked file holds, checked: a bag with its hashes, or a crate. */
public final class ReceivedFiles {

	private static final String CRATE_NAME = "ro-crate-metadata.json";

	private final String name;
	private final Path payload;
	private final ArchiveStorage storage;
	private final List<Path> raw = new ArrayList<>();
	private final List<String> records = new ArrayList<>();
	private final Map<UUID, UUID> superseded = new HashMap<>();

	private ReceivedFiles(String name, Path payload) {
		this.name = name;
		this.payload = payload;
		this.storage = new DiskStorage(payload);
	}

	/**
	 * Checks what was unpacked.
	 *
	 * @param name   the name of the file it came from, for messages
	 * @param folder where it was unpacked
	 * @return its raw files and records
	 * @throws ArchiveException when something is wrong: which file, and what
	 * @throws IOException      when reading fails
	 */
	public static ReceivedFiles check(String name, Path folder) throws IOException {
		List<Path> roots;
		try (Stream<Path> all = Files.list(folder)) {
			roots = all.toList();
		}
		if (roots.size() != 1 || !Files.isDirectory(roots.get(0))) {
			throw new ArchiveException(name + ": an exported archive holds one folder; this file holds " + roots.size() + " files or folders");
		}
		Path root = roots.get(0);
		boolean isBag = Files.exists(root.resolve(Layout.BAG));
		ReceivedFiles received = new ReceivedFiles(name, isBag ? root.resolve(Layout.PAYLOAD) : root);
		try {
			if (isBag) {
				bag(root);
			}
			received.crate();
			received.sort();
		} catch (ArchiveException e) {
			throw new ArchiveException(name + ": " + e.getMessage(), e);
		}
		return received;
	}

	private static void bag(Path root) throws IOException {
		DiskStorage storage = new DiskStorage(root);
		BagFiles.readDeclaration(storage, "Lithoscope-Layout");
		if (!storage.exists(Layout.MANIFEST)) {
			List<String> others = storage.list("").stream().filter(n -> n.matches("manifest-\\w+\\.txt")).toList();
			throw new ArchiveException(Layout.MANIFEST + " is missing"
					+ (others.isEmpty() ? "" : "; there is only " + String.join(", ", others) + ", and an archive is checked by SHA-512"));
		}
		Set<String> listed = new HashSet<>();
		for (String manifest : List.of(Layout.MANIFEST, Layout.TAG_MANIFEST)) {
			BagFiles.readManifest(storage, manifest, e -> {
				if (!storage.exists(e.path())) {
					throw new ArchiveException(e.path() + ": is missing, but " + manifest + " names it");
				}
				if (!Hashes.of(storage, e.path()).equals(e.sha512())) {
					throw new ArchiveException(e.path() + ": its SHA-512 is not the one in " + manifest);
				}
				if (!listed.add(e.path())) {
					throw new ArchiveException(manifest + ": names " + e.path() + " twice");
				}
			});
		}
		try (Stream<String> present = storage.walk(Layout.PAYLOAD)) {
			for (String path : present.sorted().toList()) {
				if (!listed.contains(path)) {
					throw new ArchiveException(path + ": is not in " + Layout.MANIFEST);
				}
			}
		}
	}

	private void crate() throws IOException {
		if (!storage.exists(CRATE_NAME)) {
			throw new ArchiveException(CRATE_NAME + " is missing: this is neither an archive nor an .eln file");
		}
		try (InputStream in = storage.read(CRATE_NAME)) {
			if (!JsonTree.hasArray(CRATE_NAME, in, "@graph")) {
				throw new ArchiveException(CRATE_NAME + ": has no @graph");
			}
		}
	}

	private void sort() throws IOException {
		List<String> paths;
		try (Stream<String> all = storage.walk("")) {
			paths = all.sorted().toList();
		}
		for (String path : paths) {
			if (path.startsWith("records/") && path.endsWith(".json")) {
				ArchiveRecord record = read(path);
				if (!record.path().equals(Layout.PAYLOAD + "/" + path)) {
					throw new ArchiveException(path + ": its name is not that of the record in it");
				}
				List<String> problems = RecordSchema.of(record.kind()).problems(record.body());
				if (!problems.isEmpty()) {
					throw new ArchiveException(path + ": " + String.join("; ", problems));
				}
				record.supersedes().ifPresent(before -> superseded.put(record.revision(), before));
				records.add(path);
			} else if (!path.equals(CRATE_NAME)) {
				ownHash(path);
				raw.add(payload.resolve(path));
			}
		}
		circles();
	}

	/** Of revisions that supersede each other in a circle none is current. */
	private void circles() throws ArchiveException {
		Set<UUID> fine = new HashSet<>();
		for (UUID start : superseded.keySet()) {
			Set<UUID> chain = new LinkedHashSet<>();
			for (UUID at = start; at != null && !fine.contains(at); at = superseded.get(at)) {
				if (!chain.add(at)) {
					throw new ArchiveException("the revision " + at + " supersedes itself, if not at once then by way of others");
				}
			}
			fine.addAll(chain);
		}
	}

	/** The folder of a raw file is its hash, also where there is no manifest. */
	private void ownHash(String path) throws IOException {
		String[] parts = path.split("/");
		if (parts.length == 4 && parts[0].equals("raw") && parts[2].matches("[0-9a-f]{128}") && !Hashes.of(storage, path).equals(parts[2])) {
			throw new ArchiveException(path + ": its SHA-512 is not that of its folder");
		}
	}

	/**
	 * Reads a record.
	 *
	 * @param path one of {@link #records()}
	 * @return the record
	 * @throws IOException when it is none
	 */
	public ArchiveRecord read(String path) throws IOException {
		try (InputStream in = storage.read(path)) {
			return RecordJson.read(path, in);
		}
	}

	/** {@return the files that are no records} */
	public List<Path> raw() {
		return List.copyOf(raw);
	}

	/** {@return the records, by path in the payload} */
	public List<String> records() {
		return List.copyOf(records);
	}

	@Override
	public String toString() {
		return name;
	}
}
