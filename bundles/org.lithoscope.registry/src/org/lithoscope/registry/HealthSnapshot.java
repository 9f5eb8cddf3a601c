/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.List;

/**
 * The health of all plugins at one moment.
 *
 * @param contributions the contributions: all of the catalogue that have code, sorted by kind and id
 * @param problems      what of the {@code plugin.xml} files could not be used
 * @param bundles       bundles that bring nothing
 */
public record HealthSnapshot(List<ContributionHealth> contributions, List<CatalogueProblem> problems, List<BundleProblem> bundles) {

	/** Copies the lists. */
	public HealthSnapshot {
		contributions = List.copyOf(contributions);
		problems = List.copyOf(problems);
		bundles = List.copyOf(bundles);
	}

	/** {@return whether nothing has failed and nothing is missing} */
	public boolean isHealthy() {
		return problems.isEmpty() && bundles.isEmpty() && contributions.stream()
				.allMatch(c -> c.state() == ContributionHealth.State.UNUSED || c.state() == ContributionHealth.State.HEALTHY);
	}

	/**
	 * The health of one contribution.
	 *
	 * @param plugin the contribution
	 * @return its health, if it is known
	 */
	public java.util.Optional<ContributionHealth> of(PluginKey plugin) {
		return contributions.stream().filter(c -> c.plugin().equals(plugin)).findFirst();
	}
}
