/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Stretches of a file, never more than the file holds. */
final class ChannelBytes {

	private final SeekableByteChannel channel;
	private final long size;

	ChannelBytes(SeekableByteChannel channel) throws IOException {
		this.channel = channel;
		this.size = channel.size();
	}

	/** {@return the length of the file} */
	long size() {
		return size;
	}

	/**
	 * Reads a stretch.
	 *
	 * @param position its first byte
	 * @param length   how many at most
	 * @return the bytes; fewer where the file ends
	 * @throws IOException when the disk or network fails
	 */
	byte[] read(long position, long length) throws IOException {
		byte[] bytes = new byte[(int) Math.max(0, Math.min(length, size - position))];
		int got = fill(position, bytes, bytes.length);
		return got == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, got);
	}

	/**
	 * Fills an array from its start.
	 *
	 * @param position the first byte
	 * @param target   the array
	 * @param length   how many bytes
	 * @return how many there were
	 * @throws IOException when the disk or network fails
	 */
	int fill(long position, byte[] target, int length) throws IOException {
		channel.position(position);
		ByteBuffer buffer = ByteBuffer.wrap(target, 0, length);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer) < 0) {
				break;
			}
		}
		return buffer.position();
	}
}
