/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * Files in the payload that nobody acknowledged: left behind by a writer that stopped, or put there by hand. Folders are listed where the
 * layout says that there are folders, so that no file has to be looked at; what is somewhere else is a stranger in any case. The folder of a
 * raw file is listed when something was put there since the last seal: to list a folder costs as much as to hash a small file.
 */
final class Strangers {

	private static final int HASH_DIGITS = 128;
	private static final int BRANCH_DIGITS = 2;

	private final ArchiveStorage storage;
	private final Set<String> acknowledged;
	private final Set<String> folders = new HashSet<>();
	private final long sealed;

	/**
	 * A search for strangers.
	 *
	 * @param storage      the archive
	 * @param acknowledged the paths of what belongs there, without the crate
	 */
	Strangers(ArchiveStorage storage, Set<String> acknowledged) throws IOException {
		this.storage = storage;
		this.acknowledged = acknowledged;
		this.sealed = storage.exists(Layout.MANIFEST) ? storage.lastModified(Layout.MANIFEST) : Long.MIN_VALUE;
		for (String path : acknowledged) {
			if (path.startsWith(Layout.RAW + "/")) {
				folders.add(LastingFolders.around(path));
			}
		}
	}

	/** {@return their paths, sorted} */
	List<String> find() throws IOException {
		TreeSet<String> found = new TreeSet<>();
		List<String> branches = new ArrayList<>();
		for (String name : storage.list(Layout.PAYLOAD)) {
			String path = Layout.PAYLOAD + "/" + name;
			if (path.equals(Layout.RAW)) {
				below(path, branches, found);
			} else if (path.equals(Layout.RECORDS)) {
				for (String kind : storage.list(path)) {
					if (RecordKind.of(kind).isPresent()) {
						below(path + "/" + kind, branches, found);
					} else {
						found.addAll(unexpected(path + "/" + kind));
					}
				}
			} else if (!path.equals(Layout.CRATE)) {
				found.addAll(unexpected(path));
			}
		}
		try {
			found.addAll(branches.parallelStream().flatMap(this::inBranch).toList());
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		return List.copyOf(found);
	}

	private void below(String folder, List<String> branches, Set<String> found) throws IOException {
		for (String name : storage.list(folder)) {
			if (name.length() == BRANCH_DIGITS) {
				branches.add(folder + "/" + name);
			} else {
				found.addAll(unexpected(folder + "/" + name));
			}
		}
	}

	private Stream<String> inBranch(String branch) {
		try {
			List<String> found = new ArrayList<>();
			boolean raw = branch.startsWith(Layout.RAW + "/");
			for (String name : storage.list(branch)) {
				String path = branch + "/" + name;
				if (raw && name.length() == HASH_DIGITS) {
					if (!folders.contains(path) || storage.lastModified(path) > sealed) {
						for (String file : storage.list(path)) {
							add(path + "/" + file, found);
						}
					}
				} else {
					add(path, found);
				}
			}
			return found.stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void add(String path, List<String> found) throws IOException {
		if (!acknowledged.contains(path)) {
			found.addAll(unexpected(path));
		}
	}

	/** What is acknowledged may be anywhere in an archive that another program made. */
	private List<String> unexpected(String path) throws IOException {
		if (acknowledged.contains(path)) {
			return List.of();
		}
		try (Stream<String> below = storage.walk(path)) {
			List<String> all = below.toList();
			return all.isEmpty() && isFile(path) ? List.of(path) : all.stream().filter(p -> !acknowledged.contains(p)).toList();
		}
	}

	/** An empty folder opens, but cannot be read; a link does not even open. */
	private boolean isFile(String path) {
		boolean opened = false;
		try (InputStream in = storage.read(path)) {
			opened = true;
			return in.read() >= -1;
		} catch (IOException e) {
			System.getLogger(Strangers.class.getName()).log(System.Logger.Level.TRACE, "no ordinary file", e);
			return !opened;
		}
	}
}
