/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

import java.nio.ByteBuffer;
import java.util.Arrays;

import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;

/** Blocks of bytes that the library unpacks. */
final class Blocks {

	private static final int HADOOP_HEAD = 2 * Integer.BYTES;

	private Blocks() {
	}

	/**
	 * Unpacks a block.
	 *
	 * @param library unpacks
	 * @param packed  holds the block
	 * @param from    where it begins
	 * @param to      where it ends
	 * @param length  how many bytes come out
	 * @return the bytes; fewer when the block holds fewer
	 * @throws BadBlockException when the block is damaged, or holds more bytes
	 */
	static byte[] unpack(Decompressor library, byte[] packed, int from, int to, int length) throws BadBlockException {
		// without any room the library does not look at the block
		byte[] bytes = new byte[Math.max(1, length)];
		int out = unpack(library, packed, from, to, bytes, 0);
		return out == bytes.length ? bytes : Arrays.copyOf(bytes, out);
	}

	private static int unpack(Decompressor library, byte[] packed, int from, int to, byte[] bytes, int at) throws BadBlockException {
		try {
			return library.decompress(packed, from, to - from, bytes, at, bytes.length - at);
		} catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new BadBlockException(e.getMessage());
		}
	}

	/** Each block has its unpacked and packed length in front, the highest byte first; files without them exist, too. */
	static byte[] unpackHadoop(Decompressor library, byte[] packed, int length) throws BadBlockException {
		try {
			return framed(library, packed, length);
		} catch (BadBlockException e) {
			// former versions of parquet-cpp wrote the block alone
			return unpack(library, packed, 0, packed.length, length);
		}
	}

	private static byte[] framed(Decompressor library, byte[] packed, int length) throws BadBlockException {
		byte[] bytes = new byte[length];
		int done = 0;
		int at = 0;
		while (at < packed.length) {
			if (packed.length - at < HADOOP_HEAD) {
				throw new BadBlockException("it ends inside the lengths of a block");
			}
			int out = ByteBuffer.wrap(packed).getInt(at);
			int in = ByteBuffer.wrap(packed).getInt(at + Integer.BYTES);
			if (in < 0 || in > packed.length - at - HADOOP_HEAD || out < 0) {
				throw new BadBlockException("a block of " + in + " bytes");
			}
			int given = unpack(library, packed, at + HADOOP_HEAD, at + HADOOP_HEAD + in, bytes, done);
			if (given != out) {
				throw new BadBlockException("a block gives " + given + " bytes instead of " + out);
			}
			done += given;
			at += HADOOP_HEAD + in;
		}
		return done == length ? bytes : Arrays.copyOf(bytes, done);
	}
}
