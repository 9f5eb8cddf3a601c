/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.Cycles;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.HalfCycles;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.model.measurement.Notice;

/** Pairs half cycles, and says what was assumed. */
public final class CyclePairing {

	/** Mean voltage of discharges below which the working electrode takes up lithium: V. */
	private static final double ANODE_VOLTAGE = 1.0;
	/** A last half cycle that stops so far from where those before it stopped was cut off: share of the voltage window. */
	private static final double END_TOLERANCE = 0.02;
	private static final double CAPACITY_TOLERANCE = 0.005;

	private final HalfCycles halves;
	private final ChargeSource source;
	private final List<Notice> notices = new ArrayList<>();

	private CyclePairing(HalfCycles halves, ChargeSource source) {
		this.halves = halves;
		this.source = source;
	}

	/**
	 * Pairs half cycles into cycles.
	 *
	 * @param halves  the half cycles
	 * @param pairing how to pair
	 * @param source  where charge comes from
	 * @return the cycles
	 */
	public static Cycles pair(HalfCycles halves, Pairing pairing, ChargeSource source) {
		CyclePairing pairs = new CyclePairing(halves, source);
		Pairing used = switch (pairing) {
			case AUTO -> pairs.fromData();
			case CHARGE_FIRST, DISCHARGE_FIRST -> pairing;
			case FILE -> throw new IllegalArgumentException("the file's numbers belong to rows, not to half cycles");
		};
		List<Cycle> list = pairs.pair(used.first());
		if (halves.skipped() > 0) {
			pairs.notices.add(Notice.info(halves.skipped() + " short pulses pass next to no charge and are not counted as half cycles."));
		}
		return new Cycles(list, used, pairs.notices);
	}

	private Pairing fromData() {
		List<HalfCycle> list = halves.list();
		if (list.isEmpty()) {
			return Pairing.CHARGE_FIRST;
		}
		double[] voltages = list.stream().filter(h -> h.direction() == Direction.DISCHARGE).mapToDouble(h -> h.meanVoltage(source))
				.filter(v -> !Double.isNaN(v)).sorted().toArray();
		double voltage = voltages.length == 0 ? Double.NaN : voltages[voltages.length / 2];
		if (voltage < ANODE_VOLTAGE) {
			notices.add(Notice.info("Discharges run below 1 V on average, so a discharge (plating, lithiation) is paired with the charge "
					+ "(stripping) that follows it."));
			return Pairing.DISCHARGE_FIRST;
		}
		if (list.get(0).direction() == Direction.DISCHARGE && list.size() > 1) {
			notices.add(Notice.info("The test begins with a discharge above 1 V on average; it is left alone as cycle 0, and each charge "
					+ "is paired with the discharge that follows it. State the pairing if the cell was built charged."));
		}
		return Pairing.CHARGE_FIRST;
	}

	private List<Cycle> pair(Direction first) {
		List<HalfCycle> list = halves.list();
		List<Cycle> cycles = new ArrayList<>();
		int at = 0;
		int number = 1;
		if (!list.isEmpty() && list.get(0).direction() != first) {
			cycles.add(new Cycle(0, Optional.empty(), Optional.of(list.get(0)), false));
			at = 1;
		}
		double fileBefore = Double.NaN;
		for (; at < list.size(); at += 2) {
			HalfCycle in = list.get(at);
			boolean last = at + 2 >= list.size();
			Optional<HalfCycle> out = at + 1 < list.size() ? Optional.of(list.get(at + 1)) : Optional.empty();
			double jump = in.fileCycle() - fileBefore;
			if (jump > 1) {
				number += (int) jump - 1;
				notices.add(Notice.warning((int) (jump - 1) + " cycles are missing before cycle " + number
						+ ": the file's cycle number jumps from " + (long) fileBefore + " to " + (long) in.fileCycle() + "."));
			}
			fileBefore = in.fileCycle();
			cycles.add(new Cycle(number, Optional.of(in), out, out.isPresent() && !(last && cutOff(out.get(), cycles))));
			number++;
		}
		cycles.stream().filter(c -> !c.complete()).forEach(c -> notices.add(Notice.info("Cycle " + c.number() + " is incomplete"
				+ (c.in().isEmpty() || c.out().isEmpty() ? ": only its " + name(c) + " was recorded." : ": its last half breaks off."))));
		return cycles;
	}

	private static String name(Cycle cycle) {
		return cycle.in().or(cycle::out).map(h -> h.direction() == Direction.CHARGE ? "charge" : "discharge").orElse("half");
	}

	/** Whether the last half cycle stops where neither the voltage nor the capacity of the one before it says it should. */
	private boolean cutOff(HalfCycle half, List<Cycle> before) {
		HalfCycle[] same = before.stream().flatMap(c -> c.out().stream()).toArray(HalfCycle[]::new);
		if (same.length == 0) {
			return false;
		}
		HalfCycle reference = same[same.length - 1];
		double window = Arrays.stream(same).mapToDouble(h -> h.voltage().max() - h.voltage().min()).max().orElse(0);
		boolean sameEnd = Math.abs(half.voltage().last() - reference.voltage().last()) <= END_TOLERANCE * window;
		double capacity = reference.capacity(source);
		boolean sameCapacity = Math.abs(half.capacity(source) - capacity) <= CAPACITY_TOLERANCE * capacity;
		return !sameEnd && !sameCapacity;
	}
}
