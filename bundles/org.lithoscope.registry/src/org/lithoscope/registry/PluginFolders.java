/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.registry.internal.osgi.FolderBundles;

/**
 * The folders whose jars are plug-ins: that of the installation ({@code vendors} beside the start script, or where the system property
 * {@code lithoscope.vendors} says) and that of the user ({@code .lithoscope/plugins} at home). A plug-in is installed by copying its jar
 * there, and gone with it. What cannot be installed is named in plugin health.
 */
public final class PluginFolders {

	/** The system property that names the folder of the installation. */
	public static final String VENDORS = "lithoscope.vendors";

	private PluginFolders() {
	}

	/** {@return the folders of this program, whether they exist or not} */
	public static List<Path> usual() {
		List<Path> folders = new ArrayList<>();
		String vendors = System.getProperty(VENDORS, "");
		if (!vendors.isBlank()) {
			folders.add(Path.of(vendors));
		}
		String home = System.getProperty("user.home", "");
		if (!home.isBlank()) {
			folders.add(Path.of(home, ".lithoscope", "plugins"));
		}
		return folders;
	}

	/**
	 * Makes the running platform have the jars of these folders: installs the new ones, replaces those that changed, and removes those that
	 * are gone. To be called before the catalogue is read; outside OSGi it does nothing.
	 *
	 * @param folders the folders
	 */
	public static void install(List<Path> folders) {
		new FolderBundles(folders).install();
	}
}
