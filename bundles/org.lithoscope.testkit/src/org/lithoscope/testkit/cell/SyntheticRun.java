/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The points a battery tester would have written, and what is true about them.
 *
 * @param name    the name of the synthetic cell
 * @param time    the test time in s, not falling
 * @param voltage the voltage in V
 * @param current the current in A, positive while charging
 * @param cycle   the tester's cycle number of each point, from 1
 * @param step    the number of the protocol step of each point, from 0
 * @param steps   the true charge of each step, in order
 * @param truth   further true values by name, for instance {@code coulombicEfficiency}
 */
public record SyntheticRun(String name, double[] time, double[] voltage, double[] current, int[] cycle, int[] step, List<Step> steps,
		Map<String, Double> truth) {

	/**
	 * The truth of one step.
	 *
	 * @param cycle  the tester's cycle number
	 * @param charge the charge in A h; positive while charging, 0 at rest
	 * @param hold   whether the voltage was held
	 */
	public record Step(int cycle, double charge, boolean hold) {
	}

	/** Copies its collections; the arrays are its own. */
	public SyntheticRun {
		steps = List.copyOf(steps);
		truth = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(truth));
	}

	/** {@return the number of points} */
	public int points() {
		return time.length;
	}

	/**
	 * The true charge of a cycle.
	 *
	 * @param number   the tester's cycle number
	 * @param charging whether the charge put in or that taken out is wanted
	 * @return A h, not negative
	 */
	public double charge(int number, boolean charging) {
		return steps.stream().filter(s -> s.cycle() == number && s.charge() > 0 == charging).mapToDouble(s -> Math.abs(s.charge())).sum();
	}

	/**
	 * The same run as a tester with the other sign convention writes it: positive current discharges.
	 *
	 * @return a new run; its steps keep their meaning
	 */
	public SyntheticRun withOtherSign() {
		double[] turned = new double[current.length];
		for (int i = 0; i < turned.length; i++) {
			turned[i] = -current[i];
		}
		return new SyntheticRun(name, time, voltage, turned, cycle, step, steps, truth);
	}
}
