/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal;

import java.util.List;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lithoscope.cli.CommandLineProgram;
import org.lithoscope.registry.CatalogueLoader;
import org.lithoscope.registry.PluginFolders;

/** The command line on the platform: the plugins are its bundles. */
public final class CliApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		PluginFolders.install(PluginFolders.usual());
		CommandLineProgram program = new CommandLineProgram(CatalogueLoader.fromRegistry(RegistryFactory.getRegistry()), Terminal.out(),
				Terminal.err(), Terminal.isTerminal());
		return program.run(arguments == null ? List.of() : List.of(arguments));
	}

	@Override
	public void stop() {
		// a command ends with the program
	}
}
