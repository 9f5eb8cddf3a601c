/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bundles as folders of a class path. */
final class ClassPathFolder {

	private final Path folder;
	private final List<URL> urls = new ArrayList<>();

	ClassPathFolder(Path folder) {
		this.folder = folder;
	}

	ClassPathFolder bundle(String name, String version, String pluginXml) throws IOException {
		Path bundle = Files.createTempDirectory(folder, name);
		Files.createDirectory(bundle.resolve("META-INF"));
		Files.writeString(bundle.resolve("META-INF/MANIFEST.MF"),
				"Manifest-Version: 1.0\nBundle-SymbolicName: " + name + ";singleton:=true\nBundle-Version: " + version + "\n");
		Files.writeString(bundle.resolve("plugin.xml"), pluginXml);
		urls.add(bundle.toUri().toURL());
		return this;
	}

	ClassPathFolder extension(String name, String point, String content) throws IOException {
		return bundle(name, "1.0.0", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plugin><extension point=\"org.lithoscope.registry." + point
				+ "\">" + content + "</extension></plugin>");
	}

	Catalogue catalogue() throws IOException {
		try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassPathFolder.class.getClassLoader())) {
			return CatalogueLoader.fromClassPath(loader);
		}
	}
}
