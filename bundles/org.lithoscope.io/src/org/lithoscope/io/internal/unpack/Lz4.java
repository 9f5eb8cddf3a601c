/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

/** Unpacks LZ4 blocks. */
final class Lz4 {

	private static final int MORE = 15;
	private static final int SHORTEST_COPY = 4;
	private static final int FULL_BYTE = 255;
	private static final int HADOOP_HEAD = 8;

	private Lz4() {
	}

	static byte[] unpack(byte[] packed, int from, int to, int length) throws BadBlockException {
		Window window = new Window(length);
		block(packed, from, to, window);
		return window.whole();
	}

	private static void block(byte[] packed, int from, int to, Window window) throws BadBlockException {
		LittleEndianBytes in = new LittleEndianBytes(packed, from, to);
		while (!in.atEnd()) {
			int token = in.u8();
			int literal = length(token >> 4, in);
			window.literal(packed, in.skip(literal), literal);
			// the last sequence has no copy
			if (!in.atEnd()) {
				long distance = in.little(2);
				window.copy(distance, length(token & MORE, in) + SHORTEST_COPY);
			}
		}
	}

	private static int length(int nibble, LittleEndianBytes in) throws BadBlockException {
		int length = nibble;
		for (int b = nibble == MORE ? FULL_BYTE : 0; b == FULL_BYTE;) {
			b = in.u8();
			length += b;
			if (length < 0) {
				throw new BadBlockException("a length is too great");
			}
		}
		return length;
	}

	/** Each block has its unpacked and packed length in front, the highest byte first; files without them exist, too. */
	static byte[] unpackHadoop(byte[] packed, int length) throws BadBlockException {
		try {
			Window window = new Window(length);
			int at = 0;
			while (at < packed.length) {
				long head = new LittleEndianBytes(packed, at, packed.length).little(HADOOP_HEAD);
				int out = Integer.reverseBytes((int) head);
				int in = Integer.reverseBytes((int) (head >>> Integer.SIZE));
				if (in < 0 || in > packed.length - at - HADOOP_HEAD || out < 0) {
					throw new BadBlockException("a block of " + in + " bytes");
				}
				int before = window.size();
				block(packed, at + HADOOP_HEAD, at + HADOOP_HEAD + in, window);
				if (window.size() - before != out) {
					throw new BadBlockException("a block gives " + (window.size() - before) + " bytes instead of " + out);
				}
				at += HADOOP_HEAD + in;
			}
			return window.whole();
		} catch (BadBlockException e) {
			// former versions of parquet-cpp wrote the block alone
			return unpack(packed, 0, packed.length, length);
		}
	}
}
