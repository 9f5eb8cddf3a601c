/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.exchange.ArchiveExport;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.DiskStorage;

/** An archive on media that refuse every write, as every user meets them, also one who may write everywhere. */
class ReadOnlyTest {

	private static final Writer WRITER = new Writer("A. Person", "Lithoscope 0.1.0");

	@TempDir
	private Path folder;
	private final List<String> writes = new ArrayList<>();
	private ArchiveStorage disk;
	private ArchiveRecord cell;
	private RawFile raw;

	@BeforeEach
	void make() throws IOException {
		disk = new DiskStorage(folder.resolve("archive"));
		try (ProjectArchive archive = ProjectArchive.create(disk, new ArchiveInfo("a", "", "", "", "", LocalDate.EPOCH), WRITER, Clock.systemUTC())) {
			raw = archive.addRaw("a.mpr", new ByteArrayInputStream("bytes".getBytes(UTF_8)), () -> false);
			archive.seal();
			// behind the last seal, in a journal
			cell = archive.add(RecordKind.CELL, Map.of("name", "cell 1"));
		}
	}

	/** The disk, but it refuses what a read-only medium refuses. */
	private ArchiveStorage medium() {
		Set<String> refused = Set.of("createFolder", "create", "rename", "delete", "syncFolder");
		return (ArchiveStorage) Proxy.newProxyInstance(ArchiveStorage.class.getClassLoader(), new Class<?>[] {ArchiveStorage.class},
				(proxy, method, arguments) -> {
					if (method.getName().equals("isWritable")) {
						return false;
					}
					if (refused.contains(method.getName())) {
						writes.add(method.getName() + " " + arguments[0]);
						throw new FileSystemException(String.valueOf(arguments[0]), null, "Read-only file system");
					}
					try {
						return method.invoke(disk, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				});
	}

	@Test
	void itOpensAndIsSearchedVerifiedReadAndExported() throws IOException {
		try (ProjectArchive archive = ProjectArchive.open(medium(), WRITER, Clock.systemUTC());
				ArchiveIndex index = ArchiveIndex.open(archive, folder.resolve("cache/index.sqlite"))) {
			assertTrue(archive.isReadOnly());
			assertEquals(1, index.update((done, total) -> true));
			assertEquals(cell.id(), index.search(SearchQuery.all().text("cell")).get(0).id());
			assertEquals(List.of(cell), archive.current(RecordKind.CELL, cell.id()));
			try (InputStream in = archive.open(archive.raw(raw.sha512()).orElseThrow())) {
				assertEquals("bytes", new String(in.readAllBytes(), UTF_8));
			}
			VerificationReport report = archive.verify(VerificationProgress.unattended());
			assertTrue(report.isIntact(), report.toString());
			assertEquals(List.of("1 files were written since the last seal"), report.notices());
			ByteArrayOutputStream zip = new ByteArrayOutputStream();
			new ArchiveExport(archive).all(ArchiveExport.Format.ELN, zip);
			assertTrue(zip.size() > 0);
		}
		assertEquals(List.of(), writes, "it was not even tried");
	}

	@Test
	void whatWouldWriteSaysThatItIsReadOnly() throws IOException {
		try (ProjectArchive archive = ProjectArchive.open(medium(), WRITER, Clock.systemUTC())) {
			for (Executable writing : List.<Executable>of(archive::seal, () -> archive.add(RecordKind.NOTE, Map.of("text", "x")),
					() -> archive.revise(cell, Map.of("name", "other")),
					() -> archive.addRaw("b", new ByteArrayInputStream(new byte[1]), () -> false))) {
				ArchiveException refused = assertThrows(ArchiveException.class, writing);
				assertTrue(refused.getMessage().contains("read-only"), refused.getMessage());
			}
		}
		assertEquals(List.of(), writes, "it was not even tried");
	}
}
