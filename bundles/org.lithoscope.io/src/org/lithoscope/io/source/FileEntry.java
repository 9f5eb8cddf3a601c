/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.reader.SourceEntry;

/** A file on disk. */
public final class FileEntry implements SourceEntry {

	private final String name;
	private final Path path;

	/**
	 * An entry over a file.
	 *
	 * @param name the name, relative to the source, with {@code /} between folders
	 * @param path the file
	 */
	public FileEntry(String name, Path path) {
		this.name = Objects.requireNonNull(name, "name");
		this.path = Objects.requireNonNull(path, "path");
	}

	@Override
	public String name() {
		return name;
	}

	/**
	 * {@inheritDoc}
	 *
	 * @throws UncheckedIOException when the file is gone
	 */
	@Override
	public long size() {
		try {
			return Files.size(path);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Optional<Path> path() {
		return Optional.of(path);
	}

	@Override
	public InputStream open() throws IOException {
		return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
	}

	@Override
	public SeekableByteChannel openChannel() throws IOException {
		return FileChannel.open(path, StandardOpenOption.READ);
	}

	@Override
	public byte[] head(int length) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(length);
		}
	}
}
