/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.reader.SourceEntry;

/** The first bytes of an entry, as if it ended there: a file that grows, as it was at a moment. */
public final class FirstBytes implements SourceEntry {

	private final SourceEntry whole;
	private final long length;

	/**
	 * The first bytes of an entry.
	 *
	 * @param whole  the entry
	 * @param length how many bytes, not more than it has
	 */
	public FirstBytes(SourceEntry whole, long length) {
		this.whole = Objects.requireNonNull(whole, "whole");
		this.length = length;
	}

	@Override
	public String name() {
		return whole.name();
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
	public InputStream open() throws IOException {
		return new java.io.BufferedInputStream(Channels.newInputStream(openChannel()), 1 << 16);
	}

	@Override
	public SeekableByteChannel openChannel() throws IOException {
		return new Channel(whole.openChannel(), length);
	}

	@Override
	public byte[] head(int count) throws IOException {
		return whole.head((int) Math.min(count, length));
	}

	/** A channel that ends early. */
	private static final class Channel implements SeekableByteChannel {

		private final SeekableByteChannel all;
		private final long end;

		Channel(SeekableByteChannel all, long end) {
			this.all = all;
			this.end = end;
		}

		@Override
		public int read(ByteBuffer target) throws IOException {
			long left = end - all.position();
			if (left <= 0) {
				return -1;
			}
			int limit = target.limit();
			target.limit((int) Math.min(limit, target.position() + left));
			try {
				return all.read(target);
			} finally {
				target.limit(limit);
			}
		}

		@Override
		public int write(ByteBuffer source) {
			throw new NonWritableChannelException();
		}

		@Override
		public long position() throws IOException {
			return all.position();
		}

		@Override
		public SeekableByteChannel position(long place) throws IOException {
			all.position(place);
			return this;
		}

		@Override
		public long size() {
			return end;
		}

		@Override
		public SeekableByteChannel truncate(long size) {
			throw new NonWritableChannelException();
		}

		@Override
		public boolean isOpen() {
			return all.isOpen();
		}

		@Override
		public void close() throws IOException {
			all.close();
		}
	}
}
