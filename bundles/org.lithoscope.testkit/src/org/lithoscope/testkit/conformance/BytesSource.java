/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.conformance;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** A source of one file in memory, without a path: a reader must not depend on files. */
final class BytesSource implements Source, SourceEntry {

	private final String name;
	private final byte[] bytes;

	BytesSource(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public SourceEntry main() {
		return this;
	}

	@Override
	public List<SourceEntry> entries() {
		return List.of(this);
	}

	@Override
	public Optional<SourceEntry> sibling(String other) {
		return other.equals(name) ? Optional.of(this) : Optional.empty();
	}

	@Override
	public long size() {
		return bytes.length;
	}

	@Override
	public Optional<Path> path() {
		return Optional.empty();
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(bytes);
	}

	@Override
	public SeekableByteChannel openChannel() {
		return new BytesChannel(bytes);
	}

	@Override
	public byte[] head(int length) {
		return Arrays.copyOf(bytes, Math.min(length, bytes.length));
	}

	/** A read-only channel over an array. */
	private static final class BytesChannel implements SeekableByteChannel {

		private final byte[] content;
		private long position;
		private boolean open = true;

		BytesChannel(byte[] content) {
			this.content = content;
		}

		@Override
		public int read(ByteBuffer target) throws ClosedChannelException {
			if (!open) {
				throw new ClosedChannelException();
			}
			if (position >= content.length) {
				return -1;
			}
			int n = Math.min(target.remaining(), content.length - (int) position);
			target.put(content, (int) position, n);
			position += n;
			return n;
		}

		@Override
		public int write(ByteBuffer source) {
			throw new NonWritableChannelException();
		}

		@Override
		public long position() {
			return position;
		}

		@Override
		public SeekableByteChannel position(long newPosition) {
			position = newPosition;
			return this;
		}

		@Override
		public long size() {
			return content.length;
		}

		@Override
		public SeekableByteChannel truncate(long size) {
			throw new NonWritableChannelException();
		}

		@Override
		public boolean isOpen() {
			return open;
		}

		@Override
		public void close() {
			open = false;
		}
	}
}
