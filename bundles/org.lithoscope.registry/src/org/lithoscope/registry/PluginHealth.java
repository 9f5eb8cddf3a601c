/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Remembers how each contribution fares, and disables those that cannot work. Safe for many threads; readers of it get immutable
 * {@linkplain #snapshot() snapshots}.
 */
public final class PluginHealth {

	/** So many hangs disable a contribution until restart. */
	public static final int HANGS_TO_DISABLE = 3;

	private static final System.Logger LOG = System.getLogger(PluginHealth.class.getName());

	private final Map<PluginKey, HealthRecord> records = new ConcurrentHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final List<CatalogueProblem> problems;
	private final Supplier<List<BundleProblem>> bundles;

	/**
	 * The health of the plugins of a catalogue.
	 *
	 * @param catalogue the catalogue
	 */
	public PluginHealth(Catalogue catalogue) {
		this(catalogue, List::of);
	}

	/**
	 * The health of the plugins of a catalogue on a platform.
	 *
	 * @param catalogue the catalogue
	 * @param bundles   asked for the bundles that bring nothing, whenever a snapshot is taken
	 */
	public PluginHealth(Catalogue catalogue, Supplier<List<BundleProblem>> bundles) {
		this.problems = catalogue.problems();
		this.bundles = bundles;
		Stream.of(catalogue.readers().stream().map(ReaderDescriptor::plugin), catalogue.analyses().stream().map(AnalysisDescriptor::plugin),
				catalogue.commands().stream().map(CommandDescriptor::plugin)).flatMap(s -> s)
				.forEach(p -> records.put(p.key(), new HealthRecord(p.key(), p.contributor())));
	}

	/**
	 * Health that also knows, when the program runs in OSGi, which bundles bring nothing.
	 *
	 * @param catalogue the catalogue
	 * @return the health
	 */
	public static PluginHealth ofPlatform(Catalogue catalogue) {
		return new PluginHealth(catalogue, PlatformBundles::problems);
	}

	/** {@return the health of all plugins now} */
	public HealthSnapshot snapshot() {
		return new HealthSnapshot(records.values().stream().map(HealthRecord::snapshot)
				.sorted(Comparator.comparing((ContributionHealth c) -> c.plugin().kind()).thenComparing(c -> c.plugin().id())).toList(),
				problems, bundles.get());
	}

	/**
	 * Why a contribution is disabled.
	 *
	 * @param plugin the contribution
	 * @return the reason; empty when it is not disabled
	 */
	public String disabledReason(PluginKey plugin) {
		HealthRecord health = records.get(plugin);
		return health == null ? "" : health.disabledReason();
	}

	/**
	 * Adds a listener that is called after each failure or change of state, on the thread that met it.
	 *
	 * @param listener the listener; takes a {@link #snapshot()} when it wants to know more
	 * @return removes the listener
	 */
	public Runnable addListener(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	void called(PluginObject<?> plugin, long nanos) {
		record(plugin).called(nanos);
	}

	void abandoned(PluginObject<?> plugin, AbandonedCall call) {
		record(plugin).abandoned(call);
		LOG.log(System.Logger.Level.WARNING, "abandoned thread {0} of {1}: {2}", call.thread(), plugin, call.activity());
		tell();
	}

	void failed(PluginObject<?> plugin, FaultKind kind, String activity, String detail, String stack) {
		PluginFailure failure = new PluginFailure(java.time.Instant.now(), kind, activity, detail, stack);
		record(plugin).failed(failure);
		// the stack trace is in plugin health; the log names what happened once
		LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", plugin, failure);
		tell();
	}

	private HealthRecord record(PluginObject<?> plugin) {
		return records.computeIfAbsent(plugin.key(), k -> new HealthRecord(k, plugin.contributor()));
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
