/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

import org.lithoscope.archive.storage.ArchiveStorage;

/** SHA-512 of files. */
public final class Hashes {

	private static final int BLOCK = 1 << 18;

	private Hashes() {
	}

	/** {@return a SHA-512 digest} */
	public static MessageDigest sha512() {
		try {
			return MessageDigest.getInstance("SHA-512");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-512", e);
		}
	}

	/**
	 * The hash of a stream.
	 *
	 * @param in   the bytes; read to the end, not closed
	 * @param read told how many bytes were read, block by block
	 * @return lower-case hexadecimal
	 * @throws IOException when reading fails
	 */
	public static String of(InputStream in, LongConsumer read) throws IOException {
		return HexFormat.of().formatHex(of(in, sha512(), new byte[BLOCK], read));
	}

	/** {@return a block to read into, for many files one after the other} */
	static byte[] block() {
		return new byte[BLOCK];
	}

	/** The hash of a stream, with a digest and a block that are used again. */
	static byte[] of(InputStream in, MessageDigest digest, byte[] block, LongConsumer read) throws IOException {
		int n;
		while ((n = in.read(block)) >= 0) {
			digest.update(block, 0, n);
			read.accept(n);
		}
		return digest.digest();
	}

	/**
	 * The hash of a file.
	 *
	 * @param storage the archive
	 * @param path    the file
	 * @return lower-case hexadecimal
	 * @throws IOException when reading fails
	 */
	public static String of(ArchiveStorage storage, String path) throws IOException {
		try (InputStream in = storage.read(path)) {
			return of(in, n -> { });
		}
	}
}
