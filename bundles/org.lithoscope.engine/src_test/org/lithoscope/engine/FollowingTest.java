/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.engine.FollowState.Phase;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.LiveReader;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

class FollowingTest {

	private static final Duration OFTEN = Duration.ofMillis(2);

	@TempDir
	Path folder;

	/** Collects what it is told. */
	private static final class Told implements FollowListener {
		private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
		private final List<double[]> snapshots = new ArrayList<>();
		private int begunAnew;

		@Override
		public void snapshot(ReadOutcome outcome, boolean anew) {
			snapshots.add(voltages(outcome.measurements().get(0)));
			begunAnew += anew ? 1 : 0;
			queue.add(outcome);
		}

		@Override
		public void state(FollowState state) {
			queue.add(state);
		}

		ReadOutcome awaitRows(int rows) throws InterruptedException {
			return (ReadOutcome) await(o -> o instanceof ReadOutcome r && r.measurements().get(0).points() == rows, rows + " rows");
		}

		FollowState awaitPhase(Phase phase) throws InterruptedException {
			return (FollowState) await(o -> o instanceof FollowState s && s.phase() == phase, phase.toString());
		}

		private Object await(Predicate<Object> wanted, String what) throws InterruptedException {
			for (Object next = queue.poll(20, TimeUnit.SECONDS); next != null; next = queue.poll(20, TimeUnit.SECONDS)) {
				if (wanted.test(next)) {
					return next;
				}
			}
			throw new AssertionError("waited in vain for " + what);
		}
	}

	private static Engine engine(Supplier<MeasurementReader> reader) {
		return new Engine(Fakes.catalogue(List.of(Fakes.reader("lines", "*.num", "", reader))), EngineOptions.defaults());
	}

	private static double[] voltages(Measurement m) {
		return m.table().orElseThrow().columns().get(0).toArray();
	}

	private static void append(Path file, String text) throws IOException {
		Files.writeString(file, text, StandardOpenOption.APPEND);
	}

	@Test
	void halfRowsWaitForTheirOtherHalf() throws Exception {
		Path file = Files.writeString(folder.resolve("a.num"), "1\n");
		Told told = new Told();
		try (Engine engine = engine(Fakes.Lines::new); Following following = engine.follow(file, OFTEN, told)) {
			ReadOutcome first = told.awaitRows(1);
			Measurement m = first.measurements().get(0);
			assertInstanceOf(Completeness.Growing.class, m.completeness());
			assertEquals("", m.origin().files().get(0).sha512(), "what grows has no hash");
			StringBuilder all = new StringBuilder("1\n");
			for (int i = 2; i <= 40; i++) {
				String row = i + ".2" + i + "5\n";
				all.append(row);
				// torn at every place a row can be torn at, the line feed included
				for (char c : row.toCharArray()) {
					append(file, String.valueOf(c));
				}
				told.awaitRows(i);
			}
			double[] truth = all.toString().lines().mapToDouble(Double::parseDouble).toArray();
			for (double[] rows : told.snapshots) {
				assertArrayEquals(Arrays.copyOf(truth, rows.length), rows, "a snapshot is the beginning of the file");
			}
			assertEquals(40, following.state().points());
			assertEquals(0, told.begunAnew);
			assertArrayEquals(new double[] {1}, voltages(m), "a snapshot does not change afterwards");
		}
		assertEquals(40, told.awaitPhase(Phase.ENDED).points());
	}

	@Test
	void aFileMayComeLaterGoAwayAndComeBack() throws Exception {
		Path file = folder.resolve("later.num");
		Told told = new Told();
		try (Engine engine = engine(Fakes.Lines::new); Following following = engine.follow(file, OFTEN, told)) {
			told.awaitPhase(Phase.MISSING);
			Files.writeString(file, "1\n2\n");
			told.awaitRows(2);
			told.awaitPhase(Phase.FOLLOWING);
			Files.delete(file);
			assertEquals(2, told.awaitPhase(Phase.MISSING).points());
			Files.writeString(file, "1\n2\n3\n");
			told.awaitRows(3);
			told.awaitPhase(Phase.FOLLOWING);
			assertEquals(0, told.begunAnew);
			assertTrue(following.state().text(following.state().grown().plusSeconds(12)).equals("following, 12 s ago, 3 points"),
					following.state().text(Instant.now()));
		}
	}

	@Test
	void aFileThatIsBegunAnewIsNotContinued() throws Exception {
		Path file = Files.writeString(folder.resolve("anew.num"), "1\n2\n3\n");
		Told told = new Told();
		try (Engine engine = engine(Fakes.Lines::new); Following following = engine.follow(file, OFTEN, told)) {
			told.awaitRows(3);
			Files.writeString(file, "7\n8\n");
			assertArrayEquals(new double[] {7, 8}, voltages(told.awaitRows(2).measurements().get(0)));
			assertEquals(1, told.begunAnew);
			Files.writeString(file, "bad\n");
			assertEquals("this is bad", told.awaitPhase(Phase.TROUBLE).message());
			Files.writeString(file, "7\n8\n9\n");
			told.awaitRows(3);
			assertEquals(3, following.state().points());
		}
	}

	@Test
	void aHeaderThatIsHalfIsWaitedFor() throws Exception {
		Path file = Files.writeString(folder.resolve("head.num"), "bad\n");
		Told told = new Told();
		try (Engine engine = engine(Fakes.Lines::new); Following following = engine.follow(file, OFTEN, told)) {
			await(following, s -> s.phase() == Phase.WAITING && s.message().equals("this is bad"));
			Files.writeString(file, "1\n");
			told.awaitRows(1);
		}
	}

	private static void await(Following following, Predicate<FollowState> wanted) throws InterruptedException {
		long end = System.nanoTime() + 20_000_000_000L;
		while (!wanted.test(following.state()) && System.nanoTime() < end) {
			Thread.sleep(2);
		}
		assertTrue(wanted.test(following.state()), following.state().toString());
	}

	/** Reads until it is cancelled. */
	private static final class Endless extends Fakes.Lines {
		private final CountDownLatch begun = new CountDownLatch(1);

		@Override
		public List<Measurement> read(Source source, ReadContext context) {
			begun.countDown();
			while (true) {
				context.checkCancelled();
			}
		}
	}

	@Test
	void closingEndsALookThatIsUnderWay() throws Exception {
		Path file = Files.writeString(folder.resolve("slow.num"), "1\n");
		Endless reader = new Endless();
		Told told = new Told();
		try (Engine engine = engine(() -> reader)) {
			Following following = engine.follow(file, OFTEN, told);
			assertTrue(reader.begun.await(20, TimeUnit.SECONDS));
			following.close();
			assertTrue(following.awaitEnd(Duration.ofSeconds(20)));
			told.awaitPhase(Phase.ENDED);
			assertEquals(List.of(), told.snapshots);
		}
	}

	/** Follows by itself; complete after a line "end". */
	private static final class Follower extends Fakes.Lines implements LiveReader {
		private record Token(long size) implements ResumeToken {
		}

		@Override
		public Snapshot follow(Source source, Optional<ResumeToken> token, ReadContext context) throws ReadException, IOException {
			long size = source.main().size();
			if (token.isPresent() && ((Token) token.get()).size() > size) {
				throw new ReadException(source.name(), "shorter");
			}
			Measurement m = read(source, context).get(0);
			boolean ended = m.completeness() instanceof Completeness.Truncated;
			Measurement now = m.toBuilder().completeness(ended ? Completeness.complete() : new Completeness.Growing()).build();
			return new Snapshot(m.points() == 0 ? List.of() : List.of(now), new Token(size));
		}
	}

	@Test
	void aReaderThatCanFollowIsAsked() throws Exception {
		Path file = Files.writeString(folder.resolve("live.num"), "");
		Told told = new Told();
		try (Engine engine = engine(Follower::new); Following following = engine.follow(file, OFTEN, told)) {
			await(following, s -> s.phase() == Phase.WAITING);
			append(file, "1\n2\n");
			told.awaitRows(2);
			append(file, "3\nend\n");
			told.awaitRows(3);
			told.awaitPhase(Phase.FINISHED);
			Files.writeString(file, "4\n");
			assertArrayEquals(new double[] {4}, voltages(told.awaitRows(1).measurements().get(0)));
			assertEquals(1, told.begunAnew);
		}
	}

	/** Counts the characters it reads. */
	private static class Counting extends Fakes.Lines {
		private final AtomicLong bytes = new AtomicLong();

		@Override
		public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
			bytes.addAndGet(source.main().size());
			return super.read(source, context);
		}
	}

	/** Each row is the sum of all rows before it. */
	private static final class Summing extends Counting {
		@Override
		public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
			Measurement m = super.read(source, context).get(0);
			double[] sums = voltages(m);
			Arrays.parallelPrefix(sums, Double::sum);
			Column column = m.table().orElseThrow().columns().get(0);
			return List.of(m.toBuilder().table("data", Table.of(Column.ofDoubles(column.info(), sums))).build());
		}
	}

	private static String rows(int from, int to) {
		return IntStream.range(from, to).mapToObj(i -> i + ".25\n").reduce(new StringBuilder(), StringBuilder::append,
				StringBuilder::append).toString();
	}

	private static LiveFile live(Path file, MeasurementReader reader) {
		return live(file, Fakes.reader("lines", "*.num", "", () -> reader));
	}

	private static LiveFile live(Path file, org.lithoscope.registry.ReaderDescriptor reader) {
		org.lithoscope.registry.Catalogue catalogue = Fakes.catalogue(List.of(reader));
		FileReading reading = new FileReading(catalogue, EngineOptions.defaults(),
				new org.lithoscope.registry.GuardedCalls(org.lithoscope.registry.PluginHealth.ofPlatform(catalogue)));
		return new LiveFile(file, reading, 0);
	}

	@Test
	void ofALongTextOnlyTheNewRowsAreRead() throws Exception {
		int rows = 200_000;
		Path file = Files.writeString(folder.resolve("long.num"), rows(0, rows));
		Counting reader = new Counting();
		LiveFile live = live(file, reader);
		assertEquals(rows, live.look(JobMonitor.none()).orElseThrow().outcome().measurements().get(0).points());
		long whole = reader.bytes.get();
		for (int i = 0; i < 5; i++) {
			append(file, rows(rows, rows + 1000) + "1");
			rows += 1000;
			LiveFile.Snapshot more = live.look(JobMonitor.none()).orElseThrow();
			assertFalse(more.anew());
			assertEquals(rows, more.outcome().measurements().get(0).points());
			// the half row is the beginning of the next piece
			append(file, "\n");
			rows++;
		}
		assertTrue(reader.bytes.get() - whole < whole, "read " + reader.bytes.get() + " bytes after " + whole);
		double[] read = voltages(live.look(JobMonitor.none()).orElseThrow().outcome().measurements().get(0));
		assertArrayEquals(Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray(), read);
	}

	@Test
	void aReaderWhoseRowsDependOnAllBeforeReadsTheWholeFile() throws Exception {
		int rows = 60_000;
		Path file = Files.writeString(folder.resolve("sum.num"), rows(0, rows));
		LiveFile live = live(file, new Summing());
		live.look(JobMonitor.none()).orElseThrow();
		append(file, rows(rows, rows + 10));
		double[] sums = voltages(live.look(JobMonitor.none()).orElseThrow().outcome().measurements().get(0));
		double last = rows + 9;
		assertEquals(last * (last + 1) / 2 + 0.25 * (last + 1), sums[rows + 9], 1e-3);
	}

	@Test
	void aLongTextThatIsExchangedBehindItsBeginningIsNoticed() throws Exception {
		int rows = 60_000;
		Path file = Files.writeString(folder.resolve("exchanged.num"), rows(0, rows));
		LiveFile live = live(file, new Counting());
		live.look(JobMonitor.none()).orElseThrow();
		Files.writeString(file, rows(0, rows / 2) + rows(0, rows));
		LiveFile.Snapshot now = live.look(JobMonitor.none()).orElseThrow();
		assertTrue(now.anew());
		assertEquals(rows + rows / 2, now.outcome().measurements().get(0).points());
	}
}
