/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.reader;

/**
 * What a reader thinks of a file after a look at its first bytes.
 *
 * @param confidence from 0 (not mine) to 1 (certainly mine)
 * @param reason     what it saw, for messages
 */
public record Probe(double confidence, String reason) {

	/** A file that this reader does not read. */
	public static final Probe NO = new Probe(0, "");

	/** Checks the range. */
	public Probe {
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
		}
	}

	/**
	 * A file that carries the format's own signature.
	 *
	 * @param reason what was seen
	 * @return full confidence
	 */
	public static Probe certain(String reason) {
		return new Probe(1, reason);
	}

	/**
	 * A file that looks like the format.
	 *
	 * @param reason what was seen
	 * @return a confidence of 0.7
	 */
	public static Probe likely(String reason) {
		return new Probe(0.7, reason);
	}
}
