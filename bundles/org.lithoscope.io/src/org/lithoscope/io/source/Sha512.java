/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-512 of files of any length. */
public final class Sha512 {

	private static final int STEP = 1 << 18;

	private Sha512() {
	}

	/**
	 * The digest of a stream, read to its end.
	 *
	 * @param in       the stream; not closed
	 * @param progress told the number of bytes done after every step; it may throw to cancel
	 * @return 128 hexadecimal digits in small letters
	 * @throws IOException when it cannot be read
	 */
	public static String of(InputStream in, LongConsumer progress) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[STEP];
		long done = 0;
		for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
			digest.update(buffer, 0, n);
			done += n;
			progress.accept(done);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * The digest of bytes.
	 *
	 * @param bytes the bytes
	 * @return 128 hexadecimal digits in small letters
	 */
	public static String of(byte[] bytes) {
		return HexFormat.of().formatHex(digest().digest(bytes));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-512");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-512", e);
		}
	}
}
