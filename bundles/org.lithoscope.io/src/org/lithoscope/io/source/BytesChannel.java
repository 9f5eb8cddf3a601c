/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A read-only channel over bytes in memory. */
final class BytesChannel implements SeekableByteChannel {

	private final byte[] bytes;
	private final int length;
	private long position;
	private boolean closed;

	BytesChannel(byte[] bytes, int length) {
		this.bytes = bytes;
		this.length = length;
	}

	@Override
	public int read(ByteBuffer target) throws ClosedChannelException {
		if (closed) {
			throw new ClosedChannelException();
		}
		if (position >= length) {
			return -1;
		}
		int n = (int) Math.min(target.remaining(), length - position);
		target.put(bytes, (int) position, n);
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
		if (newPosition < 0) {
			throw new IllegalArgumentException("position " + newPosition);
		}
		position = newPosition;
		return this;
	}

	@Override
	public long size() {
		return length;
	}

	@Override
	public SeekableByteChannel truncate(long size) {
		throw new NonWritableChannelException();
	}

	@Override
	public boolean isOpen() {
		return !closed;
	}

	@Override
	public void close() {
		closed = true;
	}
}
