/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.util.Objects;

/**
 * A raw file of the archive, by content: the same bytes are kept once, whatever they are called.
 *
 * @param sha512 the SHA-512 of the bytes, lower-case hexadecimal
 * @param size   the length in bytes
 * @param name   the name under which it was first kept
 */
public record RawFile(String sha512, long size, String name) {

	private static final int DIGITS = 128;

	/** Checks its parts. */
	public RawFile {
		Objects.requireNonNull(name, "name");
		if (sha512.length() != DIGITS || !sha512.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
			throw new IllegalArgumentException("'" + sha512 + "' is not a SHA-512");
		}
	}

	/**
	 * The folder that holds it: one folder for each content, with one file in it that keeps its name.
	 *
	 * @return the path, relative to the archive's folder
	 */
	public String folder() {
		return folder(sha512);
	}

	static String folder(String sha512) {
		return "data/raw/" + sha512.substring(0, 2) + "/" + sha512;
	}
}
