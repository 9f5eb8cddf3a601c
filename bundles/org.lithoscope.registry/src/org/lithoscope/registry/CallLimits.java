/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.time.Duration;

/**
 * How long a plugin may keep silent.
 *
 * @param noProgress  after so long without progress a call counts as hung; every sign of progress starts it anew
 * @param cancelGrace how long a cancelled call may take to end before its thread is abandoned
 */
public record CallLimits(Duration noProgress, Duration cancelGrace) {

	/** What reading and analysing may take: a minute without a sign of progress. */
	public static final CallLimits WORK = new CallLimits(Duration.ofSeconds(60), Duration.ofSeconds(2));
	/** What looking at the first bytes of a file, or proposing parameters, may take. */
	public static final CallLimits QUICK = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(1));

	/** Checks that both are positive. */
	public CallLimits {
		if (noProgress.isNegative() || noProgress.isZero() || cancelGrace.isNegative()) {
			throw new IllegalArgumentException("limits must be positive");
		}
	}
}
