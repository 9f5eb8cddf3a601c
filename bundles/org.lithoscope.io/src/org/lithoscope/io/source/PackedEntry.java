/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.reader.SourceEntry;

/**
 * A file that must be unpacked: done once, when its size or a channel is first asked for; in memory when small, else in a temporary file
 * that goes when the entry is no longer used.
 */
final class PackedEntry implements SourceEntry {

	private static final Cleaner CLEANER = Cleaner.create();
	private static final int STEP = 1 << 16;

	/** Opens the stream of unpacked bytes. */
	@FunctionalInterface
	interface Unpacker {
		InputStream open() throws IOException;
	}

	private final String name;
	private final long packedBytes;
	private final Unpacker unpacker;
	private final UnpackLimits limits;
	private SourceEntry unpacked;

	PackedEntry(String name, long packedBytes, Unpacker unpacker, UnpackLimits limits) {
		this.name = Objects.requireNonNull(name, "name");
		this.packedBytes = packedBytes;
		this.unpacker = unpacker;
		this.limits = limits;
	}

	@Override
	public String name() {
		return name;
	}

	/**
	 * {@inheritDoc}
	 *
	 * @throws UncheckedIOException when it cannot be unpacked
	 */
	@Override
	public long size() {
		try {
			return unpacked().size();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Optional<Path> path() {
		return Optional.empty();
	}

	@Override
	public InputStream open() throws IOException {
		return unpacked().open();
	}

	@Override
	public SeekableByteChannel openChannel() throws IOException {
		return unpacked().openChannel();
	}

	@Override
	public synchronized byte[] head(int length) throws IOException {
		if (unpacked != null) {
			return unpacked.head(length);
		}
		try (InputStream in = unpacker.open()) {
			return in.readNBytes(length);
		}
	}

	private synchronized SourceEntry unpacked() throws IOException {
		if (unpacked == null) {
			unpacked = unpack();
		}
		return unpacked;
	}

	private SourceEntry unpack() throws IOException {
		try (InputStream in = unpacker.open()) {
			byte[] bytes = new byte[STEP];
			int length = 0;
			for (int n = in.read(bytes, 0, bytes.length); n >= 0; n = in.read(bytes, length, bytes.length - length)) {
				length += n;
				if (length == bytes.length) {
					if (length >= limits.memoryBytes()) {
						return spool(bytes, in);
					}
					bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(limits.memoryBytes(), length + 1L), length * 2L));
				}
			}
			return new MemoryEntry(name, bytes, length);
		}
	}

	private SourceEntry spool(byte[] first, InputStream rest) throws IOException {
		Path file = Files.createTempFile("lithoscope", ".unpacked");
		file.toFile().deleteOnExit();
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write(first);
			long total = first.length;
			byte[] buffer = new byte[STEP];
			for (int n = rest.read(buffer); n >= 0; n = rest.read(buffer)) {
				total += n;
				check(total);
				out.write(buffer, 0, n);
			}
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(file);
			throw e;
		}
		FileEntry entry = new FileEntry(name, file);
		CLEANER.register(this, () -> file.toFile().delete());
		return entry;
	}

	private void check(long total) throws IOException {
		if (total > limits.mostBytes()) {
			throw new IOException(name + " unpacks to more than " + limits.mostBytes() + " bytes");
		}
		if (packedBytes > 0 && total > limits.mostRatio() * packedBytes) {
			throw new IOException(name + " unpacks to more than " + Math.round(limits.mostRatio()) + " times its packed size of " + packedBytes
					+ " bytes: refused, this is not a measurement");
		}
	}
}
