/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.importing;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/** Where the example project lies: named by the system property {@value #PROPERTY}, or beside the installation. */
public final class ExampleProject {

	private static final String PROPERTY = "lithoscope.examples";
	private static final int LEVELS_UP = 6;

	private ExampleProject() {
	}

	/** {@return the folder, if there is one} */
	public static Optional<Path> folder() {
		List<Path> candidates = new ArrayList<>();
		String named = System.getProperty(PROPERTY);
		if (named != null) {
			candidates.add(Path.of(named));
		}
		candidates.add(Path.of("examples"));
		Location install = Platform.getInstallLocation();
		if (install != null && install.getURL() != null) {
			try {
				Path folder = Path.of(URIUtil.toURI(install.getURL()));
				for (int i = 0; i < LEVELS_UP && folder != null; i++) {
					candidates.add(folder.resolve("examples"));
					folder = folder.getParent();
				}
			} catch (URISyntaxException e) {
				System.getLogger(ExampleProject.class.getName()).log(System.Logger.Level.DEBUG, "no file: {0}", install.getURL());
			}
		}
		return candidates.stream().map(p -> p.toAbsolutePath().normalize()).filter(Files::isDirectory).findFirst();
	}
}
