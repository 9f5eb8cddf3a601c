/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.registry.ReaderDescriptor;

class ReadingTest {

	@TempDir
	Path folder;

	private static Engine engine(ReaderDescriptor... readers) {
		return new Engine(Fakes.catalogue(List.of(readers)), EngineOptions.defaults().withPerson("somebody"));
	}

	private static Engine engine(Supplier<MeasurementReader> reader) {
		return engine(Fakes.reader("lines", "*.num", "", reader));
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private static String sha512(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
	}

	private static double[] voltages(Measurement m) {
		return m.table().orElseThrow().columns().get(0).toArray();
	}

	@Test
	void stampsWhereAMeasurementCameFrom() throws Exception {
		Path file = file("a.num", "1\n2\n3\n");
		try (Engine engine = engine(Fakes.Lines::new)) {
			ReadOutcome outcome = engine.read(file, JobMonitor.none());
			Measurement m = outcome.measurements().get(0);
			assertArrayEquals(new double[] {1, 2, 3}, voltages(m));
			assertEquals("a.num", m.name(), "the name of the file, because the reader gave none");
			assertEquals("lines", m.origin().reader());
			assertEquals("1.2.3", m.origin().readerVersion());
			assertEquals(List.of(new FileReference(file.toString(), 6, sha512(file))), m.origin().files());
			assertEquals(List.of(), outcome.warnings());
		}
	}

	@Test
	void hashesTheFilesThatAReaderClaims() throws Exception {
		Path file = file("b.num", "1\n");
		Path meta = file("b.meta", "about b");
		file("c.meta", "about c");
		try (Engine engine = engine(Fakes.Claiming::new)) {
			List<FileReference> files = engine.read(file, JobMonitor.none()).measurements().get(0).origin().files();
			assertEquals(2, files.size());
			assertTrue(files.contains(new FileReference("b.meta", 7, sha512(meta))), files::toString);
			assertTrue(files.contains(new FileReference(file.toString(), 2, sha512(file))), files::toString);
		}
	}

	@Test
	void readsAGzipFileUnderItsInnerNameAndHashesItAsItLies() throws Exception {
		Path file = folder.resolve("a.num.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write("7\n8\n".getBytes(StandardCharsets.US_ASCII));
		}
		try (Engine engine = engine(Fakes.Lines::new)) {
			Measurement m = engine.read(file, JobMonitor.none()).measurements().get(0);
			assertArrayEquals(new double[] {7, 8}, voltages(m));
			assertEquals(sha512(file), m.origin().files().get(0).sha512());
		}
	}

	@Test
	void readsWhatReadersKnowOfAnArchive() throws Exception {
		Path file = folder.resolve("all.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String name : List.of("one.num", "readme.md", "sub/two.num", "bad.num")) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write((name.equals("bad.num") ? "bad\n" : name.length() + "\n").getBytes(StandardCharsets.US_ASCII));
			}
		}
		try (Engine engine = engine(Fakes.Lines::new)) {
			ReadOutcome outcome = engine.read(file, JobMonitor.none());
			assertEquals(List.of("one.num", "two.num"), outcome.measurements().stream().map(Measurement::name).toList());
			assertEquals(1, outcome.warnings().size());
			assertTrue(outcome.warnings().get(0).contains("bad.num, line 1: this is bad"), outcome.warnings()::toString);
			assertEquals(sha512(file), outcome.measurements().get(0).origin().files().get(0).sha512());
		}
	}

	@Test
	void aFileThatBreaksOffIsAnErrorOnlyWhenStrict() throws Exception {
		Path file = file("a.num", "1\n2\nx");
		ReaderDescriptor reader = Fakes.reader("lines", "*.num", "", Fakes.Lines::new);
		try (Engine engine = engine(reader)) {
			Measurement m = engine.read(file, JobMonitor.none()).measurements().get(0);
			assertEquals("truncated at line 3", m.completeness().toString());
			assertEquals(2, m.points());
		}
		try (Engine engine = new Engine(Fakes.catalogue(List.of(reader)), EngineOptions.defaults().withStrict(true))) {
			ReadException e = assertThrows(ReadException.class, () -> engine.read(file, JobMonitor.none()));
			assertEquals(Optional.of(Place.atLine(3)), e.place());
		}
	}

	@Test
	void aWrongExtensionIsAWarning() throws Exception {
		try (Engine engine = engine(Fakes.reader("lines", "*.num", "11", Fakes.Lines::new))) {
			ReadOutcome outcome = engine.read(file("a.csv", "11\n"), JobMonitor.none());
			assertTrue(outcome.warnings().get(0).contains("'a.csv' does not fit its content"), outcome.warnings()::toString);
		}
	}

	@Test
	void whatCannotBeReadIsATypedException() throws Exception {
		try (Engine engine = engine(Fakes.Lines::new)) {
			ReadException unknown = assertThrows(ReadException.class, () -> engine.read(file("a.doc", "x"), JobMonitor.none()));
			assertEquals("no reader knows this kind of file", unknown.reason());
			ReadException empty = assertThrows(ReadException.class, () -> engine.read(file("e.num", ""), JobMonitor.none()));
			assertEquals("the file is empty", empty.reason());
			ReadException bad = assertThrows(ReadException.class, () -> engine.read(file("b.num", "1\nbad"), JobMonitor.none()));
			assertEquals(Optional.of(Place.atLine(2)), bad.place());
			assertThrows(NoSuchFileException.class, () -> engine.read(folder.resolve("none.num"), JobMonitor.none()));
			assertThrows(IOException.class, () -> engine.read(folder, JobMonitor.none()));
			assertTrue(engine.health().snapshot().isHealthy(), "bad files are nobody's fault");
		}
	}

	@Test
	void aReaderThatFailsGivesWayToAnother() throws Exception {
		Path file = file("a.num", "5\n");
		try (Engine engine = engine(Fakes.reader("faulty", "*.num", "", Fakes.Faulty::new),
				Fakes.reader("lines", "*.num", "", Fakes.Lines::new))) {
			ReadOutcome outcome = engine.read(file, JobMonitor.none());
			assertEquals("lines", outcome.reader().id());
			assertTrue(outcome.warnings().get(0).contains("reader faulty cannot be used"), outcome.warnings()::toString);
		}
		try (Engine engine = engine(Fakes.Faulty::new)) {
			ReadException e = assertThrows(ReadException.class, () -> engine.read(file, JobMonitor.none()));
			assertTrue(e.reason().contains("it failed unexpectedly (IllegalStateException: cannot happen)"), e.reason());
		}
		try (Engine engine = engine(Fakes.Empty::new)) {
			assertTrue(assertThrows(ReadException.class, () -> engine.read(file, JobMonitor.none())).reason().contains("it returned nothing"));
		}
	}

	@Test
	void theHashIsThatOfTheBytesThatWereRead() throws Exception {
		Path file = file("a.num", "1\n");
		try (Engine engine = engine(Fakes.reader("growing", "*.num", "", () -> new Fakes.Growing(1)))) {
			Measurement m = engine.read(file, JobMonitor.none()).measurements().get(0);
			assertArrayEquals(new double[] {1, 4}, voltages(m), "read again");
			assertEquals(sha512(file), m.origin().files().get(0).sha512());
		}
	}

	@Test
	void aFileThatKeepsGrowingHasNoHash() throws Exception {
		Path file = file("a.num", "1\n");
		try (Engine engine = engine(Fakes.reader("growing", "*.num", "", () -> new Fakes.Growing(5)))) {
			ReadOutcome outcome = engine.read(file, JobMonitor.none());
			assertEquals("", outcome.measurements().get(0).origin().files().get(0).sha512());
			assertTrue(outcome.warnings().get(0).contains("is being written"), outcome.warnings()::toString);
		}
	}

	@Test
	void aCertainReaderCanBeAskedFor() throws Exception {
		try (Engine engine = engine(Fakes.Lines::new)) {
			assertEquals(1, engine.read(file("a.doc", "9\n"), "lines", JobMonitor.none()).measurements().size());
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
					() -> engine.read(folder.resolve("a.doc"), "linse", JobMonitor.none()));
			assertTrue(e.getMessage().contains("did you mean 'lines'"), e.getMessage());
		}
	}

	@Test
	void cancelEndsAReading() throws Exception {
		Path file = file("a.num", "1\n".repeat(100_000));
		JobMonitor impatient = new JobMonitor() {
			private volatile boolean cancelled;

			@Override
			public void progress(double fraction, String task) {
				cancelled = true;
			}

			@Override
			public boolean isCancelled() {
				return cancelled;
			}
		};
		try (Engine engine = engine(Fakes.Lines::new)) {
			assertThrows(CancellationException.class, () -> engine.read(file, impatient));
			assertTrue(engine.health().snapshot().isHealthy());
		}
	}

	@Test
	void eachOfManyFilesHasItsOutcome() throws Exception {
		Path inside = Files.createDirectory(folder.resolve("in"));
		Files.createDirectory(inside.resolve("deeper"));
		Files.writeString(inside.resolve("a.num"), "1\n");
		Files.writeString(inside.resolve("a.meta"), "about a");
		Files.writeString(inside.resolve("b.num"), "bad\n");
		Files.writeString(inside.resolve("notes.doc"), "x");
		Path none = folder.resolve("none.num");
		Path good = file("z.num", "2\n");
		ReaderDescriptor meta = Fakes.reader("meta", "*.meta", "", Fakes.Lines::new);
		try (Engine engine = engine(Fakes.reader("claiming", "*.num", "", Fakes.Claiming::new), meta)) {
			List<FileOutcome> outcomes = new ArrayList<>();
			engine.readAll(List.of(none, inside, good), JobMonitor.none(), outcomes::add);
			assertInstanceOf(FileOutcome.Failed.class, of(outcomes, none));
			assertInstanceOf(FileOutcome.Read.class, of(outcomes, inside.resolve("a.num")));
			assertInstanceOf(FileOutcome.Failed.class, of(outcomes, inside.resolve("b.num")));
			assertInstanceOf(FileOutcome.Read.class, of(outcomes, good));
			assertEquals("no reader knows this kind of file", ((FileOutcome.Skipped) of(outcomes, inside.resolve("notes.doc"))).reason());
			assertInstanceOf(FileOutcome.Skipped.class, of(outcomes, inside.resolve("deeper")));
			assertEquals(7, outcomes.size());
		}
	}

	@Test
	void aFileThatWasClaimedIsNotReadAgain() throws Exception {
		Path inside = Files.createDirectory(folder.resolve("in"));
		Files.writeString(inside.resolve("a.num"), "1\n");
		Files.writeString(inside.resolve("b.meta"), "2\n");
		Files.writeString(inside.resolve("b.num"), "1\n");
		Files.writeString(inside.resolve("a.txt"), "3\n");
		ReaderDescriptor meta = Fakes.reader("meta", "*.meta", "", Fakes.Lines::new);
		// sorted by name, a.num comes before its own .meta would: here the claim of b.num comes after b.meta was read
		Files.writeString(inside.resolve("a.num.meta"), "3\n");
		try (Engine engine = engine(Fakes.reader("claiming", "*.num", "", () -> new Fakes.Lines() {
			@Override
			public List<org.lithoscope.model.reader.SourceEntry> claims(org.lithoscope.model.reader.Source source) {
				List<org.lithoscope.model.reader.SourceEntry> all = new ArrayList<>(List.of(source.main()));
				source.sibling(source.main().name() + ".meta").ifPresent(all::add);
				return all;
			}
		}), meta)) {
			List<FileOutcome> outcomes = new ArrayList<>();
			engine.readAll(List.of(inside), JobMonitor.none(), outcomes::add);
			assertEquals("it was read together with another file", ((FileOutcome.Skipped) of(outcomes, inside.resolve("a.num.meta"))).reason());
			assertInstanceOf(FileOutcome.Read.class, of(outcomes, inside.resolve("b.meta")));
		}
	}

	private static FileOutcome of(List<FileOutcome> outcomes, Path file) {
		return outcomes.stream().filter(o -> o.file().equals(file)).findFirst().orElseThrow();
	}
}
