/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * The conformance checks of a reader. Each check throws an {@link AssertionError} that says what was done and what came of it.
 * Time limits are the caller's: run a check under the test framework's own time-out, so that a reader that hangs is a failure too.
 */
public final class ReaderConformance {

	private static final double LEAST_CONFIDENCE = 0.5;
	private static final int HEADER = 1024;
	private static final long MOST_MEMORY = 256L << 20;
	private static final long MEMORY_PER_BYTE = 200;

	private final MeasurementReader reader;

	/**
	 * Checks for a reader.
	 *
	 * @param reader the reader
	 */
	public ReaderConformance(MeasurementReader reader) {
		this.reader = reader;
	}

	/**
	 * The reader recognises its own file, under any name, gives the truth, tells its progress and gives the same twice.
	 *
	 * @param sample the file
	 */
	public void readsTheTruth(Sample sample) {
		for (String name : List.of(sample.fileName(), "renamed.bin")) {
			try {
				double confidence = reader.probe(new BytesSource(name, sample.bytes())).confidence();
				check(confidence >= LEAST_CONFIDENCE, "is not sure of its own file as " + name + ": confidence " + confidence);
			} catch (IOException e) {
				throw new AssertionError("probe failed on " + name, e);
			}
		}
		WatchedContext watched = new WatchedContext(false);
		List<Measurement> first = mustRead(sample.fileName(), sample.bytes(), watched);
		check(watched.calls() > 0, "told no progress on " + sample.fileName());
		check(!watched.wentBackwards(), "its progress went backwards or beyond the end on " + sample.fileName());
		sample.truth().check(first);
		first.forEach(m -> check(m.completeness().isComplete(), "calls the whole file " + m.completeness()));
		first.forEach(m -> check(m.origin().files().isEmpty(), "stamps the origin, which is the framework's to do"));
		sameTables(first, mustRead(sample.fileName(), sample.bytes(), ReadContext.unattended()));
	}

	/**
	 * A cancelled read ends with a {@link CancellationException}.
	 *
	 * @param sample the file
	 */
	public void canBeCancelled(Sample sample) {
		try {
			reader.read(new BytesSource(sample.fileName(), sample.bytes()), new WatchedContext(true));
		} catch (CancellationException e) {
			return;
		} catch (ReadException | IOException e) {
			throw new AssertionError("a cancelled read failed otherwise", e);
		}
		throw new AssertionError("a cancelled read of " + sample.fileName() + " went on to its end");
	}

	/**
	 * What is not its format is refused: nothing, random bytes, zeros, text.
	 *
	 * @param seed makes the random bytes repeatable
	 */
	public void refusesGarbage(long seed) {
		byte[] random = new byte[4096];
		new SplittableRandom(seed).nextBytes(random);
		byte[] text = "This is a letter, not a measurement.\nIt has two lines.\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		for (byte[] garbage : List.of(new byte[0], random, new byte[4096], text)) {
			Optional<List<Measurement>> got = read("garbage.bin", garbage, "on garbage of " + garbage.length + " bytes");
			check(got.isEmpty(), "read " + garbage.length + " bytes of garbage as " + got);
		}
	}

	/**
	 * A file that breaks off gives its intact rows, marked as truncated with a notice, or one {@link ReadException}.
	 *
	 * @param sample    the file
	 * @param positions how many places to cut at, spread over the file and dense at its ends
	 */
	public void survivesTruncation(Sample sample, int positions) {
		List<Measurement> whole = mustRead(sample.fileName(), sample.bytes(), ReadContext.unattended());
		long allPoints = whole.stream().mapToLong(Measurement::points).sum();
		for (int cut : cuts(sample.bytes().length, positions)) {
			String what = "cut at byte " + cut + " of " + sample.bytes().length;
			Optional<List<Measurement>> got = read(sample.fileName(), Arrays.copyOf(sample.bytes(), cut), what);
			if (got.isEmpty()) {
				continue;
			}
			long points = got.get().stream().mapToLong(Measurement::points).sum();
			check(points > 0 && points <= allPoints, what + " it gave " + points + " points of " + allPoints);
			intactRows(whole, got.get(), what);
			if (points < allPoints) {
				boolean marked = got.get().stream().anyMatch(m -> !m.completeness().isComplete() && !m.notices().isEmpty());
				check(marked || endsBetweenRows(sample, cut), what + " it gave " + points + " of " + allPoints + " points and did not say so");
			}
		}
	}

	/**
	 * Changed bytes give measurements or one {@link ReadException}, never anything else.
	 *
	 * @param sample the file
	 * @param rounds how many damaged copies
	 * @param seed   makes the damage repeatable
	 */
	public void survivesMutation(Sample sample, int rounds, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		for (int round = 0; round < rounds; round++) {
			byte[] damaged = sample.bytes().clone();
			int changes = 1 + random.nextInt(8);
			for (int i = 0; i < changes; i++) {
				// headers matter more than rows: half of the damage goes into the first kilobyte
				int bound = random.nextBoolean() ? Math.min(1024, damaged.length) : damaged.length;
				damaged[random.nextInt(bound)] = (byte) random.nextInt(256);
			}
			read(sample.fileName(), damaged, "with " + changes + " changed bytes (round " + round + ", seed " + seed + ")");
		}
	}

	/**
	 * What a damaged file announces is not believed: no read takes much more memory than its file could need.
	 *
	 * @param sample the file
	 * @param rounds how many damaged copies
	 * @param seed   makes the damage repeatable
	 */
	public void sparesMemory(Sample sample, int rounds, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		long most = MOST_MEMORY + MEMORY_PER_BYTE * sample.bytes().length;
		for (int round = 0; round < rounds; round++) {
			byte[] damaged = sample.bytes().clone();
			// the numbers that say how much there is stand in headers, and at the end of archives
			int at = random.nextInt(Math.min(damaged.length, HEADER));
			damaged[round % 2 == 0 ? at : damaged.length - 1 - at] = (byte) (random.nextBoolean() ? 0xFF : 0x7F);
			long before = Allocation.ofThisThread();
			read(sample.fileName(), damaged, "with a large number at byte " + at);
			long taken = Allocation.ofThisThread() - before;
			check(taken <= most, "took " + taken + " bytes of memory for a damaged file of " + damaged.length + " (round " + round + ")");
		}
	}

	/**
	 * All checks, one after the other.
	 *
	 * @param sample    the file
	 * @param positions how many places to cut at
	 * @param rounds    how many damaged copies
	 * @param seed      makes the damage repeatable
	 */
	public void keepsItsContract(Sample sample, int positions, int rounds, long seed) {
		readsTheTruth(sample);
		canBeCancelled(sample);
		refusesGarbage(seed);
		survivesTruncation(sample, positions);
		survivesMutation(sample, rounds, seed);
		sparesMemory(sample, rounds, seed);
	}

	// a text file cut exactly behind a line end cannot be told from a whole one
	private static boolean endsBetweenRows(Sample sample, int cut) {
		byte before = cut == 0 ? 0 : sample.bytes()[cut - 1];
		byte after = sample.bytes()[Math.min(cut, sample.bytes().length - 1)];
		return before == '\n' || before == '\r' || after == '\n' || after == '\r';
	}

	private static List<Integer> cuts(int length, int positions) {
		List<Integer> cuts = new ArrayList<>();
		for (int i = 0; i < positions; i++) {
			cuts.add((int) ((long) length * i / positions));
		}
		for (int i = 1; i <= Math.min(64, length); i++) {
			cuts.add(length - i);
			cuts.add(i);
		}
		return cuts;
	}

	private static void intactRows(List<Measurement> whole, List<Measurement> part, String what) {
		for (int i = 0; i < Math.min(whole.size(), part.size()); i++) {
			Optional<Table> a = whole.get(i).table();
			Optional<Table> b = part.get(i).table();
			if (a.isPresent() && b.isPresent()) {
				for (Column column : b.get().columns()) {
					Optional<Column> truth = a.get().column(column.info().name());
					check(truth.isPresent(), what + " it invented the column " + column.info().name());
					compare(truth.get(), column, b.get().rowCount(), what);
				}
			}
		}
	}

	private static void compare(Column truth, Column column, long rows, String what) {
		for (long row = 0; row < Math.min(rows, truth.size()); row++) {
			check(truth.text(row).equals(column.text(row)), what + " row " + row + " of " + column.info().name() + " is "
					+ column.text(row).orElse("missing") + ", not " + truth.text(row).orElse("missing"));
		}
	}

	private static void sameTables(List<Measurement> first, List<Measurement> second) {
		check(first.size() == second.size(), "gave " + first.size() + " measurements and then " + second.size());
		intactRows(first, second, "read again");
	}

	private List<Measurement> mustRead(String name, byte[] bytes, ReadContext context) {
		try {
			List<Measurement> all = reader.read(new BytesSource(name, bytes), context);
			check(all != null && !all.isEmpty(), "gave no measurement of " + name);
			return all;
		} catch (ReadException | IOException e) {
			throw new AssertionError("cannot read " + name, e);
		}
	}

	private Optional<List<Measurement>> read(String name, byte[] bytes, String what) {
		try {
			List<Measurement> all = reader.read(new BytesSource(name, bytes), ReadContext.unattended());
			check(all != null && !all.isEmpty(), what + " it gave no measurement and no reason");
			return Optional.of(all);
		} catch (ReadException e) {
			check(!e.reason().isBlank() && e.getMessage().contains(name),
					what + " its message does not name the file and the reason: " + e.getMessage());
			return Optional.empty();
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
			throw new AssertionError(what + " it threw " + e, e);
		}
	}

	private static void check(boolean holds, String message) {
		if (!holds) {
			throw new AssertionError("the reader " + message);
		}
	}
}
