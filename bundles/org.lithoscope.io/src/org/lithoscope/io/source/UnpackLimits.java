/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

/**
 * How much a packed file may become, so that a small file cannot fill memory or disk.
 *
 * @param memoryBytes up to this size it is unpacked in memory, above it into a temporary file
 * @param mostBytes   the largest size at all
 * @param mostRatio   the largest ratio of unpacked to packed bytes, asked for once {@code memoryBytes} are passed
 */
public record UnpackLimits(long memoryBytes, long mostBytes, double mostRatio) {

	/** Checks its parts. */
	public UnpackLimits {
		if (memoryBytes < 0 || memoryBytes > 1 << 30 || mostBytes < memoryBytes || !(mostRatio >= 1)) {
			throw new IllegalArgumentException(memoryBytes + ", " + mostBytes + ", " + mostRatio);
		}
	}

	/** {@return 64 MB in memory, 32 GB at most, a ratio of 400 at most} */
	public static UnpackLimits usual() {
		return new UnpackLimits(64L << 20, 32L << 30, 400);
	}
}
