/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Opens what a user points at. A name that ends in {@code .gz} is unpacked, a name that ends in {@code .zip} is an archive whose members
 * are the entries. Formats that happen to be zip archives under another name (.ndax, .xlsx) stay as they are.
 */
public final class Sources {

	private static final int MOST_MEMBERS = 100_000;

	private Sources() {
	}

	/**
	 * Opens a file; of an archive the only member.
	 *
	 * @param path the file
	 * @return the source
	 * @throws IOException when there is no such file, or an archive has no member or several
	 */
	public static Source open(Path path) throws IOException {
		List<Source> all = openAll(path, UnpackLimits.usual());
		if (all.size() != 1) {
			throw new IOException(path + " holds " + all.size() + " files: choose one");
		}
		return all.get(0);
	}

	/**
	 * Opens one member of an archive, with the others as its siblings.
	 *
	 * @param archive the archive
	 * @param member  the name of the member, as {@link Source#main()} of {@link #openAll} gives it
	 * @return the source
	 * @throws IOException when there is no such member
	 */
	public static Source openMember(Path archive, String member) throws IOException {
		return openAll(archive, UnpackLimits.usual()).stream().filter(s -> s.main().name().equals(member)).findFirst()
				.orElseThrow(() -> new NoSuchFileException(archive + "/" + member));
	}

	/**
	 * Opens a file: one source, or one for each member of an archive.
	 *
	 * @param path   the file
	 * @param limits of unpacking
	 * @return the sources; empty for an empty archive
	 * @throws IOException when there is no such file, or it is no archive though its name says so
	 */
	public static List<Source> openAll(Path path, UnpackLimits limits) throws IOException {
		if (!Files.exists(path)) {
			throw new NoSuchFileException(path.toString());
		}
		if (!Files.isRegularFile(path)) {
			throw new IOException(path + " is not a file");
		}
		if (!EntryNames.endsWith(path.toString(), ".zip")) {
			return List.of(new PathSource(path, limits));
		}
		List<SourceEntry> members = members(path, limits);
		List<Source> sources = new ArrayList<>();
		for (SourceEntry member : members) {
			sources.add(new ListedSource(path + "/" + member.name(), member, members));
		}
		return Collections.unmodifiableList(sources);
	}

	private static List<SourceEntry> members(Path archive, UnpackLimits limits) throws IOException {
		List<SourceEntry> members = new ArrayList<>();
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			if (zip.size() > MOST_MEMBERS) {
				throw new IOException(archive + " holds more than " + MOST_MEMBERS + " files");
			}
			for (ZipEntry entry : Collections.list(zip.entries())) {
				String name = EntryNames.resolve("", entry.getName());
				if (!entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store")) {
					String inside = entry.getName();
					SourceEntry packed = new PackedEntry(name, entry.getCompressedSize(), () -> new ZipMemberStream(archive, inside), limits);
					members.add(Gzip.unwrap(packed, limits));
				}
			}
		} catch (ZipException e) {
			throw new IOException(archive + " is not a zip archive that can be read: " + e.getMessage(), e);
		}
		members.sort(Comparator.comparing(SourceEntry::name));
		return members;
	}
}
