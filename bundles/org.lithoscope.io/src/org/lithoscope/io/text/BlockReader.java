/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Optional;

import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/** Cuts the rows of a file into blocks of whole lines that several threads can read in any order. A line belongs to where it begins. */
final class BlockReader {

	static final int BLOCK = 1 << 20;
	private static final int STEP = 1 << 16;
	private static final int LONGEST_LINE = 1 << 24;

	private final String name;
	private final SeekableByteChannel channel;
	private final long start;
	private final long end;
	private final byte lineEnd;

	BlockReader(String name, SeekableByteChannel channel, TextLayout layout) throws IOException {
		this.name = name;
		this.channel = channel;
		this.start = layout.start();
		this.end = Math.max(start, Math.min(layout.end(), channel.size()));
		this.lineEnd = findLineEnd();
	}

	byte lineEnd() {
		return lineEnd;
	}

	long end() {
		return end;
	}

	long length() {
		return end - start;
	}

	int count() {
		return Math.toIntExact((length() + BLOCK - 1) / BLOCK);
	}

	/** The lines that begin in a block, if any does. */
	Optional<RowBlock> read(int index, byte[] reusable) throws IOException, ReadException {
		long first = start + (long) index * BLOCK;
		long last = Math.min(end, first + BLOCK);
		// one byte more in front tells whether a line begins at the first byte
		long base = index == 0 ? first : first - 1;
		byte[] b = reusable;
		int length = fill(b, 0, base, (int) (last - base));
		if (length == 0) {
			return Optional.empty();
		}
		int from = 0;
		if (index > 0) {
			from = indexOf(b, 0, length) + 1;
			if (from == 0 || from == length) {
				return Optional.empty();
			}
		}
		while (b[length - 1] != lineEnd && base + length < end) {
			if (length - from > LONGEST_LINE) {
				throw new ReadException(name, Place.atByte(base + from), "a line of more than 16 megabytes: this is not a text table");
			}
			if (length + STEP + NumberCursor.PADDING > b.length) {
				b = Arrays.copyOf(b, 2 * (length + STEP + NumberCursor.PADDING));
			}
			int more = fill(b, length, base + length, (int) Math.min(STEP, end - base - length));
			if (more == 0) {
				break;
			}
			int at = indexOf(b, length, length + more);
			length = at < 0 ? length + more : at + 1;
		}
		boolean open = b[length - 1] != lineEnd;
		if (open) {
			b[length++] = lineEnd;
		}
		Arrays.fill(b, length, length + NumberCursor.PADDING - 1, (byte) 0);
		return Optional.of(new RowBlock(b, from, length, base, open));
	}

	/** A buffer for any block of this file; grows by itself when a line is longer. */
	byte[] newBuffer() {
		return new byte[length() <= BLOCK ? (int) length() + 2 * NumberCursor.PADDING : BLOCK + 4 * STEP];
	}

	private int indexOf(byte[] b, int from, int to) {
		for (int i = from; i < to; i++) {
			if (b[i] == lineEnd) {
				return i;
			}
		}
		return -1;
	}

	private int fill(byte[] b, int at, long position, int length) throws IOException {
		ByteBuffer target = ByteBuffer.wrap(b, at, length);
		if (channel instanceof FileChannel file) {
			long p = position;
			for (int n = 0; target.hasRemaining() && n >= 0; p += n) {
				n = file.read(target, p);
			}
		} else {
			synchronized (channel) {
				channel.position(position);
				int n = 0;
				while (target.hasRemaining() && n >= 0) {
					n = channel.read(target);
				}
			}
		}
		return target.position() - at;
	}

	/** Carriage return alone ends lines where the first one is not followed by a line feed. */
	private byte findLineEnd() throws IOException {
		byte[] b = new byte[(int) Math.min(STEP, end - start)];
		int length = fill(b, 0, start, b.length);
		for (int i = 0; i < length; i++) {
			if (b[i] == '\n') {
				return '\n';
			}
			if (b[i] == '\r' && i + 1 < length && b[i + 1] != '\n' && b[i + 1] != '\r') {
				return '\r';
			}
		}
		return '\n';
	}
}
