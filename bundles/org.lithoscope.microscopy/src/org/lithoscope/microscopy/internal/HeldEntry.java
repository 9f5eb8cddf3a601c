/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.source.FileEntry;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * A file whose start and whose TIFF directories are read once, however many readers ask for them. Images that are kept longer than the
 * read must not hold on to it; they get the plain entry.
 */
public final class HeldEntry implements SourceEntry {

	private static final int HEAD = 4096;

	private final FileEntry plain;
	private final Path path;
	private byte[] head = {};
	private TiffFile tiff;

	/**
	 * An entry over a file.
	 *
	 * @param name its name
	 * @param path the file
	 */
	public HeldEntry(String name, Path path) {
		this.plain = new FileEntry(name, path);
		this.path = path;
	}

	/** {@return the file without what was held of it} */
	public SourceEntry plain() {
		return plain;
	}

	/**
	 * The directories of a TIFF file.
	 *
	 * @return the directories
	 * @throws ReadException when it is no TIFF
	 * @throws IOException   when the disk or network fails
	 */
	public synchronized TiffFile tiff() throws ReadException, IOException {
		if (tiff == null) {
			try (BinaryFile file = new BinaryFile(this)) {
				tiff = TiffFile.of(file);
			}
		}
		return tiff;
	}

	@Override
	public String name() {
		return plain.name();
	}

	@Override
	public long size() {
		return plain.size();
	}

	@Override
	public Optional<Path> path() {
		return plain.path();
	}

	@Override
	public InputStream open() throws IOException {
		return plain.open();
	}

	@Override
	public SeekableByteChannel openChannel() throws IOException {
		return FileChannel.open(path, StandardOpenOption.READ);
	}

	@Override
	public synchronized byte[] head(int length) throws IOException {
		if (length > HEAD) {
			return plain.head(length);
		}
		if (head.length == 0) {
			head = plain.head(HEAD);
		}
		return Arrays.copyOf(head, Math.min(length, head.length));
	}
}
