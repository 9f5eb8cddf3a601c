/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One bundle as it lies in the source tree: its manifest and the packages that its code names. */
record Bundle(String name, Path folder, Manifest manifest) {

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([a-z][\\w.]*?)\\.[A-Z]\\w*[\\w.*]*;", Pattern.MULTILINE);
	private static final Pattern QUALIFIED_NAME = Pattern
			.compile("\\b((?:org\\.lithoscope|org\\.eclipse|org\\.osgi)(?:\\.[a-z]\\w*)+)\\.[A-Z]");
	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

	/** All bundles of the project, the test bundles among them. */
	static List<Bundle> all(Path root) {
		try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted().map(Bundle::of).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Bundle of(Path folder) {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			Manifest manifest = new Manifest(in);
			return new Bundle(firstName(manifest.getMainAttributes().getValue("Bundle-SymbolicName")), folder, manifest);
		} catch (IOException e) {
			throw new UncheckedIOException(folder.toString(), e);
		}
	}

	/** The bundles and packages named in a header, without their directives and version ranges. */
	List<String> header(String key) {
		String value = manifest.getMainAttributes().getValue(key);
		List<String> names = new ArrayList<>();
		if (value != null) {
			for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
				names.add(firstName(clause));
			}
		}
		return names;
	}

	String headerText(String key) {
		return manifest.getMainAttributes().getValue(key);
	}

	/** The packages that the code below the folder names, in imports or in full. */
	Set<String> usedPackages(String sourceFolder) {
		Set<String> packages = new TreeSet<>();
		for (Path file : files(sourceFolder, ".java")) {
			String text = COMMENT.matcher(read(file)).replaceAll(" ");
			for (Pattern pattern : List.of(IMPORT, QUALIFIED_NAME)) {
				Matcher matcher = pattern.matcher(text);
				while (matcher.find()) {
					packages.add(matcher.group(1));
				}
			}
		}
		return packages;
	}

	/** The packages that have source files below the folder. */
	Set<String> packages(String sourceFolder) {
		Path source = folder.resolve(sourceFolder);
		return files(sourceFolder, ".java").stream()
				.map(file -> source.relativize(file.getParent()).toString().replace(file.getFileSystem().getSeparator(), "."))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private List<Path> files(String sourceFolder, String ending) {
		Path source = folder.resolve(sourceFolder);
		if (!Files.isDirectory(source)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(source)) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
	}

	private static String firstName(String clause) {
		return clause.split(";", 2)[0].strip();
	}

	@Override
	public String toString() {
		return name;
	}
}
