/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.VerificationReport.Problem;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.IndexLocation;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.storage.DiskStorage;

/** Archives that somebody hands over as a folder, and that are not what they seem. */
class HostileFolderTest {

	private static final Duration SOON = Duration.ofMinutes(1);

	@TempDir
	private Path folder;
	private Path root;
	private Path outside;
	private ArchiveRecord cell;
	private ArchiveRecord note;
	private RawFile raw;

	@BeforeEach
	void make() throws IOException {
		root = folder.resolve("archive");
		outside = Files.createDirectory(folder.resolve("outside"));
		ArchiveInfo info = new ArchiveInfo("a", "Hostile", "", "", "", LocalDate.EPOCH);
		try (ProjectArchive archive = ProjectArchive.create(new DiskStorage(root), info, new Writer("A. Person", "x 1"), Clock.systemUTC())) {
			cell = archive.add(RecordKind.CELL, Map.of("name", "the cell"));
			note = archive.add(RecordKind.NOTE, Map.of("text", "the note"));
			raw = archive.addRaw("a.mpr", new ByteArrayInputStream("bytes".getBytes(UTF_8)), () -> false);
			archive.seal();
		}
	}

	private ProjectArchive open() throws IOException {
		return ProjectArchive.open(new DiskStorage(root), new Writer("B. Person", "x 1"), Clock.systemUTC());
	}

	private List<Problem> verify() throws IOException {
		try (ProjectArchive archive = open()) {
			return archive.verify(VerificationProgress.unattended()).problems();
		}
	}

	private static void link(Path link, Path target) throws IOException {
		try {
			Files.createSymbolicLink(link, target);
		} catch (UnsupportedOperationException e) {
			assumeTrue(false, "there are no links here: " + e.getMessage());
		}
	}

	private List<String> found(String words) throws IOException {
		try (ProjectArchive archive = open(); ArchiveIndex index = ArchiveIndex.open(archive, folder.resolve("index.sqlite"))) {
			index.update((done, total) -> true);
			return index.search(SearchQuery.all().text(words)).stream().map(SearchHit::title).sorted().toList();
		}
	}

	/** Rewrites a record as nobody does who keeps to the rules. */
	private void rewrite(ArchiveRecord record, String what, String by) throws IOException {
		Path file = root.resolve(record.path());
		String before = Files.readString(file);
		assertTrue(before.contains(what), before);
		Files.writeString(file, before.replace(what, by));
	}

	@ParameterizedTest
	@ValueSource(strings = {"data", "data/records", "data/records/note", "journals", "unfinished"})
	void nothingIsWrittenThroughAFolderThatIsALink(String linked) throws IOException {
		Path place = root.resolve(linked);
		if (Files.exists(place)) {
			Files.move(place, folder.resolve("moved"));
		}
		link(place, outside);
		IOException refused = assertThrows(IOException.class, () -> {
			try (ProjectArchive archive = open()) {
				archive.add(RecordKind.NOTE, Map.of("text", "not outside"));
			}
		});
		assertTrue(refused.getMessage().contains(linked) && refused.getMessage().contains("is a link"), refused.getMessage());
		try (Stream<Path> all = Files.walk(outside)) {
			assertEquals(List.of(outside), all.toList());
		}
	}

	@Test
	void aFileThatIsALinkIsAProblemEvenIfItsBytesAreRight() throws IOException {
		Path file = root.resolve(raw.folder()).resolve(raw.name());
		Path elsewhere = Files.move(file, outside.resolve("elsewhere"));
		link(file, elsewhere);
		List<Problem> problems = verify();
		assertEquals(1, problems.size());
		assertTrue(problems.get(0).path().endsWith("a.mpr") && problems.get(0).reason().contains("is a link"), problems.toString());
	}

	@Test
	void aPipeInThePlaceOfAFileIsNotWaitedFor() throws IOException, InterruptedException {
		Path tool = Path.of("/usr/bin/mkfifo");
		assumeTrue(Files.isExecutable(tool), "there is no mkfifo");
		for (Path place : List.of(root.resolve(note.path()), root.resolve("journals/x.closed"))) {
			Files.deleteIfExists(place);
			assertEquals(0, new ProcessBuilder(tool.toString(), place.toString()).start().waitFor());
		}
		IOException refused = assertThrows(IOException.class, () -> assertTimeoutPreemptively(SOON, this::verify));
		assertTrue(refused.getMessage().contains("x.closed") && refused.getMessage().contains("pipe"), refused.getMessage());
		Files.delete(root.resolve("journals/x.closed"));
		List<Problem> problems = assertTimeoutPreemptively(SOON, this::verify);
		assertTrue(problems.toString().contains(note.path()) && problems.toString().contains("pipe"), problems.toString());
		assertEquals(List.of("the cell"), assertTimeoutPreemptively(SOON, () -> found("the")));
	}

	@Test
	void aLineWithoutEndDoesNotFillTheMemory() throws IOException {
		for (String list : List.of("manifest-sha512.txt", "journals/x.closed")) {
			try (OutputStream out = Files.newOutputStream(root.resolve(list), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
				byte[] block = "0".repeat(1 << 20).getBytes(UTF_8);
				for (int i = 0; i < 64; i++) {
					out.write(block);
				}
			}
			ArchiveException refused = assertThrows(ArchiveException.class, this::verify);
			assertTrue(refused.getMessage().startsWith(list + ": has a line of more than"), refused.getMessage());
			if (list.startsWith("journals")) {
				Files.delete(root.resolve(list));
			} else {
				Files.writeString(root.resolve(list), "");
			}
		}
	}

	@Test
	void twoHashesForOneFileAreAProblem() throws IOException {
		Path manifest = root.resolve("manifest-sha512.txt");
		String line = Files.readAllLines(manifest).stream().filter(l -> l.endsWith(note.path())).findFirst().orElseThrow();
		Files.writeString(manifest, "0".repeat(128) + line.substring(128) + "\n" + Files.readString(manifest));
		assertTrue(verify().stream().anyMatch(p -> p.path().equals(note.path()) && p.reason().contains("twice")), verify().toString());
	}

	@Test
	void manifestsOfOtherSystemsAreRead() throws IOException {
		Path manifest = root.resolve("manifest-sha512.txt");
		Files.writeString(manifest, "\n".repeat(0) + Files.readString(manifest).replace("\n", "\r\n"));
		assertEquals(List.of("tagmanifest"), verify().stream().map(p -> p.path().equals("manifest-sha512.txt") ? "tagmanifest" : p.path()).toList(),
				"only that the manifest was rewritten");
	}

	@Test
	void whatAnArchiveSaysOfItselfIsNotTrusted() throws IOException {
		Path info = root.resolve("bag-info.txt");
		Files.writeString(info, "External-Identifier: ../../" + "x".repeat(5000) + "\nBagging-Date: yesterday\nLithoscope-Layout: 1\n");
		try (ProjectArchive archive = open()) {
			Path index = IndexLocation.of(archive.info(), root);
			assertTrue(index.getFileName().toString().length() < 100, index.toString());
			assertEquals("index", index.getParent().getFileName().toString());
		}
	}

	@Test
	void nobodyHidesARecordOfOthersFromTheSearch() throws IOException {
		try (ProjectArchive archive = open()) {
			ArchiveRecord second = archive.revise(note, Map.of("text", "the note revised"));
			String before = "\"supersedes\":\"" + note.revision() + "\"";
			rewrite(second, before, "\"supersedes\":\"" + cell.revision() + "\"");
			assertEquals(1, archive.current(RecordKind.CELL, cell.id()).size());
		}
		assertEquals(List.of("the cell", "the note", "the note revised"), found("the"));
	}

	@Test
	void revisionsThatSupersedeEachOtherDoNotVanish() throws IOException {
		try (ProjectArchive archive = open()) {
			ArchiveRecord second = archive.revise(note, Map.of("text", "second"));
			ArchiveRecord third = archive.revise(second, Map.of("text", "third"));
			rewrite(note, "\"supersedes\":null", "\"supersedes\":\"" + third.revision() + "\"");
			assertEquals(List.of(third), archive.current(RecordKind.NOTE, note.id()));
		}
		assertEquals(List.of("the cell"), found("the cell"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"\"schema\":4294967297", "\"schema\":0", "\"schema\":-1", "\"schema\":1.5", "\"schema\":\"1\"", "\"schema\":99"})
	void aSchemaThatThereIsNotIsRefused(String schema) throws IOException {
		rewrite(note, "\"schema\":1", schema);
		try (ProjectArchive archive = open()) {
			ArchiveException refused = assertThrows(ArchiveException.class, () -> archive.read(note.path()));
			assertTrue(refused.getMessage().startsWith(note.path()) && refused.getMessage().contains("schema"), refused.getMessage());
		}
		assertEquals(List.of("the cell"), found("the"), "the other records are found all the same");
	}

	@ParameterizedTest
	@ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "tomorrow", "2026-02-30T00:00:00Z"})
	void aTimeOfNoCalendarIsRefusedAndTheOthersAreFound(String time) throws IOException {
		rewrite(note, "\"created\":\"" + note.created() + "\"", "\"created\":\"" + time + "\"");
		try (ProjectArchive archive = open()) {
			assertTrue(assertThrows(ArchiveException.class, () -> archive.read(note.path())).getMessage().startsWith(note.path()));
		}
		assertEquals(List.of("the cell"), found("the"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"((((", "m.", "/"})
	void aUnitOfAnyLengthEndsNothing(String part) throws IOException {
		rewrite(note, "\"text\":\"the note\"", "\"text\":\"the note\",\"values\":{\"x\":{\"value\":1,\"unit\":\"" + part.repeat(50_000) + "m\"}}");
		assertEquals(List.of("the cell"), assertTimeoutPreemptively(SOON, () -> found("cell")));
	}

	@Test
	void aRecordThatWouldFillTheMemoryIsRefused() throws IOException {
		Path file = root.resolve(note.path());
		String text = Files.readString(file);
		int at = text.indexOf("\"body\":{") + "\"body\":{".length();
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write(text.substring(0, at).getBytes(UTF_8));
			out.write("\"x\":[{}".getBytes(UTF_8));
			byte[] block = ",{}".repeat(100_000).getBytes(UTF_8);
			for (int i = 0; i < 60; i++) {
				out.write(block);
			}
			out.write(("]," + text.substring(at)).getBytes(UTF_8));
		}
		try (ProjectArchive archive = open()) {
			ArchiveException refused = assertThrows(ArchiveException.class, () -> archive.read(note.path()));
			assertTrue(refused.getMessage().startsWith(note.path() + ": is too large"), refused.getMessage());
		}
		assertFalse(verify().isEmpty());
	}
}
