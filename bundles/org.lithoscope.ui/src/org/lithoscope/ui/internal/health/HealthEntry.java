/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.lithoscope.registry.BundleProblem;
import org.lithoscope.registry.CatalogueProblem;
import org.lithoscope.registry.ContributionHealth;
import org.lithoscope.registry.HealthSnapshot;
import org.lithoscope.registry.PluginFailure;

/**
 * One line of plug-in health.
 *
 * @param level   how bad it is
 * @param state   the same in a word
 * @param kind    reader, analysis, bundle …
 * @param name    which
 * @param bundle  where it comes from
 * @param calls   how often it was called, as text
 * @param mean    the mean time of a call, as text
 * @param longest the longest time of a call, as text
 * @param summary the last failure, or why it is not there
 * @param details all that is known, with stack traces
 */
record HealthEntry(Level level, String state, String kind, String name, String bundle, String calls, String mean, String longest,
		String summary, String details) {

	/** How bad it is. */
	enum Level {
		ERROR,
		WARNING,
		OK,
		INFO;

		String icon() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	static List<HealthEntry> of(HealthSnapshot snapshot) {
		List<HealthEntry> entries = new ArrayList<>();
		for (BundleProblem bundle : snapshot.bundles()) {
			entries.add(new HealthEntry(Level.ERROR, "not resolved", "bundle", bundle.bundle(), bundle.bundle() + " " + bundle.version(), "", "",
					"", firstLine(bundle.explanation()), bundle.explanation()));
		}
		for (CatalogueProblem problem : snapshot.problems()) {
			entries.add(new HealthEntry(Level.ERROR, "left out", "contribution", problem.contribution(), problem.contributor().toString(), "", "",
					"", firstLine(problem.message()), problem.message()));
		}
		snapshot.contributions().forEach(c -> entries.add(of(c)));
		entries.sort(Comparator.comparing(HealthEntry::level).thenComparing(HealthEntry::kind).thenComparing(HealthEntry::name));
		return entries;
	}

	private static HealthEntry of(ContributionHealth health) {
		Level level = switch (health.state()) {
			case DISABLED -> Level.ERROR;
			case FAILED -> Level.WARNING;
			case HEALTHY -> Level.OK;
			case UNUSED -> Level.INFO;
		};
		StringBuilder details = new StringBuilder(health.disabledReason().isEmpty() ? "" : "Disabled " + health.disabledReason() + "\n\n");
		health.abandoned().forEach(a -> details.append("Hanging since ").append(a.since()).append(" while ").append(a.activity()).append(", in ")
				.append(a.thread()).append('\n').append(a.stack()).append("\n\n"));
		for (PluginFailure failure : health.failures().reversed()) {
			details.append(failure.time()).append("  ").append(failure).append('\n').append(failure.stack()).append("\n\n");
		}
		String last = health.failures().isEmpty() ? "" : health.failures().getLast().toString();
		Duration mean = health.calls() == 0 ? Duration.ZERO : health.totalTime().dividedBy(health.calls());
		return new HealthEntry(level, health.state().name().toLowerCase(Locale.ROOT), health.plugin().kind().label(), health.plugin().id(),
				health.contributor().toString(), Long.toString(health.calls()), health.calls() == 0 ? "" : time(mean),
				health.calls() == 0 ? "" : time(health.longestTime()),
				health.disabledReason().isEmpty() ? last : "disabled " + health.disabledReason(), details.toString());
	}

	private static String time(Duration duration) {
		double millis = duration.toNanos() / 1e6;
		return millis < 1000 ? String.format(Locale.US, "%.1f ms", millis) : String.format(Locale.US, "%.1f s", millis / 1000);
	}

	private static String firstLine(String text) {
		return text.lines().findFirst().orElse("").strip();
	}
}
