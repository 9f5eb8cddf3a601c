/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.storage.DiskStorage;

class ProjectArchiveTest {

	private static final ArchiveInfo INFO = new ArchiveInfo("0190f2a0-0000-7000-8000-000000000000", "Dual gradient",
			"Cu and Cu-Ag\nin one project", "CC-BY-4.0", "Institute", LocalDate.of(2026, 11, 21));
	private static final Writer WRITER = new Writer("A. Person", "Lithoscope 0.1.0");

	@TempDir
	private Path folder;

	private ProjectArchive create() throws IOException {
		return ProjectArchive.create(new DiskStorage(folder.resolve("archive")), INFO, WRITER, Clock.systemUTC());
	}

	private ProjectArchive open() throws IOException {
		return ProjectArchive.open(new DiskStorage(folder.resolve("archive")), WRITER, Clock.systemUTC());
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void whatWasAddedIsThereAfterOpeningAgain() throws IOException {
		RawFile raw;
		ArchiveRecord cell;
		try (ProjectArchive archive = create()) {
			raw = archive.addRaw("C:\\Data\\cell 1.mpr", bytes("raw bytes"), () -> false);
			cell = archive.add(RecordKind.CELL, Map.of("name", "cell 1", "area", Map.of("value", 1.54, "unit", "cm2"), "tags", List.of("a", "b")));
		}
		try (ProjectArchive archive = open()) {
			assertEquals("Cu and Cu-Ag in one project", archive.info().description());
			assertEquals("cell 1.mpr", archive.raw(raw.sha512()).orElseThrow().name());
			try (InputStream in = archive.open(raw)) {
				assertArrayEquals("raw bytes".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
			}
			assertEquals(List.of(cell), archive.revisions(RecordKind.CELL, cell.id()));
			assertTrue(archive.verify(VerificationProgress.unattended()).isIntact());
		}
	}

	@Test
	void theSameBytesAreKeptOnce() throws IOException {
		try (ProjectArchive archive = create()) {
			RawFile first = archive.addRaw("a.txt", bytes("same"), () -> false);
			RawFile second = archive.addRaw("b.txt", bytes("same"), () -> false);
			assertEquals(first, second);
			try (Stream<Path> files = Files.walk(folder.resolve("archive/data/raw"))) {
				assertEquals(1, files.filter(Files::isRegularFile).count());
			}
		}
	}

	@Test
	void revisionsSupersedeAndStay() throws IOException {
		try (ProjectArchive archive = create()) {
			ArchiveRecord first = archive.add(RecordKind.NOTE, Map.of("text", "first"));
			ArchiveRecord second = archive.revise(first, Map.of("text", "second"));
			assertEquals(List.of(first, second), archive.revisions(RecordKind.NOTE, first.id()));
			assertEquals(first.revision(), second.supersedes().orElseThrow());
		}
	}

	@Test
	void aSealedArchivePassesItsOwnManifestAndStaysValidWhenItGrows() throws IOException {
		try (ProjectArchive archive = create()) {
			archive.addRaw("100 % Cu, Ag.mpr", bytes("one"), () -> false);
			archive.add(RecordKind.RESULT, Map.of("title", "CE"));
			assertEquals(3, archive.seal());
			VerificationReport sealed = archive.verify(VerificationProgress.unattended());
			assertTrue(sealed.isIntact(), sealed.problems().toString());
			assertEquals(List.of(), sealed.notices());
			archive.addRaw("two", bytes("two"), () -> false);
			VerificationReport grown = archive.verify(VerificationProgress.unattended());
			assertTrue(grown.isIntact());
			assertEquals(List.of("1 files were written since the last seal"), grown.notices());
			assertEquals(4, archive.seal());
			assertTrue(archive.verify(VerificationProgress.unattended()).isIntact());
		}
		assertEquals(List.of(), new DiskStorage(folder.resolve("archive")).list("journals"), "sealed journals are gone");
	}

	@Test
	void everyChangeIsFound() throws IOException {
		String path;
		try (ProjectArchive archive = create()) {
			RawFile raw = archive.addRaw("a", bytes("original"), () -> false);
			path = raw.folder() + "/a";
			archive.add(RecordKind.CELL, Map.of("name", "x"));
			archive.seal();
			Path file = folder.resolve("archive").resolve(path);
			Files.writeString(file, "Original");
			assertEquals(path, archive.verify(VerificationProgress.unattended()).problems().get(0).path());
			Files.delete(file);
			assertEquals("is missing", archive.verify(VerificationProgress.unattended()).problems().get(0).reason());
			Files.writeString(file, "original");
			Files.writeString(folder.resolve("archive/data/stranger"), "?");
			VerificationReport report = archive.verify(VerificationProgress.unattended());
			assertTrue(report.isIntact());
			assertTrue(report.notices().get(0).contains("data/stranger"));
			Files.writeString(folder.resolve("archive/bag-info.txt"), "changed", java.nio.file.StandardOpenOption.APPEND);
			assertFalse(archive.verify(VerificationProgress.unattended()).isIntact());
		}
	}

	@Test
	void whatNobodyAcknowledgedIsNoticedWhereverItLies() throws IOException {
		try (ProjectArchive archive = create()) {
			RawFile raw = archive.addRaw("b", bytes("original"), () -> false);
			String record = archive.add(RecordKind.CELL, Map.of("name", "x")).path();
			archive.seal();
			assertEquals(List.of(), archive.verify(VerificationProgress.unattended()).notices());
			List<String> strangers = List.of(raw.folder() + "/a", "data/raw/00/" + "0".repeat(128) + "/a", "data/raw/loose", "data/other/deep/file",
					record.replace(".json", ".bak"), "data/records/unknown/00/x.json");
			for (String stranger : strangers) {
				Path file = folder.resolve("archive").resolve(stranger);
				Files.createDirectories(file.getParent());
				Files.writeString(file, "?");
				Files.setLastModifiedTime(file.getParent(), java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(5)));
				VerificationReport report = archive.verify(VerificationProgress.unattended());
				assertTrue(report.isIntact());
				assertTrue(report.notices().toString().contains("1 files were never acknowledged, the first is " + stranger), stranger + report.notices());
				if (stranger.startsWith(raw.folder())) {
					assertEquals(raw, archive.raw(raw.sha512()).orElseThrow(), "the bytes decide");
				}
				Files.delete(file);
			}
			Path link = Files.createSymbolicLink(folder.resolve("archive/data/raw/link"), folder);
			assertTrue(archive.verify(VerificationProgress.unattended()).notices().toString().contains("data/raw/link"));
			Files.delete(link);
			Files.createSymbolicLink(link, folder.resolve("archive/bagit.txt"));
			assertTrue(archive.verify(VerificationProgress.unattended()).notices().toString().contains("data/raw/link"));
			Files.delete(link);
			Files.writeString(folder.resolve("archive/manifest-sha512.txt"), "x".repeat(128) + "  data/raw/x\n");
			assertThrows(ArchiveException.class, () -> archive.verify(VerificationProgress.unattended()));
		}
	}

	@Test
	void aCancelledImportLeavesNothing() throws IOException {
		try (ProjectArchive archive = create()) {
			assertThrows(CancellationException.class, () -> archive.addRaw("a", bytes("x"), () -> true));
			VerificationReport report = archive.verify(VerificationProgress.unattended());
			assertEquals(0, report.files());
			assertEquals(List.of(), report.notices());
			assertEquals(List.of(), archive.storage().list("unfinished"));
		}
	}

	@Test
	void refusesWhatIsNoArchive() throws IOException {
		Files.createDirectories(folder.resolve("archive"));
		assertThrows(ArchiveException.class, this::open);
		Files.writeString(folder.resolve("archive/bagit.txt"), "BagIt-Version: 1.0\n");
		Files.writeString(folder.resolve("archive/bag-info.txt"), "Lithoscope-Layout: 2\n");
		ArchiveException newer = assertThrows(ArchiveException.class, this::open);
		assertTrue(newer.getMessage().contains("newer version"), newer.getMessage());
		assertThrows(ArchiveException.class, this::create);
	}

	@Test
	void idsRiseAndAreOfVersionSeven() {
		TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());
		java.util.UUID before = ids.next();
		for (int i = 0; i < 20_000; i++) {
			java.util.UUID next = ids.next();
			assertTrue(next.toString().compareTo(before.toString()) > 0);
			assertEquals(7, next.version());
			assertEquals(2, next.variant());
			before = next;
		}
	}
}
