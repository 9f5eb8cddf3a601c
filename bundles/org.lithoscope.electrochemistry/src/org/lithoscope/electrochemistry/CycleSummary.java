/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;

/**
 * The numbers of one cycle.
 *
 * @param number    the cycle number
 * @param charge    its charge
 * @param discharge its discharge
 * @param first     the direction that puts charge in: charge in a full cell, discharge (plating) in a lithium half cell
 * @param startTime when it began, in s
 * @param complete  whether both halves were recorded from beginning to end
 */
public record CycleSummary(int number, HalfSummary charge, HalfSummary discharge, Direction first, double startTime, boolean complete) {

	/**
	 * The numbers of a cycle.
	 *
	 * @param cycle  the cycle
	 * @param first  the direction that puts charge in
	 * @param source where charge comes from
	 * @return its numbers
	 */
	public static CycleSummary of(Cycle cycle, Direction first, ChargeSource source) {
		HalfSummary charge = cycle.half(Direction.CHARGE).map(h -> HalfSummary.of(h, source)).orElse(HalfSummary.MISSING);
		HalfSummary discharge = cycle.half(Direction.DISCHARGE).map(h -> HalfSummary.of(h, source)).orElse(HalfSummary.MISSING);
		double start = cycle.in().or(cycle::out).map(HalfCycle::startTime).orElse(Double.NaN);
		return new CycleSummary(cycle.number(), charge, discharge, first, start, cycle.complete());
	}

	/** {@return the half that puts charge in} */
	public HalfSummary in() {
		return first == Direction.CHARGE ? charge : discharge;
	}

	/** {@return the half that takes charge out} */
	public HalfSummary out() {
		return first == Direction.CHARGE ? discharge : charge;
	}

	/** {@return charge taken out over charge put in; NaN when one of them was not recorded} */
	public double coulombicEfficiency() {
		return CoulombicEfficiency.conventional(out().capacity(), in().capacity());
	}

	/** {@return energy delivered over energy taken up: discharge over charge; NaN when one of them was not recorded} */
	public double energyEfficiency() {
		return charge.energy() > 0 ? discharge.energy() / charge.energy() : Double.NaN;
	}
}
