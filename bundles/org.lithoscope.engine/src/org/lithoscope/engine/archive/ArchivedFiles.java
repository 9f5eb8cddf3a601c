/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RawFile;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Origin;

/** The raw files of a measurement, as a reader wants them: beside each other under the names they had. */
final class ArchivedFiles implements AutoCloseable {

	private final Path main;
	private final Optional<Path> temporary;

	private ArchivedFiles(Path main, Optional<Path> temporary) {
		this.main = main;
		this.temporary = temporary;
	}

	static ArchivedFiles of(ProjectArchive archive, Origin origin, Path temporaryFolder) throws IOException {
		if (origin.files().isEmpty()) {
			throw new ArchiveException("it was made from no file");
		}
		List<RawFile> raw = new ArrayList<>();
		for (FileReference file : origin.files()) {
			raw.add(archive.raw(file.sha512()).orElseThrow(() -> new ArchiveException("the file '" + file.name() + "' is not in the archive")));
		}
		Optional<Path> inPlace = raw.size() > 1 ? Optional.empty() : archive.storage().local(raw.get(0).folder() + "/" + raw.get(0).name());
		if (inPlace.isPresent()) {
			return new ArchivedFiles(inPlace.get(), Optional.empty());
		}
		Path folder = Files.createTempDirectory(temporaryFolder, "lithoscope-replay");
		ArchivedFiles files = new ArchivedFiles(target(folder, origin, 0), Optional.of(folder));
		boolean done = false;
		try {
			for (int i = 0; i < raw.size(); i++) {
				Path target = target(folder, origin, i);
				Files.createDirectories(target.getParent());
				try (InputStream in = archive.open(raw.get(i))) {
					Files.copy(in, target);
				}
			}
			done = true;
			return files;
		} finally {
			if (!done) {
				files.close();
			}
		}
	}

	/** Other files than the main one have names relative to it, or paths of which the folders they share with it do not matter. */
	private static Path target(Path folder, Origin origin, int index) throws ArchiveException {
		Path shared = Path.of(origin.files().get(0).name()).toAbsolutePath().getParent();
		Path path = shared.resolve(origin.files().get(index).name()).normalize();
		Path relative = path.startsWith(shared) ? shared.relativize(path) : path.getFileName();
		Path target = folder.resolve(relative).normalize();
		if (!target.startsWith(folder)) {
			throw new ArchiveException("'" + origin.files().get(index).name() + "' leads out of the folder");
		}
		return target;
	}

	Path main() {
		return main;
	}

	@Override
	public void close() throws IOException {
		if (temporary.isPresent()) {
			try (Stream<Path> all = Files.walk(temporary.get())) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}
}
