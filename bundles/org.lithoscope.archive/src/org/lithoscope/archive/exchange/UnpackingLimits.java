/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.exchange;

/**
 * What a file that is unpacked may hold at most.
 *
 * @param entries how many files and folders
 * @param bytes   how many bytes, unpacked
 * @param ratio   how many times as large as packed a file may become; raw text files reach 50
 */
public record UnpackingLimits(long entries, long bytes, long ratio) {

	/** {@return ten million files, a tebibyte, and a thousandfold growth} */
	public static UnpackingLimits usual() {
		return new UnpackingLimits(10_000_000, 1L << 40, 1_000);
	}
}
