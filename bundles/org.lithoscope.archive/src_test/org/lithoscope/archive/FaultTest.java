/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lithoscope.archive.FaultyStorage.Fault;
import org.lithoscope.archive.ProjectArchive.Writer;

/** A fault at every single step of a session: what was acknowledged is there afterwards, and the archive verifies and can be sealed. */
class FaultTest {

	private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
	private static final ArchiveInfo INFO = new ArchiveInfo("0190f2a0-0000-7000-8000-000000000000", "Faults", "Every step fails once",
			"CC0-1.0", "Institute", LocalDate.of(2026, 11, 21));
	private static final Writer WRITER = new Writer("A. Person", "Lithoscope 0.1.0");
	private static final boolean FULL = Boolean.getBoolean("lithoscope.full");
	private static final int SEEDS = FULL ? 40 : 1;
	/** A quick run takes every seventh step. */
	private static final int STRIDE = FULL ? 1 : 7;
	/** Of about 108; how many folders two notes share is a matter of chance. */
	private static final int LEAST_CAUGHT = 48;

	/** What a session was told that lasts. */
	private static final class Session {

		private final FaultyStorage storage;
		private final List<ArchiveRecord> records = new ArrayList<>();
		private final Map<RawFile, String> raw = new LinkedHashMap<>();
		private final Runnable afterEach;
		private boolean created;

		Session(FaultyStorage storage) {
			this(storage, s -> { });
		}

		/** A session, and what is done after each step of it that went well. */
		Session(FaultyStorage storage, Consumer<Session> afterEach) {
			this.storage = storage;
			this.afterEach = () -> afterEach.accept(this);
		}

		/** A step of the session; what fails is tried no second time, the session goes on unless the machine has stopped. */
		private interface Work {
			void run() throws IOException;
		}

		private boolean attempt(Work work) {
			try {
				work.run();
				afterEach.run();
				return true;
			} catch (IOException e) {
				return false;
			}
		}

		void run() {
			ProjectArchive[] archive = new ProjectArchive[1];
			created = attempt(() -> {
				archive[0] = ProjectArchive.create(storage, INFO, WRITER, clock(0));
				created = true;
			});
			if (!created) {
				// a person tries again
				attempt(() -> archive[0] = ProjectArchive.isArchive(storage) ? ProjectArchive.open(storage, WRITER, clock(0))
						: ProjectArchive.create(storage, INFO, WRITER, clock(0)));
			}
			if (archive[0] == null) {
				return;
			}
			ProjectArchive a = archive[0];
			addRaw(a, "one.mpr", "the first file");
			attempt(() -> records.add(a.add(RecordKind.CELL, Map.of("name", "cell 1"))));
			attempt(() -> records.addAll(a.addAll(RecordKind.NOTE, List.of(Map.of("text", "a"), Map.of("text", "b")))));
			attempt(a::seal);
			addRaw(a, "again.mpr", "the first file");
			addRaw(a, "two.mpr", "the second file");
			if (!records.isEmpty()) {
				attempt(() -> records.add(a.revise(records.get(0), Map.of("name", "cell 1, revised"))));
			}
			attempt(() -> records.add(a.add(RecordKind.RESULT, Map.of("title", "CE"))));
			attempt(a::seal);
			addRaw(a, "three.mpr", "the third file");
			attempt(a::seal);
			attempt(a::close);
			// opening what another call left half made promises nothing before something is kept
			created = created || !raw.isEmpty() || !records.isEmpty();
		}

		private void addRaw(ProjectArchive archive, String name, String text) {
			attempt(() -> raw.put(archive.addRaw(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), () -> false), text));
		}
	}

	private static Clock clock(int hours) {
		return Clock.fixed(START.plus(Duration.ofHours(hours)), ZoneOffset.UTC);
	}

	@ParameterizedTest
	@EnumSource
	void whatWasAcknowledgedOutlivesAFaultAtAnyStep(Fault fault) throws IOException {
		int steps = fault.ordinal() % STRIDE;
		boolean reached = true;
		while (reached) {
			steps += STRIDE;
			FaultyStorage storage = new FaultyStorage(START.toEpochMilli());
			storage.failAt(steps, fault);
			Session session = new Session(storage);
			session.run();
			reached = storage.hasFailed();
			check(session, storage.afterPowerCut(0, new Random(0)), fault + " at step " + steps + ", all that was not synced is lost");
			check(session, storage.afterPowerCut(1, new Random(0)), fault + " at step " + steps + ", nothing is lost");
			for (int seed = 0; seed < SEEDS; seed++) {
				check(session, storage.afterPowerCut(0.5, new Random(seed)), fault + " at step " + steps + ", by chance " + seed);
			}
		}
		assertTrue(steps > 150, "a session has many steps: " + steps);
	}

	private static void check(Session session, FaultyStorage storage, String when) throws IOException {
		if (!session.created) {
			return;
		}
		// hours later, so that the lock of the writer that stopped is stale
		try (ProjectArchive archive = ProjectArchive.open(storage, WRITER, clock(200))) {
			verify(session, archive, when);
			archive.seal();
			verify(session, archive, when + ", sealed");
			listed(session, storage, when);
			assertEquals(List.of(), storage.list("unfinished"), when);
			assertEquals(List.of(), storage.list("journals"), when);
			assertEquals(List.of(), storage.list("locks"), when);
		} catch (IOException e) {
			throw new IOException(when, e);
		}
	}

	/** Acknowledged is more than there: a seal makes the manifest of what the journals say. */
	private static void listed(Session session, FaultyStorage storage, String when) throws IOException {
		try (InputStream in = storage.read("manifest-sha512.txt")) {
			String manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			for (ArchiveRecord record : session.records) {
				assertTrue(manifest.contains("  " + record.path() + "\n"), () -> when + ": not acknowledged any more: " + record);
			}
			for (RawFile raw : session.raw.keySet()) {
				assertTrue(manifest.contains("  " + raw.folder() + "/" + raw.name() + "\n"), () -> when + ": not acknowledged any more: " + raw);
			}
		}
	}

	private static void verify(Session session, ProjectArchive archive, String when) throws IOException {
		VerificationReport report = archive.verify(VerificationProgress.unattended());
		assertEquals(List.of(), report.problems(), when);
		for (ArchiveRecord record : session.records) {
			assertTrue(archive.revisions(record.kind(), record.id()).contains(record), when + ": lost " + record);
		}
		for (Map.Entry<RawFile, String> raw : session.raw.entrySet()) {
			RawFile kept = archive.raw(raw.getKey().sha512()).orElseThrow(() -> new AssertionError(when + ": lost " + raw.getKey()));
			try (InputStream in = archive.open(kept)) {
				assertEquals(raw.getValue(), new String(in.readAllBytes(), StandardCharsets.UTF_8), when);
			}
		}
		for (RecordKind kind : RecordKind.values()) {
			try (Stream<ArchiveRecord> all = archive.revisions(kind)) {
				assertTrue(all.allMatch(r -> r.kind() == kind), when);
			}
		}
	}

	/**
	 * The test above can fail: when one sync is said to be done and is not, a power cut after a later step loses what was acknowledged. Not
	 * caught are those that another sync makes up for (a journal's first line, a folder that is synced again), locks, on which nothing
	 * depends after a power cut, and those inside a seal, for here the power goes between calls.
	 */
	@Test
	void aSyncThatIsLeftOutIsCaught() {
		FaultyStorage honest = new FaultyStorage(START.toEpochMilli());
		List<String> losses = new ArrayList<>();
		new Session(honest, s -> cutPower(s, losses)).run();
		assertEquals(List.of(), losses, "with all syncs nothing is lost");
		int syncs = honest.syncs();
		List<String> harmless = new ArrayList<>();
		for (int sync = 0; sync < syncs; sync++) {
			FaultyStorage neglectful = new FaultyStorage(START.toEpochMilli());
			neglectful.neglect(sync);
			losses.clear();
			new Session(neglectful, s -> cutPower(s, losses)).run();
			if (losses.isEmpty()) {
				harmless.add(sync + " " + neglectful.neglectedPath());
			}
		}
		int caught = syncs - harmless.size();
		System.out.println(caught + " of " + syncs + " syncs are caught when left out");
		assertTrue(caught >= LEAST_CAUGHT, () -> "not caught: " + harmless);
		assertEquals(List.of(), harmless.stream().filter(h -> h.matches("\\d+ data/records/[a-z]+/[0-9a-f]{2}/")).toList(),
				"the folder of a record must be synced");
	}

	private static void cutPower(Session session, List<String> losses) {
		try {
			check(session, session.storage.afterPowerCut(0, new Random(0)), "");
		} catch (IOException | AssertionError e) {
			losses.add(String.valueOf(e.getMessage()));
		}
	}
}
