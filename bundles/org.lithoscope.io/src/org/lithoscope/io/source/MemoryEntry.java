/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.reader.SourceEntry;

/** A file whose bytes are in memory. */
public final class MemoryEntry implements SourceEntry {

	private final String name;
	private final byte[] bytes;
	private final int length;

	/**
	 * An entry over bytes, which must not be changed afterwards.
	 *
	 * @param name  the name, with {@code /} between folders
	 * @param bytes the bytes
	 */
	public MemoryEntry(String name, byte[] bytes) {
		this(name, bytes, bytes.length);
	}

	/**
	 * An entry over the first bytes of an array, which must not be changed afterwards.
	 *
	 * @param name   the name, with {@code /} between folders
	 * @param bytes  the bytes
	 * @param length how many of them
	 */
	public MemoryEntry(String name, byte[] bytes, int length) {
		this.name = Objects.requireNonNull(name, "name");
		this.bytes = bytes;
		Objects.checkFromIndexSize(0, length, bytes.length);
		this.length = length;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public long size() {
		return length;
	}

	@Override
	public Optional<Path> path() {
		return Optional.empty();
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(bytes, 0, length);
	}

	@Override
	public SeekableByteChannel openChannel() {
		return new BytesChannel(bytes, length);
	}

	@Override
	public byte[] head(int count) {
		return Arrays.copyOf(bytes, Math.min(count, length));
	}
}
