/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.ArrayList;
import java.util.List;

/**
 * All steps in one direction until the current turns: a charge or a discharge, a plating or a stripping. Rests between them belong to it.
 *
 * @param direction which way the current flows
 * @param steps     the steps with current, in order, at least one
 */
public record HalfCycle(Direction direction, List<Step> steps) {

	/** Copies the list. */
	public HalfCycle {
		steps = List.copyOf(steps);
		if (steps.isEmpty()) {
			throw new IllegalArgumentException("a half cycle needs a step");
		}
	}

	/** {@return the first row} */
	public long firstRow() {
		return steps.get(0).firstRow();
	}

	/** {@return the row behind the last} */
	public long endRow() {
		return steps.get(steps.size() - 1).endRow();
	}

	/** {@return when it began, in s} */
	public double startTime() {
		return steps.get(0).startTime();
	}

	/** {@return for how long current flowed, in s} */
	public double duration() {
		double sum = 0;
		for (Step step : steps) {
			sum += step.duration();
		}
		return sum;
	}

	/** {@return the cycle number of the file in its first row; NaN when it has none} */
	public double fileCycle() {
		return steps.get(0).fileCycle();
	}

	/**
	 * The capacity.
	 *
	 * @param source where charge comes from
	 * @return the charge in A h, positive
	 */
	public double capacity(ChargeSource source) {
		double sum = 0;
		for (Step step : steps) {
			sum += step.charge(source);
		}
		return sum;
	}

	/**
	 * The energy.
	 *
	 * @param source where charge comes from
	 * @return the energy in W h; positive where voltage is positive
	 */
	public double energy(ChargeSource source) {
		double sum = 0;
		for (Step step : steps) {
			sum += step.energy(source);
		}
		return sum;
	}

	/**
	 * The capacity passed while the voltage was held.
	 *
	 * @param source where charge comes from
	 * @return the charge in A h
	 */
	public double constantVoltageCapacity(ChargeSource source) {
		double sum = 0;
		for (Step step : steps) {
			sum += step.kind().isConstantVoltage() ? step.charge(source) : 0;
		}
		return sum;
	}

	/**
	 * The mean voltage: energy over charge.
	 *
	 * @param source where charge comes from
	 * @return the voltage in V; NaN without charge
	 */
	public double meanVoltage(ChargeSource source) {
		double capacity = capacity(source);
		return capacity == 0 ? Double.NaN : energy(source) / capacity;
	}

	/** {@return the voltages met} */
	public Step.VoltageRange voltage() {
		Step.VoltageRange range = steps.get(0).voltage();
		for (Step step : steps.subList(1, steps.size())) {
			range = range.then(step.voltage());
		}
		return range;
	}

	/** {@return the current of the step with the most charge, in A with its sign} */
	public double current() {
		Step main = steps.get(0);
		for (Step step : steps) {
			main = step.integrated() > main.integrated() && !step.kind().isConstantVoltage() ? step : main;
		}
		return main.current();
	}

	/**
	 * This half cycle and a later one of the same direction as one.
	 *
	 * @param later the later half cycle
	 * @return both
	 */
	public HalfCycle then(HalfCycle later) {
		List<Step> all = new ArrayList<>(steps);
		all.addAll(later.steps);
		return new HalfCycle(direction, all);
	}
}
