/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Finds links, devices and the like in a zip: their mode stands in the central directory, which Java's zip does not tell of. */
final class ZipLinks {

	private static final int END = 0x06054b50;
	private static final int END_64 = 0x06064b50;
	private static final int CENTRAL = 0x02014b50;
	private static final int END_LENGTH = 22;
	private static final int LOCATOR_LENGTH = 20;
	private static final int CENTRAL_LENGTH = 46;
	private static final int LONGEST_COMMENT = 0xFFFF;
	private static final int TYPE = 0xF000;
	private static final int REGULAR = 0x8000;
	private static final int FOLDER = 0x4000;

	private ZipLinks() {
	}

	static Set<String> of(Path file) throws IOException {
		Set<String> links = new HashSet<>();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long[] directory = directory(channel);
			long position = directory[0];
			for (long i = 0; i < directory[1]; i++) {
				ByteBuffer header = read(channel, position, CENTRAL_LENGTH);
				if (header.remaining() < CENTRAL_LENGTH || header.getInt(0) != CENTRAL) {
					// not intact: Java's zip says so in its own words
					return links;
				}
				int nameLength = header.getShort(28) & 0xFFFF;
				int mode = header.getInt(38) >>> 16;
				// some systems write no mode at all
				if ((mode & TYPE) != 0 && (mode & TYPE) != REGULAR && (mode & TYPE) != FOLDER) {
					links.add(StandardCharsets.UTF_8.decode(read(channel, position + CENTRAL_LENGTH, nameLength)).toString());
				}
				position += CENTRAL_LENGTH + nameLength + (header.getShort(30) & 0xFFFF) + (header.getShort(32) & 0xFFFF);
			}
		}
		return links;
	}

	/** Where the central directory begins, and how many entries it has. */
	private static long[] directory(FileChannel channel) throws IOException {
		int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
		long from = channel.size() - length;
		ByteBuffer tail = read(channel, from, length);
		for (int i = tail.remaining() - END_LENGTH; i >= 0; i--) {
			if (tail.getInt(i) == END) {
				long entries = tail.getShort(i + 10) & 0xFFFF;
				long offset = tail.getInt(i + 16) & 0xFFFFFFFFL;
				boolean large = entries == 0xFFFF || offset == 0xFFFFFFFFL;
				return large ? directory64(channel, from + i, entries, offset) : new long[] {offset, entries};
			}
		}
		return new long[] {0, 0};
	}

	private static long[] directory64(FileChannel channel, long end, long entries, long offset) throws IOException {
		ByteBuffer locator = read(channel, Math.max(0, end - LOCATOR_LENGTH), LOCATOR_LENGTH);
		long record = locator.remaining() == LOCATOR_LENGTH ? locator.getLong(8) : -1;
		if (record < 0 || record + 56 > channel.size()) {
			return new long[] {offset, entries};
		}
		ByteBuffer header = read(channel, record, 56);
		return header.getInt(0) == END_64 ? new long[] {header.getLong(48), header.getLong(32)} : new long[] {offset, entries};
	}

	private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		long at = position;
		while (buffer.hasRemaining() && at >= 0) {
			int n = channel.read(buffer, at);
			if (n < 0) {
				break;
			}
			at += n;
		}
		return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
	}
}
