/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.storage.DiskStorage;

/** Real processes: several at once, and some that are killed. */
class ProcessesTest {

	private static final boolean FULL = Boolean.getBoolean("lithoscope.full");
	private static final int ROUNDS = FULL ? 500 : 4;
	private static final int PROCESSES = FULL ? 8 : 3;
	private static final int FILES = FULL ? 1000 : 30;
	private static final int ENDLESS = 1_000_000;

	@TempDir
	private Path folder;

	private Process start(String name, int files, boolean seals) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
				"-cp", System.getProperty("java.class.path"), ChildWriter.class.getName(), folder.resolve("archive").toString(), name,
				Integer.toString(files), Boolean.toString(seals)).redirectError(folder.resolve(name + ".err").toFile()).start();
	}

	private ProjectArchive open() throws IOException {
		return ProjectArchive.open(new DiskStorage(folder.resolve("archive")), new Writer("Test", "Test 1"), Clock.systemUTC());
	}

	private static void check(ProjectArchive archive, Set<String> told) throws IOException {
		VerificationReport report = archive.verify(VerificationProgress.unattended());
		assertEquals(List.of(), report.problems());
		for (String line : told) {
			String what = line.substring(line.indexOf(' ') + 1);
			if (line.startsWith("raw ")) {
				assertTrue(archive.raw(what).isPresent(), "lost " + line);
			} else {
				assertEquals(what, archive.read(what).path());
			}
		}
	}

	@Test
	void aWriterKilledAtAnyMomentLosesNothingThatItWasTold() throws Exception {
		Random random = new Random(7);
		Set<String> told = new HashSet<>();
		for (int round = 0; round < ROUNDS; round++) {
			Process child = start("writer" + round, ENDLESS, true);
			try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
				String line = out.readLine();
				assertTrue(line != null, () -> error(child));
				long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(400));
				while (line != null) {
					told.add(line);
					if (System.nanoTime() > end) {
						// not through the process itself, which would close its output
						child.toHandle().destroyForcibly();
					}
					line = complete(out.readLine());
				}
			}
			assertTrue(child.waitFor(1, TimeUnit.MINUTES));
			// all of it now and then, or a long run would verify for hours
			if (round % 20 == 19 || round == ROUNDS - 1) {
				try (ProjectArchive archive = open()) {
					check(archive, told);
					archive.seal();
					check(archive, told);
					assertEquals(List.of(), archive.storage().list("journals"));
				}
			}
		}
		System.out.println(ROUNDS + " rounds of a killed writer: " + told.size() + " acknowledgements, none lost");
	}

	/** The last line of a process that was killed may be half a line: nobody was told that. */
	private static String complete(String line) {
		return line == null || line.matches("raw [0-9a-f]{128}|record data/records/.*\\.json") ? line : null;
	}

	private static String error(Process child) {
		return "the process said nothing, exit code " + (child.isAlive() ? "none" : child.exitValue());
	}

	@Test
	void manyProcessesAtOnceLoseNothingAndKeepNothingTwice() throws Exception {
		List<Process> children = new ArrayList<>();
		for (int i = 0; i < PROCESSES; i++) {
			Process child = start("process" + i, FILES, false);
			children.add(child);
		}
		Set<String> told = new HashSet<>();
		for (int i = 0; i < PROCESSES; i++) {
			List<String> lines;
			try (BufferedReader out = new BufferedReader(new InputStreamReader(children.get(i).getInputStream(), StandardCharsets.UTF_8))) {
				lines = out.lines().toList();
			}
			assertEquals(0, children.get(i).waitFor(), Files.readString(folder.resolve("process" + i + ".err")));
			assertEquals(2 * FILES + 1, lines.size());
			told.addAll(lines.subList(0, 2 * FILES));
		}
		int contents = FILES / 2 + PROCESSES * FILES / 2;
		assertEquals(contents + PROCESSES * FILES, told.size());
		try (ProjectArchive archive = open()) {
			check(archive, told);
			assertEquals(contents + PROCESSES * FILES + 1L, archive.seal());
			check(archive, told);
			try (Stream<Path> raw = Files.walk(folder.resolve("archive/data/raw"))) {
				assertEquals(contents, raw.filter(Files::isRegularFile).count());
			}
			assertEquals(List.of(), archive.storage().list("unfinished"));
		}
		System.out.println(PROCESSES + " processes, " + FILES + " files each: " + told.size() + " different files, none lost, none twice");
	}
}
