/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.lithoscope.archive.ArchiveInfo;

/** Where the index of an archive is: in the user's own cache, never beside the archive, which may be on a share. */
public final class IndexLocation {

	/** The system property that says where the cache is, for tests and for machines that are set up otherwise. */
	public static final String PROPERTY = "lithoscope.cache";

	/** An archive may state anything; ours is a UUID. */
	private static final int LONGEST_ID = 64;

	private IndexLocation() {
	}

	/**
	 * The file of the index of an archive.
	 *
	 * @param info   what the archive says of itself
	 * @param folder where the archive is; a copy elsewhere has an index of its own
	 * @return the file
	 */
	public static Path of(ArchiveInfo info, Path folder) {
		UUID place = UUID.nameUUIDFromBytes(folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
		String id = info.id().replaceAll("[^A-Za-z0-9-]", "_");
		id = id.substring(0, Math.min(id.length(), LONGEST_ID));
		return cache().resolve("index").resolve(id + "-" + place.toString().substring(0, 8) + ".sqlite");
	}

	/**
	 * The file of the index of an archive, in a folder that can be written: where the cache cannot, a new one among the temporary files, which
	 * is removed when the process ends.
	 *
	 * @param info   what the archive says of itself
	 * @param folder where the archive is
	 * @return the file; other than {@link #of} when the cache cannot be written
	 * @throws IOException when there is no place at all
	 */
	public static Path writable(ArchiveInfo info, Path folder) throws IOException {
		Path usual = of(info, folder);
		try {
			Files.createDirectories(usual.getParent());
			if (Files.isWritable(usual.getParent()) && (!Files.exists(usual) || Files.isWritable(usual))) {
				return usual;
			}
		} catch (FileSystemException e) {
			System.getLogger(IndexLocation.class.getName()).log(System.Logger.Level.DEBUG, "the cache cannot be written", e);
		}
		Path temporary = Files.createTempDirectory("lithoscope-index");
		Path file = temporary.resolve(usual.getFileName());
		// removed in reverse order
		temporary.toFile().deleteOnExit();
		for (String part : List.of("", "-wal", "-shm")) {
			Path.of(file + part).toFile().deleteOnExit();
		}
		return file;
	}

	private static Path cache() {
		String told = System.getProperty(PROPERTY);
		if (told != null) {
			return Path.of(told);
		}
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		Path home = Path.of(System.getProperty("user.home", "."));
		if (system.startsWith("windows")) {
			return Optional.ofNullable(System.getenv("LOCALAPPDATA")).map(Path::of).orElse(home.resolve("AppData/Local"))
					.resolve("Lithoscope/Cache");
		}
		if (system.startsWith("mac")) {
			return home.resolve("Library/Caches/Lithoscope");
		}
		return Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(v -> v.startsWith("/")).map(Path::of).orElse(home.resolve(".cache"))
				.resolve("lithoscope");
	}
}
