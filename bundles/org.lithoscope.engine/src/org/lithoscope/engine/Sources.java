/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** Opens sources. */
final class Sources {

	private Sources() {
	}

	static Source open(Path file) {
		return new DiskSource(file);
	}

	private record DiskSource(Path file) implements Source {

		@Override
		public String name() {
			return file.toString();
		}

		@Override
		public SourceEntry main() {
			return new DiskEntry(file);
		}

		@Override
		public List<SourceEntry> entries() {
			try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
				return files.filter(Files::isRegularFile).<SourceEntry>map(DiskEntry::new).toList();
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}

		@Override
		public Optional<SourceEntry> sibling(String name) {
			return entries().stream().filter(e -> e.name().equalsIgnoreCase(name)).findFirst();
		}
	}

	private record DiskEntry(Path file) implements SourceEntry {

		@Override
		public String name() {
			return file.getFileName().toString();
		}

		@Override
		public long size() {
			return file.toFile().length();
		}

		@Override
		public Optional<Path> path() {
			return Optional.of(file);
		}

		@Override
		public InputStream open() throws IOException {
			return Files.newInputStream(file);
		}

		@Override
		public SeekableByteChannel openChannel() throws IOException {
			return FileChannel.open(file);
		}

		@Override
		public byte[] head(int length) throws IOException {
			try (InputStream in = open()) {
				return in.readNBytes(length);
			}
		}
	}
}
