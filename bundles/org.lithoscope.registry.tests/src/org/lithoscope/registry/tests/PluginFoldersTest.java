/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lithoscope.registry.BundleProblem;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CatalogueLoader;
import org.lithoscope.registry.PluginFolders;
import org.lithoscope.registry.PluginHealth;
import org.lithoscope.registry.ReaderDescriptor;
import org.lithoscope.registry.tests.broken.GoodReader;

/** A plug-in is installed by copying its jar into a folder, and gone with it. */
class PluginFoldersTest {

	private Path folder;
	private String before;

	@BeforeEach
	void folder() throws IOException {
		folder = Files.createTempDirectory("plug-ins with µ");
		before = System.setProperty(PluginFolders.VENDORS, folder.toString());
	}

	@AfterEach
	void empty() throws IOException {
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
		PluginFolders.install(List.of(folder));
		if (before == null) {
			System.clearProperty(PluginFolders.VENDORS);
		} else {
			System.setProperty(PluginFolders.VENDORS, before);
		}
	}

	private static byte[] plugin(String version) throws IOException {
		return new TestBundle("test.dropped").header("Bundle-Version", version).classes(GoodReader.class).reader(GoodReader.class.getName(), "1").jar();
	}

	private Optional<ReaderDescriptor> reader() {
		PluginFolders.install(PluginFolders.usual());
		return CatalogueLoader.fromRegistry(RegistryFactory.getRegistry()).reader("test.dropped.reader");
	}

	@Test
	void aJarInTheFolderIsAPlugin() throws Exception {
		assertTrue(reader().isEmpty());
		Path jar = Files.write(folder.resolve("dropped.jar"), plugin("1.0.0"));
		assertEquals("test.dropped 1.0.0", reader().orElseThrow().contributor().toString());
		assertEquals("test.dropped 1.0.0", reader().orElseThrow().contributor().toString(), "a second start changes nothing");
		Files.write(jar, plugin("1.10.0"));
		assertEquals("test.dropped 1.10.0", reader().orElseThrow().contributor().toString());
		Files.delete(jar);
		assertTrue(reader().isEmpty());
	}

	@Test
	void whatIsNoPluginIsNamed() throws Exception {
		Files.writeString(folder.resolve("text.jar"), "not a jar");
		Files.write(folder.resolve("dropped.jar"), plugin("1.0.0"));
		Files.write(folder.resolve("dropped-copy.jar"), plugin("1.0.0"));
		Files.writeString(folder.resolve("readme.txt"), "of no interest");
		assertTrue(reader().isPresent());
		Catalogue catalogue = CatalogueLoader.fromRegistry(RegistryFactory.getRegistry());
		List<BundleProblem> problems = PluginHealth.ofPlatform(catalogue).snapshot().bundles().stream()
				.filter(p -> p.bundle().startsWith(folder.toString())).toList();
		assertEquals(2, problems.size(), problems::toString);
		assertTrue(problems.get(0).bundle().contains("dropped") && problems.get(0).explanation().contains("there already"), problems::toString);
		assertTrue(problems.get(1).bundle().endsWith("text.jar") && !problems.get(1).explanation().isBlank(), problems::toString);
	}
}
