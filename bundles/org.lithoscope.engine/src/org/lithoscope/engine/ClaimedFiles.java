/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.PluginFaultException;
import org.lithoscope.registry.ReaderDescriptor;

/**
 * The files that together make a data set, as they were when reading began.
 *
 * @param files      the files, sorted by name
 * @param entryNames the names of the entries within their source
 */
record ClaimedFiles(List<Claimed> files, Set<String> entryNames) {

	/**
	 * One file on disk.
	 *
	 * @param name     the name or path for people: as given for the file that the user pointed at
	 * @param path     where it is
	 * @param size     its length in bytes
	 * @param modified when it was last changed
	 */
	record Claimed(String name, Path path, long size, FileTime modified) {

		static Claimed of(String name, Path path) throws IOException {
			return new Claimed(name, path, Files.size(path), Files.getLastModifiedTime(path));
		}
	}

	static ClaimedFiles of(Path file, Source source, ReaderDescriptor reader, GuardedCalls calls, EngineOptions options,
			JobMonitor monitor) throws IOException, PluginFaultException {
		List<Claimed> files = new ArrayList<>();
		Set<String> names = new HashSet<>();
		files.add(Claimed.of(file.toString(), file));
		List<SourceEntry> entries = calls.call(reader.plugin(), "listing the files of " + source.name(), IOException.class, options.quick(),
				monitor::isCancelled, (plugin, watch) -> plugin.claims(source));
		for (SourceEntry entry : entries) {
			names.add(entry.name());
			// what is inside an archive comes from the bytes of the archive, which stands for all of it
			Optional<Path> path = entry.path().filter(p -> !isSame(p, file));
			if (path.isPresent()) {
				files.add(Claimed.of(entry.name(), path.get()));
			}
		}
		files.sort(Comparator.comparing(Claimed::name));
		return new ClaimedFiles(List.copyOf(files), Set.copyOf(names));
	}

	private static boolean isSame(Path a, Path b) {
		return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
	}

	boolean haveChanged() throws IOException {
		for (Claimed file : files) {
			if (Files.size(file.path()) != file.size() || !Files.getLastModifiedTime(file.path()).equals(file.modified())) {
				return true;
			}
		}
		return false;
	}

	Hashing startHashing() {
		return new Hashing(files);
	}
}
