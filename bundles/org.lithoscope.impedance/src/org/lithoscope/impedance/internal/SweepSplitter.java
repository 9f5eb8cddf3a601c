/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.lithoscope.model.measurement.Notice;

/** Tells the sweeps of a file apart: by a column that numbers them, or by the frequency starting anew. */
public final class SweepSplitter {

	private static final int SHORTEST = 3;
	/** A run-up is shorter than this fraction of the sweep that repeats it. */
	private static final double RUN_UP = 0.7;
	private static final double WITHIN = 1.05;

	private SweepSplitter() {
	}

	/**
	 * Splits the rows of a file.
	 *
	 * @param points  all rows in the order of the file
	 * @param numbers the sweep number of each row, if a column tells
	 * @param notices is told what was left out
	 * @return the sweeps in order; one when nothing tells them apart
	 */
	public static List<SpectrumPoints> split(SpectrumPoints points, Optional<double[]> numbers, List<Notice> notices) {
		if (numbers.isPresent()) {
			Map<Double, List<Integer>> rows = new LinkedHashMap<>();
			for (int i = 0; i < points.size(); i++) {
				rows.computeIfAbsent(numbers.get()[i], n -> new ArrayList<>()).add(i);
			}
			List<SpectrumPoints> parts = rows.values().stream().map(r -> points.at(r.stream().mapToInt(Integer::intValue).toArray())).toList();
			if (parts.size() > 1 && parts.stream().allMatch(p -> p.size() >= SHORTEST)) {
				return parts.stream().flatMap(p -> byDirection(p, notices).stream()).toList();
			}
		}
		return byDirection(points, notices);
	}

	private static List<SpectrumPoints> byDirection(SpectrumPoints points, List<Notice> notices) {
		int[] usable = IntStream.range(0, points.size()).filter(i -> points.frequency()[i] > 0).toArray();
		SpectrumPoints p = usable.length == points.size() ? points : points.at(usable);
		List<SpectrumPoints> runs = turnedOver(runs(p));
		// a file in no order has runs of a few points each: it is one spectrum to be sorted
		if (runs.size() < 2 || Arrays.stream(lengths(runs)).min().orElse(0) < SHORTEST && !isRunUp(runs)) {
			return List.of(points);
		}
		if (isRunUp(runs)) {
			notices.add(Notice.info("The first " + runs.get(0).size() + " points, a run-up that the sweep repeats, are left out."));
			return List.of(runs.get(1));
		}
		return overlapping(runs) ? runs : List.of(points);
	}

	private static int[] lengths(List<SpectrumPoints> runs) {
		return runs.stream().mapToInt(SpectrumPoints::size).toArray();
	}

	/** Stretches of one direction; equal frequencies belong to the stretch. */
	private static List<SpectrumPoints> runs(SpectrumPoints p) {
		List<SpectrumPoints> runs = new ArrayList<>();
		int from = 0;
		double direction = 0;
		for (int i = 1; i < p.size(); i++) {
			double step = Math.signum(p.frequency()[i] - p.frequency()[i - 1]);
			if (step != 0 && direction != 0 && step != direction) {
				runs.add(p.part(from, i));
				from = i;
				direction = 0;
			} else if (step != 0) {
				direction = step;
			}
		}
		runs.add(p.part(from, p.size()));
		return runs;
	}

	/** Where a rise ends in a fall, the highest point begins the fall. */
	private static List<SpectrumPoints> turnedOver(List<SpectrumPoints> runs) {
		if (runs.size() != 2 || runs.get(1).size() < 2) {
			return runs;
		}
		SpectrumPoints first = runs.get(0);
		SpectrumPoints second = runs.get(1);
		int last = first.size() - 1;
		boolean peak = first.frequency()[last] > second.frequency()[0] && second.frequency()[0] > second.frequency()[1]
				&& last > 0 && first.frequency()[last - 1] < first.frequency()[last];
		if (!peak) {
			return runs;
		}
		return List.of(first.part(0, last), first.part(last, last + 1).followedBy(second));
	}

	/** A short rise from the middle of the range to its end, then the sweep down over all of it. */
	private static boolean isRunUp(List<SpectrumPoints> runs) {
		if (runs.size() != 2) {
			return false;
		}
		SpectrumPoints first = runs.get(0);
		SpectrumPoints second = runs.get(1);
		return first.size() < RUN_UP * second.size() && high(first) <= WITHIN * high(second) && low(first) >= low(second) / WITHIN
				&& Math.log(high(first) / low(first)) < RUN_UP * Math.log(high(second) / low(second));
	}

	/** Whether each run covers at least half of the whole range: then they are sweeps, not pieces of one. */
	private static boolean overlapping(List<SpectrumPoints> runs) {
		double high = runs.stream().mapToDouble(SweepSplitter::high).max().orElse(1);
		double low = runs.stream().mapToDouble(SweepSplitter::low).min().orElse(1);
		return runs.stream().allMatch(r -> Math.log(high(r) / low(r)) >= 0.5 * Math.log(high / low));
	}

	private static double high(SpectrumPoints p) {
		return Arrays.stream(p.frequency()).max().orElse(Double.NaN);
	}

	private static double low(SpectrumPoints p) {
		return Arrays.stream(p.frequency()).min().orElse(Double.NaN);
	}
}
