/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.time.Duration;
import java.util.List;

/**
 * How one contribution has fared since the start.
 *
 * @param plugin         the contribution
 * @param contributor    its bundle
 * @param state          how it is
 * @param disabledReason why it is disabled, or an empty text
 * @param calls          how often it was called
 * @param totalTime      the time spent in it
 * @param longestTime    the longest call
 * @param hangs          how often it made no progress
 * @param failures       the last failures, oldest first
 * @param abandoned      its calls that still run though nobody waits for them
 */
public record ContributionHealth(PluginKey plugin, Contributor contributor, State state, String disabledReason, long calls,
		Duration totalTime, Duration longestTime, int hangs, List<PluginFailure> failures, List<AbandonedCall> abandoned) {

	/** How a contribution is. */
	public enum State {
		/** It has not been called. */
		UNUSED,
		/** It has been called and never failed. */
		HEALTHY,
		/** It has failed, and is still called. */
		FAILED,
		/** It is not called until the program starts anew. */
		DISABLED
	}

	/** Copies the lists. */
	public ContributionHealth {
		failures = List.copyOf(failures);
		abandoned = List.copyOf(abandoned);
	}
}
