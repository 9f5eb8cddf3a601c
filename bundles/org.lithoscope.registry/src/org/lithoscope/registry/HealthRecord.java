/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is remembered of one contribution. */
final class HealthRecord {

	private static final int KEPT_FAILURES = 20;

	private final PluginKey plugin;
	private final Contributor contributor;
	private final Deque<PluginFailure> failures = new ArrayDeque<>();
	private final List<AbandonedCall> abandoned = new ArrayList<>();
	private long calls;
	private long nanos;
	private long longest;
	private int hangs;
	private String disabledReason = "";

	HealthRecord(PluginKey plugin, Contributor contributor) {
		this.plugin = plugin;
		this.contributor = contributor;
	}

	synchronized void called(long time) {
		calls++;
		nanos += time;
		longest = Math.max(longest, time);
	}

	synchronized void abandoned(AbandonedCall call) {
		abandoned.add(call);
	}

	synchronized void failed(PluginFailure failure) {
		failures.addLast(failure);
		if (failures.size() > KEPT_FAILURES) {
			failures.removeFirst();
		}
		if (failure.kind() == FaultKind.HANG) {
			hangs++;
		}
		if (!disabledReason.isEmpty()) {
			return;
		}
		if (failure.kind().isDisabling()) {
			disabledReason = "until restart, because " + failure.kind().label() + ": " + failure.detail();
		} else if (hangs >= PluginHealth.HANGS_TO_DISABLE) {
			disabledReason = "until restart, because it hung " + hangs + " times";
		}
	}

	synchronized String disabledReason() {
		return disabledReason;
	}

	synchronized ContributionHealth snapshot() {
		abandoned.removeIf(a -> a.ended().getAsBoolean());
		return new ContributionHealth(plugin, contributor, state(), disabledReason, calls, Duration.ofNanos(nanos),
				Duration.ofNanos(longest), hangs, List.copyOf(failures), abandoned);
	}

	private ContributionHealth.State state() {
		if (!disabledReason.isEmpty()) {
			return ContributionHealth.State.DISABLED;
		}
		if (!failures.isEmpty()) {
			return ContributionHealth.State.FAILED;
		}
		return calls == 0 ? ContributionHealth.State.UNUSED : ContributionHealth.State.HEALTHY;
	}
}
