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
	private static final int MANY_JUMPS = 200;
	private static final double MAJORITY = 4;
	/** Where the lesser of both charges is above this share of the greater, their mean voltages can be compared, … */
	private static final double BALANCED = 0.4;
	/** … if they differ by more than this, in V. */
	private static final double CLEAR_GAP = 2e-3;

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
		Evidence evidence = new Evidence(scale);
		SequenceCursor t = new SequenceCursor(time);
		SequenceCursor v = new SequenceCursor(voltage);
		SequenceCursor i = new SequenceCursor(current);
		double i0 = i.at(0);
		double t0 = t.at(0);
		double v0 = v.at(0);
		for (long row = 1; row < current.size() && !evidence.isOverwhelming(); row++) {
			double i1 = i.at(row);
			double t1 = t.at(row);
			double v1 = v.at(row);
			evidence.meet(i0, i1, t1 - t0, v0, v1);
			i0 = i1;
			t0 = t1;
			v0 = v1;
		}
		evidence.endStretch(v0);
		return evidence.againstPositiveCharges();
	}

	/** What the rows say. */
	private static final class Evidence {
		private final CurrentScale scale;
		private long with;
		private long against;
		private double largestJump;
		private double risingTrend;
		private double fallingTrend;
		private double stretchStart = Double.NaN;
		private double stretchCharge;
		private double positiveCharge;
		private double positiveEnergy;
		private double negativeCharge;
		private double negativeEnergy;

		Evidence(CurrentScale scale) {
			this.scale = scale;
		}

		void meet(double before, double now, double dt, double voltageBefore, double voltage) {
			double change = Math.abs(now - before);
			if (change > JUMP_SHARE * scale.reference() && change > SWITCH_SHARE * Math.max(Math.abs(now), Math.abs(before))) {
				jump(now - before, voltage - voltageBefore);
			}
			boolean same = now * before > 0 && Math.abs(now) > scale.rest() && Math.abs(before) > scale.rest();
			if (same && dt > 0) {
				stretchStart = Double.isNaN(stretchStart) ? voltageBefore : stretchStart;
				stretchCharge += now * dt;
				weigh(now * dt, voltage);
			} else if (!same) {
				endStretch(voltageBefore);
			}
		}

		private void jump(double di, double dv) {
			if (Math.abs(dv) > LEAST_VOLTAGE_JUMP) {
				largestJump = Math.max(largestJump, Math.abs(dv));
				with += di * dv > 0 ? 1 : 0;
				against += di * dv > 0 ? 0 : 1;
			}
		}

		private void weigh(double charge, double voltage) {
			if (Double.isNaN(voltage)) {
				return;
			}
			if (charge > 0) {
				positiveCharge += charge;
				positiveEnergy += charge * voltage;
			} else {
				negativeCharge -= charge;
				negativeEnergy -= charge * voltage;
			}
		}

		void endStretch(double voltage) {
			if (!Double.isNaN(stretchStart)) {
				double trend = (voltage - stretchStart) * stretchCharge;
				risingTrend += stretchCharge > 0 ? trend : 0;
				fallingTrend += stretchCharge < 0 ? trend : 0;
				stretchStart = Double.NaN;
				stretchCharge = 0;
			}
		}

		/** Long tests need not be read to their end. */
		boolean isOverwhelming() {
			return with + against >= MANY_JUMPS && Math.max(with, against) > 2 * MAJORITY * Math.min(with, against);
		}

		boolean againstPositiveCharges() {
			boolean several = with + against >= ENOUGH_JUMPS;
			if (several && Math.max(with, against) > MAJORITY * Math.min(with, against)) {
				return against > with;
			}
			if (with + against == 1 && largestJump > CLEAR_VOLTAGE_JUMP) {
				return against > with;
			}
			// to go to and fro costs energy: what is taken out comes at a lower voltage than what is put in
			double balance = Math.min(positiveCharge, negativeCharge) / Math.max(positiveCharge, negativeCharge);
			double gap = positiveEnergy / positiveCharge - negativeEnergy / negativeCharge;
			if (several && balance > BALANCED && Math.abs(gap) > CLEAR_GAP) {
				return gap < 0;
			}
			// one direction alone can mislead: after nucleation the voltage rises while lithium is plated
			return risingTrend < 0 && fallingTrend < 0;
		}
	}
}
