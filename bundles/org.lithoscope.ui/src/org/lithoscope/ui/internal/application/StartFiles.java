/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files and folders among the arguments of the application. */
final class StartFiles {

	private StartFiles() {
	}

	/**
	 * What stands in the arguments as a path that exists; options with their values are left out.
	 *
	 * @param arguments the arguments of the application
	 * @return absolute paths in order
	 */
	static List<Path> of(String[] arguments) {
		List<Path> paths = new ArrayList<>();
		for (String argument : arguments) {
			if (argument.startsWith("-")) {
				continue;
			}
			try {
				Path path = Path.of(argument).toAbsolutePath().normalize();
				if (Files.exists(path)) {
					paths.add(path);
				} else if (!argument.equals("workbench")) {
					System.getLogger(StartFiles.class.getName()).log(System.Logger.Level.WARNING, "there is no file {0}", path);
				}
			} catch (InvalidPathException e) {
				System.getLogger(StartFiles.class.getName()).log(System.Logger.Level.WARNING, "not a path: {0}", argument);
			}
		}
		return paths;
	}
}
