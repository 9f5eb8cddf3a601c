/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.internal.Layout;
import org.lithoscope.archive.internal.exchange.ReceivedFiles;
import org.lithoscope.archive.internal.exchange.ZipUnpacking;

/**
 * Takes what a zip or {@code .eln} file holds into an archive. The file is unpacked beside and checked wholly before anything is taken;
 * what it holds is not trusted. A crate of another program gives its files, kept raw.
 */
public final class ArchiveMerge {

	private static final int AT_ONCE = 1_000;

	private final ProjectArchive archive;
	private final Path temporaryFolder;

	/**
	 * What was taken.
	 *
	 * @param raw     raw files that were not there before
	 * @param records revisions that were not there before
	 * @param present files and revisions that were there already
	 */
	public record Merged(long raw, long records, long present) {
	}

	/**
	 * Takes into an archive.
	 *
	 * @param archive         the archive
	 * @param temporaryFolder where to unpack
	 */
	public ArchiveMerge(ProjectArchive archive, Path temporaryFolder) {
		this.archive = archive;
		this.temporaryFolder = temporaryFolder;
	}

	/**
	 * Takes what a file holds.
	 *
	 * @param file      a zip or {@code .eln}
	 * @param limits    what to refuse
	 * @param cancelled asked now and then
	 * @return what was taken
	 * @throws ArchiveException when the file is refused, naming the entry and the reason; nothing was taken then
	 * @throws IOException      when reading or writing fails
	 */
	public Merged merge(Path file, UnpackingLimits limits, BooleanSupplier cancelled) throws IOException {
		Path folder = Files.createTempDirectory(temporaryFolder, "lithoscope-merge");
		try {
			new ZipUnpacking(file, limits, cancelled).into(folder);
			ReceivedFiles received = ReceivedFiles.check(file.getFileName().toString(), folder);
			return take(received, cancelled);
		} finally {
			delete(folder);
		}
	}

	private Merged take(ReceivedFiles received, BooleanSupplier cancelled) throws IOException {
		List<String> missing = new ArrayList<>();
		for (String path : received.records()) {
			String here = Layout.PAYLOAD + "/" + path;
			if (!archive.storage().exists(here)) {
				missing.add(path);
			} else if (!archive.read(here).equals(received.read(path))) {
				throw new ArchiveException(received + ": " + path
						+ ": this revision is in the archive already, with other content, and revisions never change");
			}
		}
		long raw = 0;
		long present = received.records().size() - missing.size();
		for (Path file : received.raw()) {
			try (InputStream in = Files.newInputStream(file)) {
				ProjectArchive.Kept kept = archive.keep(file.getFileName().toString(), in, cancelled);
				raw += kept.isNew() ? 1 : 0;
				present += kept.isNew() ? 0 : 1;
			}
		}
		// not all at once: they may be more than the memory holds
		for (int from = 0; from < missing.size(); from += AT_ONCE) {
			List<ArchiveRecord> some = new ArrayList<>();
			for (String path : missing.subList(from, Math.min(missing.size(), from + AT_ONCE))) {
				some.add(received.read(path));
			}
			archive.adopt(some);
		}
		return new Merged(raw, missing.size(), present);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
