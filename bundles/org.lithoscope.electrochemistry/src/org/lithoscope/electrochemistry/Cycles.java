/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.List;

import org.lithoscope.electrochemistry.internal.CyclePairing;
import org.lithoscope.model.measurement.Notice;

/**
 * The cycles of a run.
 *
 * @param list    the cycles in order; a lone half cycle before the first whole one has the number 0
 * @param pairing how half cycles were paired: {@link Pairing#CHARGE_FIRST} or {@link Pairing#DISCHARGE_FIRST}
 * @param notices what there is to say: why this pairing, what is missing
 */
public record Cycles(List<Cycle> list, Pairing pairing, List<Notice> notices) {

	/** Copies the lists. */
	public Cycles {
		list = List.copyOf(list);
		notices = List.copyOf(notices);
	}

	/**
	 * Pairs half cycles into cycles. Numbers jump where the file's own cycle numbers jump.
	 *
	 * @param halves  the half cycles
	 * @param pairing how to pair; not {@link Pairing#FILE}, which needs rows, not half cycles
	 * @param source  where charge comes from
	 * @return the cycles
	 */
	public static Cycles of(HalfCycles halves, Pairing pairing, ChargeSource source) {
		return CyclePairing.pair(halves, pairing, source);
	}

	/** {@return the cycles of which both half cycles were recorded from beginning to end} */
	public List<Cycle> complete() {
		return list.stream().filter(Cycle::complete).toList();
	}
}
