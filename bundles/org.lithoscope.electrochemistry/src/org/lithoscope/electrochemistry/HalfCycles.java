/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The half cycles of a run, in order.
 *
 * @param list    the half cycles; directions alternate
 * @param skipped how many short pulses were left out because they pass next to no charge
 */
public record HalfCycles(List<HalfCycle> list, int skipped) {

	/** Copies the list. */
	public HalfCycles {
		list = List.copyOf(list);
	}

	/**
	 * Puts steps together until the current turns. What passes less than a share of the largest half cycle of the run is a pulse or noise:
	 * it is left out, and its neighbours are one half cycle.
	 *
	 * @param steps      the steps of a run
	 * @param source     where charge comes from
	 * @param leastShare the least share of the largest capacity, for instance 0.001
	 * @return the half cycles
	 */
	public static HalfCycles of(List<Step> steps, ChargeSource source, double leastShare) {
		List<HalfCycle> all = joined(directed(steps));
		double largest = all.stream().mapToDouble(h -> h.capacity(source)).max().orElse(0);
		List<HalfCycle> kept = all.stream().filter(h -> h.capacity(source) > leastShare * largest).toList();
		return new HalfCycles(joined(kept), all.size() - kept.size());
	}

	private static List<HalfCycle> directed(List<Step> steps) {
		List<HalfCycle> list = new ArrayList<>();
		for (Step step : steps) {
			step.direction().ifPresent(d -> list.add(new HalfCycle(d, List.of(step))));
		}
		return list;
	}

	/** Neighbours of one direction become one; steps are collected first, so that long series stay linear. */
	private static List<HalfCycle> joined(List<HalfCycle> halves) {
		List<HalfCycle> list = new ArrayList<>();
		List<Step> open = new ArrayList<>();
		Direction direction = null;
		for (HalfCycle half : halves) {
			if (half.direction() != direction && !open.isEmpty()) {
				list.add(new HalfCycle(direction, open));
				open = new ArrayList<>();
			}
			direction = half.direction();
			open.addAll(half.steps());
		}
		if (!open.isEmpty()) {
			list.add(new HalfCycle(direction, open));
		}
		return Collections.unmodifiableList(list);
	}
}
