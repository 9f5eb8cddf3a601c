/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

/**
 * The numbers of one charge or one discharge of a cycle; NaN where it was not recorded.
 *
 * @param capacity          charge in A h
 * @param integrated        charge by trapezoids of the current in A h
 * @param energy            energy in W h
 * @param constantVoltage   charge passed while the voltage was held, in A h
 * @param lowestVoltage     V
 * @param highestVoltage    V
 * @param endVoltage        V
 * @param duration          for how long current flowed, in s
 */
public record HalfSummary(double capacity, double integrated, double energy, double constantVoltage, double lowestVoltage,
		double highestVoltage, double endVoltage, double duration) {

	/** A half cycle that was not recorded. */
	public static final HalfSummary MISSING = new HalfSummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
			Double.NaN, Double.NaN);

	/**
	 * The numbers of a half cycle.
	 *
	 * @param half   the half cycle
	 * @param source where charge comes from
	 * @return its numbers
	 */
	public static HalfSummary of(HalfCycle half, ChargeSource source) {
		Step.VoltageRange v = half.voltage();
		return new HalfSummary(half.capacity(source), half.capacity(ChargeSource.INTEGRATED), half.energy(source),
				half.constantVoltageCapacity(source), v.min(), v.max(), v.last(), half.duration());
	}

	/** {@return energy over charge in V} */
	public double meanVoltage() {
		return capacity == 0 ? Double.NaN : energy / capacity;
	}
}
