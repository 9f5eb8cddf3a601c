/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * A file on disk with the files of its folder. Files that end in {@code .gz} appear unpacked and without that ending. The folder is listed
 * only when asked for: up to {@value #DEEPEST} folders deep and {@value #MOST} files.
 */
public final class PathSource implements Source {

	private static final int DEEPEST = 3;
	private static final int MOST = 10_000;

	private final Path path;
	private final Path folder;
	private final UnpackLimits limits;
	private final SourceEntry main;
	private volatile List<SourceEntry> entries;

	/**
	 * A source over a file.
	 *
	 * @param path   the file
	 * @param limits of unpacking
	 */
	public PathSource(Path path, UnpackLimits limits) {
		this.path = path;
		this.folder = path.toAbsolutePath().normalize().getParent();
		this.limits = limits;
		this.main = entry(path, String.valueOf(path.getFileName()), limits);
	}

	@Override
	public String name() {
		return path.toString();
	}

	@Override
	public SourceEntry main() {
		return main;
	}

	/**
	 * {@inheritDoc}
	 *
	 * @throws UncheckedIOException when the folder cannot be listed
	 */
	@Override
	public List<SourceEntry> entries() {
		List<SourceEntry> known = entries;
		if (known == null) {
			try {
				known = List.copyOf(list());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			entries = known;
		}
		return known;
	}

	@Override
	public Optional<SourceEntry> sibling(String relative) {
		if (folder == null) {
			return Optional.empty();
		}
		try {
			Path exact = folder.resolve(relative).normalize();
			if (exact.equals(path.toAbsolutePath().normalize())) {
				return Optional.of(main);
			}
			if (Files.isRegularFile(exact)) {
				return Optional.of(entry(exact, relative, limits));
			}
			return alike(exact, relative);
		} catch (InvalidPathException | IOException e) {
			// a name that cannot exist here, or a folder that cannot be listed, has no such sibling
			return Optional.empty();
		}
	}

	/** The same name in other letters, or packed. */
	private Optional<SourceEntry> alike(Path exact, String relative) throws IOException {
		Path parent = exact.getParent();
		if (parent == null || !Files.isDirectory(parent)) {
			return Optional.empty();
		}
		String wanted = String.valueOf(exact.getFileName());
		try (DirectoryStream<Path> files = Files.newDirectoryStream(parent)) {
			for (Path file : files) {
				String name = String.valueOf(file.getFileName());
				if ((name.equalsIgnoreCase(wanted) || EntryNames.withoutGzip(name).equalsIgnoreCase(wanted)) && Files.isRegularFile(file)) {
					String before = relative.substring(0, relative.length() - Math.min(relative.length(), wanted.length()));
					return Optional.of(entry(file, before + name, limits));
				}
			}
		}
		return Optional.empty();
	}

	private List<SourceEntry> list() throws IOException {
		List<SourceEntry> found = new ArrayList<>();
		found.add(main);
		if (folder == null) {
			return found;
		}
		Path self = path.toAbsolutePath().normalize();
		Deque<Path> folders = new ArrayDeque<>(List.of(folder));
		while (!folders.isEmpty()) {
			Path next = folders.remove();
			try (DirectoryStream<Path> files = Files.newDirectoryStream(next)) {
				for (Path file : files) {
					if (Files.isDirectory(file) && file.getNameCount() - folder.getNameCount() < DEEPEST) {
						folders.add(file);
					} else if (Files.isRegularFile(file) && !file.equals(self) && found.size() < MOST) {
						found.add(entry(file, folder.relativize(file).toString().replace('\\', '/'), limits));
					}
				}
			} catch (java.nio.file.AccessDeniedException e) {
				if (next.equals(folder)) {
					throw e;
				}
				// a folder below that is closed to us holds nothing for us
			}
		}
		return found;
	}

	private static SourceEntry entry(Path file, String name, UnpackLimits limits) {
		return Gzip.unwrap(new FileEntry(name, file), limits);
	}
}
