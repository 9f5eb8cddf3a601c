/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.storage.DiskStorage;

/** A process that writes in an archive and prints what lasts. Arguments: folder, name, number of files, whether to seal. */
final class ChildWriter {

	private ChildWriter() {
	}

	public static void main(String[] arguments) throws IOException {
		String name = arguments[1];
		int files = Integer.parseInt(arguments[2]);
		boolean seals = Boolean.parseBoolean(arguments[3]);
		ArchiveInfo info = new ArchiveInfo("0190f2a0-0000-7000-8000-000000000000", "Children", "", "CC0-1.0", "", LocalDate.of(2026, 11, 21));
		Random random = new Random(name.hashCode());
		try (ProjectArchive archive = ProjectArchive.openOrCreate(new DiskStorage(Path.of(arguments[0])), info,
				new Writer(name, "Lithoscope 0.1.0"), Clock.systemUTC())) {
			for (int i = 0; i < files; i++) {
				// every other file is one that all processes import
				String text = (i % 2 == 0 ? "common " + i : name + " " + i) + "\n" + "x".repeat(i * 37 % 100_000);
				ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
				RawFile raw = archive.addRaw(name + "-" + i + ".txt", bytes, () -> false);
				System.out.println("raw " + raw.sha512());
				ArchiveRecord record = archive.add(RecordKind.MEASUREMENT, Map.of("name", name + " " + i, "file", raw.sha512()));
				System.out.println("record " + record.path());
				if (seals && random.nextInt(10) == 0) {
					archive.seal();
				}
			}
		}
		System.out.println("done");
	}
}
