/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.cli.Command;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.registry.BundleProblem;
import org.lithoscope.registry.CallLimits;
import org.lithoscope.registry.CatalogueProblem;
import org.lithoscope.registry.CommandDescriptor;
import org.lithoscope.registry.ContributionHealth;
import org.lithoscope.registry.HealthSnapshot;
import org.lithoscope.registry.PluginFaultException;

/**
 * What of the plug-ins does not work, by name and reason.
 *
 * @param bundle  the bundle and its version
 * @param about   the contribution, or the bundle as a whole
 * @param problem what is wrong
 */
record PluginProblem(String bundle, String about, String problem) {

	private static final String WHOLE = "bundle";

	/** What is known without loading any class of a plug-in. */
	static List<PluginProblem> declared(CommandContext context) {
		return of(context.engine().health().snapshot());
	}

	/** What shows itself when each contribution is made once. */
	static List<PluginProblem> checked(CommandContext context) {
		context.engine().checkPlugins();
		context.catalogue().commands().forEach(command -> checkType(context, command));
		return of(context.engine().health().snapshot());
	}

	/** Below the command line nobody knows what a command must be. */
	private static void checkType(CommandContext context, CommandDescriptor command) {
		try {
			context.engine().guardedCalls().call(command.plugin(), "being made", IOException.class, CallLimits.QUICK, () -> false,
					(made, watch) -> Command.class.cast(made) != null);
		} catch (PluginFaultException | IOException e) {
			// plugin health has it by now; listed with the others
			System.getLogger(PluginProblem.class.getName()).log(System.Logger.Level.DEBUG, command.name(), e);
		}
	}

	private static List<PluginProblem> of(HealthSnapshot health) {
		List<PluginProblem> problems = new ArrayList<>();
		for (CatalogueProblem p : health.problems()) {
			problems.add(new PluginProblem(p.contributor().toString(), p.contribution(), p.message()));
		}
		for (BundleProblem p : health.bundles()) {
			problems.add(new PluginProblem((p.bundle() + " " + p.version()).strip(), WHOLE, p.explanation()));
		}
		for (ContributionHealth c : health.contributions()) {
			if (!c.failures().isEmpty()) {
				problems.add(new PluginProblem(c.contributor().toString(), c.plugin().toString(), c.failures().getLast().toString()));
			}
		}
		return problems;
	}

	@Override
	public String toString() {
		return bundle + ", " + about + ": " + problem;
	}
}
