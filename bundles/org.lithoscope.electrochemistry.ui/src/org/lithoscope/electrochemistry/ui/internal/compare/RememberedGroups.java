/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.analysis.ParameterMemory;

/** The groups that the user has named, where the workbench has a memory for them: an archive. For the thread of the display. */
final class RememberedGroups {

	/** They are remembered as the parameters of the comparison. */
	static final String COMPARISON = "compare-cells";
	/** The parameter. */
	static final String GROUPS = "groups";

	private final Lithoscope lithoscope;
	private final ISchedulingRule oneAfterAnother = new OneAfterAnother();
	private Optional<ParameterMemory> read = Optional.empty();

	RememberedGroups(Lithoscope lithoscope) {
		this.lithoscope = lithoscope;
	}

	/**
	 * Reads in the background what the memory holds, once for each memory.
	 *
	 * @param taker gets the names of groups by cell, on another thread
	 */
	void read(Consumer<Map<String, String>> taker) {
		Optional<ParameterMemory> memory = lithoscope.parameterMemory();
		if (memory.isEmpty() || memory.equals(read)) {
			return;
		}
		read = memory;
		inBackground("Groups of replicates", () -> {
			Map<String, String> groups = new LinkedHashMap<>();
			if (memory.get().remembered(COMPARISON).map(tree -> tree.get(GROUPS)).orElse(null) instanceof Map<?, ?> kept) {
				kept.forEach((cell, group) -> groups.put(String.valueOf(cell), String.valueOf(group)));
			}
			if (!groups.isEmpty()) {
				taker.accept(groups);
			}
		});
	}

	/**
	 * Remembers in the background.
	 *
	 * @param groups the names of groups by cell
	 */
	void keep(Map<String, String> groups) {
		lithoscope.parameterMemory().ifPresent(memory -> inBackground("Keeping groups of replicates",
				() -> memory.used(COMPARISON, groups.isEmpty() ? Map.of() : Map.of(GROUPS, groups))));
	}

	/** What reads or writes the memory. */
	private interface Access {
		void run() throws IOException;
	}

	private void inBackground(String name, Access access) {
		Job job = Job.createSystem(name, monitor -> {
			try {
				access.run();
			} catch (IOException e) {
				ILog.of(RememberedGroups.class).warn(name + ": " + e.getMessage(), e);
			}
		});
		job.setRule(oneAfterAnother);
		job.schedule();
	}

	/** What is kept last must be written last. */
	private static final class OneAfterAnother implements ISchedulingRule {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}
}
