/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The bundles that vendors build upon, as the build has just made them. */
final class ApiBundles {

	/** What docs/plugin-guide.md calls API. */
	static final Set<String> NAMES = Set.of("org.lithoscope.model", "org.lithoscope.io", "org.lithoscope.registry",
			"org.lithoscope.engine", "org.lithoscope.cli", "org.lithoscope.testkit");

	private static final long NO_TIME = 315_532_800_000L;

	private ApiBundles() {
	}

	/** The jars on the class path of the test. */
	static List<Path> jars() throws IOException {
		List<Path> jars = new ArrayList<>();
		Set<String> missing = new TreeSet<>(NAMES);
		for (URL manifest : Collections.list(ApiBundles.class.getClassLoader().getResources(JarFile.MANIFEST_NAME))) {
			if (manifest.getProtocol().equals("jar")) {
				String text = manifest.getPath();
				Path jar = Path.of(URI.create(text.substring(0, text.indexOf("!/"))));
				if (missing.remove(header(jar, "Bundle-SymbolicName").split(";")[0])) {
					jars.add(jar);
				}
			}
		}
		if (!missing.isEmpty()) {
			throw new IllegalStateException("not on the class path of the test: " + missing);
		}
		return jars;
	}

	/** Writes the signatures of all exported packages of the jars into one jar, the same bytes for the same signatures. */
	static void writeSignatures(List<Path> jars, Path target) throws IOException {
		TreeMap<String, byte[]> signatures = new TreeMap<>();
		for (Path jar : jars) {
			Set<String> exported = exported(jar);
			try (JarFile file = new JarFile(jar.toFile())) {
				file.stream().filter(entry -> isExported(entry.getName(), exported)).forEach(entry -> {
					try (InputStream in = file.getInputStream(entry)) {
						Signature.of(in).ifPresent(bytes -> signatures.put(entry.getName(), bytes));
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				});
			}
		}
		try (OutputStream out = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(9);
			for (var signature : signatures.entrySet()) {
				ZipEntry entry = new ZipEntry(signature.getKey());
				entry.setTime(NO_TIME);
				zip.putNextEntry(entry);
				zip.write(signature.getValue());
				zip.closeEntry();
			}
		}
	}

	private static boolean isExported(String name, Set<String> exported) {
		return name.endsWith(".class") && exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.'))
				&& !name.endsWith("package-info.class");
	}

	private static Set<String> exported(Path jar) throws IOException {
		Set<String> packages = new TreeSet<>();
		for (String clause : header(jar, "Export-Package").split(",")) {
			packages.add(clause.split(";")[0].strip());
		}
		return packages;
	}

	private static String header(Path jar, String name) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			String value = file.getManifest().getMainAttributes().getValue(name);
			return value == null ? "" : value;
		}
	}
}
