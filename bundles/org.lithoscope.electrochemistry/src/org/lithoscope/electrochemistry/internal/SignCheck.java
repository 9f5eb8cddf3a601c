/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import org.lithoscope.electrochemistry.CurrentScale;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.model.table.NumberSequence;

/**
 * Whether positive current discharges. A cell has a positive resistance: when the current jumps up, so does the voltage; and over a charge
 * the voltage rises.
 */
public final class SignCheck {

	private static final double JUMP_SHARE = 0.2;
	/** A current switched on, off or over changes by more than this share of itself; one that decays does not. */
	private static final double SWITCH_SHARE = 0.5;
	private static final double LEAST_VOLTAGE_JUMP = 5e-4;
	/** A single jump is trusted when it is larger than this. */
	private static final double CLEAR_VOLTAGE_JUMP = 1e-2;
	private static final int ENOUGH_JUMPS = 2;
	private static final double MAJORITY = 4;

	private SignCheck() {
	}

	/**
	 * Whether the sign of the current has to be turned so that positive current charges.
	 *
	 * @param time       time in s
	 * @param voltage    voltage in V
	 * @param current    current in A as the file has it
	 * @param scale      how large the currents are
	 * @param convention what the user says
	 * @return whether to turn it
	 */
	public static boolean inverted(NumberSequence time, NumberSequence voltage, NumberSequence current, CurrentScale scale,
			SignConvention convention) {
		return switch (convention) {
			case POSITIVE_CHARGES -> false;
			case POSITIVE_DISCHARGES -> true;
			case AUTO -> voltageFallsWithCurrent(time, voltage, current, scale);
		};
	}

	private static boolean voltageFallsWithCurrent(NumberSequence time, NumberSequence voltage, NumberSequence current,
			CurrentScale scale) {
		if (scale.reference() == 0) {
			return false;
		}
		SequenceCursor t = new SequenceCursor(time);
		SequenceCursor v = new SequenceCursor(voltage);
		SequenceCursor i = new SequenceCursor(current);
		long with = 0;
		long against = 0;
		double largestJump = 0;
		double risingTrend = 0;
		double fallingTrend = 0;
		double stretchStart = Double.NaN;
		double stretchCharge = 0;
		double now = i.at(0);
		for (long row = 1; row < current.size(); row++) {
			double before = now;
			now = i.at(row);
			boolean switched = Math.abs(now - before) > SWITCH_SHARE * Math.max(Math.abs(now), Math.abs(before));
			if (switched && Math.abs(now - before) > JUMP_SHARE * scale.reference()) {
				double dv = v.at(row) - v.at(row - 1);
				largestJump = Math.max(largestJump, Math.abs(dv));
				boolean jumps = Math.abs(dv) > LEAST_VOLTAGE_JUMP;
				with += jumps && (now - before) * dv > 0 ? 1 : 0;
				against += jumps && !((now - before) * dv > 0) ? 1 : 0;
			}
			boolean same = now * before > 0 && Math.abs(now) > scale.rest() && Math.abs(before) > scale.rest();
			double dt = t.at(row) - t.at(row - 1);
			if (same && dt > 0) {
				stretchStart = Double.isNaN(stretchStart) ? v.at(row - 1) : stretchStart;
				stretchCharge += now * dt;
			}
			if ((!same || row == current.size() - 1) && !Double.isNaN(stretchStart)) {
				double trend = (v.at(same ? row : row - 1) - stretchStart) * stretchCharge;
				risingTrend += stretchCharge > 0 ? trend : 0;
				fallingTrend += stretchCharge < 0 ? trend : 0;
				stretchStart = Double.NaN;
				stretchCharge = 0;
			}
		}
		if (with + against >= ENOUGH_JUMPS && Math.max(with, against) > MAJORITY * Math.min(with, against)) {
			return against > with;
		}
		if (with + against == 1 && largestJump > CLEAR_VOLTAGE_JUMP) {
			return against > with;
		}
		// one direction alone can mislead: after nucleation the voltage rises while lithium is plated
		return risingTrend < 0 && fallingTrend < 0;
	}
}
