/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.NumberSequence;

/** Puts the files of one cell behind each other. */
public final class RunJoin {

	private RunJoin() {
	}

	/**
	 * Measurements in order of their start, if all starts are known in the same way; else as given.
	 *
	 * @param measurements the measurements
	 * @return the measurements in order
	 */
	public static List<Measurement> ordered(List<Measurement> measurements) {
		List<Measurement> ordered = new ArrayList<>(measurements);
		if (ordered.stream().allMatch(m -> m.timeBase().instant().isPresent())) {
			ordered.sort(Comparator.comparing(m -> m.timeBase().instant().orElse(Instant.MIN)));
		} else if (ordered.stream().allMatch(m -> m.timeBase().local().isPresent())) {
			ordered.sort(Comparator.comparing(m -> m.timeBase().local().orElse(LocalDateTime.MIN)));
		}
		return ordered;
	}

	/**
	 * Time of all files on one axis that does not run backwards from file to file.
	 *
	 * @param measurements the measurements in order
	 * @param runs         their views
	 * @return time in s since the first file's zero
	 */
	public static NumberSequence time(List<Measurement> measurements, List<CyclingRun> runs) {
		double[] shifts = new double[runs.size()];
		for (int i = 1; i < shifts.length; i++) {
			NumberSequence before = runs.get(i - 1).time();
			double end = before.size() == 0 ? shifts[i - 1] : before.get(before.size() - 1) + shifts[i - 1];
			double own = secondsBetween(measurements.get(0), measurements.get(i)).orElse(Double.NEGATIVE_INFINITY);
			NumberSequence now = runs.get(i).time();
			double start = now.size() == 0 ? 0 : now.get(0);
			shifts[i] = own + start >= end ? own : end - start;
		}
		return new Joined(runs.stream().map(CyclingRun::time).toList(), shifts);
	}

	private static OptionalDouble secondsBetween(Measurement first, Measurement later) {
		Optional<Duration> duration = first.timeBase().instant()
				.flatMap(a -> later.timeBase().instant().map(b -> Duration.between(a, b)))
				.or(() -> first.timeBase().local().flatMap(a -> later.timeBase().local().map(b -> Duration.between(a, b))));
		return duration.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(duration.get().toMillis() / 1000.0);
	}

	/**
	 * A column of all files.
	 *
	 * @param runs   the views
	 * @param column which column
	 * @return the numbers of all files
	 */
	public static NumberSequence plain(List<CyclingRun> runs, Function<CyclingRun, NumberSequence> column) {
		return new Joined(runs.stream().map(column).toList(), new double[runs.size()]);
	}

	/**
	 * A column of all files that not every file must have.
	 *
	 * @param runs   the views
	 * @param column which column
	 * @return the numbers of all files, if every file has them
	 */
	public static Optional<NumberSequence> all(List<CyclingRun> runs, Function<CyclingRun, Optional<NumberSequence>> column) {
		if (runs.stream().anyMatch(r -> column.apply(r).isEmpty())) {
			return Optional.empty();
		}
		return Optional.of(new Joined(runs.stream().map(r -> column.apply(r).orElseThrow()).toList(), new double[runs.size()]));
	}

	/**
	 * Running numbers of all files: where a file starts again, its numbers go on behind those of the file before.
	 *
	 * @param runs   the views
	 * @param column which column
	 * @return the numbers of all files, if every file has them
	 */
	public static Optional<NumberSequence> numbers(List<CyclingRun> runs, Function<CyclingRun, Optional<NumberSequence>> column) {
		if (runs.stream().anyMatch(r -> column.apply(r).isEmpty())) {
			return Optional.empty();
		}
		List<NumberSequence> parts = runs.stream().map(r -> column.apply(r).orElseThrow()).toList();
		double[] shifts = new double[parts.size()];
		for (int i = 1; i < shifts.length; i++) {
			NumberSequence before = parts.get(i - 1);
			NumberSequence now = parts.get(i);
			if (before.size() > 0 && now.size() > 0) {
				double last = before.get(before.size() - 1) + shifts[i - 1];
				shifts[i] = now.get(0) >= last ? 0 : last + 1 - now.get(0);
			}
		}
		return Optional.of(new Joined(parts, shifts));
	}

	/**
	 * Where files begin.
	 *
	 * @param runs the views
	 * @return the first rows of the second and later files
	 */
	public static long[] breaks(List<CyclingRun> runs) {
		long[] breaks = new long[runs.size() - 1];
		long end = 0;
		for (int i = 0; i < breaks.length; i++) {
			end += runs.get(i).rows();
			breaks[i] = end;
		}
		return breaks;
	}
}
