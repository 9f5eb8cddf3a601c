/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** Adds up the times of steps to the time of the test, as the vendor's program does: pauses between steps do not count. */
final class StepClock {

	private int step = Integer.MIN_VALUE;
	private double before;
	private double longest;

	/** The test time in s at a time in s of a step. */
	double total(int stepNumber, double stepTime) {
		if (stepNumber != step) {
			before += longest;
			longest = 0;
			step = stepNumber;
		}
		longest = Math.max(longest, stepTime);
		return before + stepTime;
	}
}
