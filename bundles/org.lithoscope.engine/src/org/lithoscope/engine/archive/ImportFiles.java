/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the files to be imported: whole folders, without links, hidden files, and the archive itself. */
final class ImportFiles {

	/** What systems leave in folders. */
	private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

	private final Optional<Path> archive;
	private final Consumer<ImportOutcome> failures;
	private final List<Path> files = new ArrayList<>();

	private ImportFiles(Optional<Path> archive, Consumer<ImportOutcome> failures) {
		this.archive = archive.map(a -> a.toAbsolutePath().normalize());
		this.failures = failures;
	}

	static List<Path> of(List<Path> paths, Optional<Path> archive, Consumer<ImportOutcome> failures) {
		ImportFiles found = new ImportFiles(archive, failures);
		for (Path path : paths) {
			try {
				found.walk(path);
			} catch (IOException e) {
				failures.accept(ImportOutcome.failed(path, "cannot be read: " + e.getMessage()));
			}
		}
		return found.files;
	}

	private void walk(Path start) throws IOException {
		if (!Files.exists(start)) {
			failures.accept(ImportOutcome.failed(start, "does not exist"));
			return;
		}
		List<Path> here = new ArrayList<>();
		// a link that a person names is meant; links inside a folder may lead anywhere
		Path real = Files.isSymbolicLink(start) ? start.toRealPath() : start;
		Files.walkFileTree(real, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				boolean own = archive.map(a -> a.equals(folder.toAbsolutePath().normalize())).orElse(false);
				return own || !folder.equals(real) && Files.isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
				if (attributes.isRegularFile() && (file.equals(real) || !Files.isHidden(file) && !LITTER.contains(name))) {
					here.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException why) {
				failures.accept(ImportOutcome.failed(file, "cannot be read: " + why.getMessage()));
				return FileVisitResult.CONTINUE;
			}
		});
		here.sort(null);
		files.addAll(here);
	}
}
