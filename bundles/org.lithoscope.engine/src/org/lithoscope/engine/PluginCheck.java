/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.util.stream.Stream;

import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.CallLimits;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CommandDescriptor;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.HealthSnapshot;
import org.lithoscope.registry.PluginFaultException;
import org.lithoscope.registry.PluginObject;
import org.lithoscope.registry.ReaderDescriptor;

/** Makes every contribution once. */
final class PluginCheck {

	private static final System.Logger LOG = System.getLogger(PluginCheck.class.getName());

	private final Catalogue catalogue;
	private final GuardedCalls calls;

	PluginCheck(Catalogue catalogue, GuardedCalls calls) {
		this.catalogue = catalogue;
		this.calls = calls;
	}

	HealthSnapshot run() {
		Stream.of(catalogue.readers().stream().map(ReaderDescriptor::plugin), catalogue.analyses().stream().map(AnalysisDescriptor::plugin),
				catalogue.commands().stream().map(CommandDescriptor::plugin)).flatMap(s -> s).forEach(this::make);
		return calls.health().snapshot();
	}

	private <P> void make(PluginObject<P> plugin) {
		try {
			calls.call(plugin, "being made", IOException.class, CallLimits.QUICK, () -> false, (made, watch) -> Boolean.TRUE);
		} catch (PluginFaultException | IOException e) {
			// plugin health has it by now
			LOG.log(System.Logger.Level.DEBUG, plugin.toString(), e);
		}
	}
}
