/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.util.List;

/**
 * What a verification found.
 *
 * @param files    how many files were acknowledged
 * @param bytes    how many bytes were hashed
 * @param problems what is wrong, file by file
 * @param notices  what is not wrong but good to know: files that nobody acknowledged, writes since the last seal
 */
public record VerificationReport(long files, long bytes, List<Problem> problems, List<String> notices) {

	/**
	 * One thing that is wrong.
	 *
	 * @param path   the file
	 * @param reason what is wrong with it
	 */
	public record Problem(String path, String reason) {
		@Override
		public String toString() {
			return path + ": " + reason;
		}
	}

	/** Copies its lists. */
	public VerificationReport {
		problems = List.copyOf(problems);
		notices = List.copyOf(notices);
	}

	/** {@return whether every acknowledged file is there, byte for byte} */
	public boolean isIntact() {
		return problems.isEmpty();
	}
}
