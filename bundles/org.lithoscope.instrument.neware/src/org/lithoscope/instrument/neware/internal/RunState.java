/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/**
 * Where a test is at a record: the last note of the tester, and what has been added up since. Goes through the records once, in order.
 */
final class RunState {

	private static final double SECONDS_OF_HOUR = 3600;

	private final RunInfo notes;
	private final NdcSteps steps;
	private final double ampereHour;
	private final StepClock clock = new StepClock();
	private int next;
	private int since;
	private double timeStep;
	private double noteTime;
	private double noteClock;
	private double noteIn;
	private double noteOut;
	private double noteEnergyIn;
	private double noteEnergyOut;
	private double charge;
	private double energy;

	/** The number of the step, counted over all steps done; {@link Integer#MIN_VALUE} before the first note. */
	int count = Integer.MIN_VALUE;
	int cycle = Integer.MIN_VALUE;
	int step = Integer.MIN_VALUE;
	String type;

	RunState(RunInfo notes, NdcSteps steps, double ampereHour) {
		this.notes = notes;
		this.steps = steps;
		this.ampereHour = ampereHour;
		this.noteTime = Double.NaN;
	}

	/**
	 * Goes to the next record.
	 *
	 * @param record its number
	 * @param volt   its voltage in V
	 * @param ampere its current in A
	 */
	void advance(int record, double volt, double ampere) {
		boolean noted = false;
		while (next < notes.rows() && notes.index(next) <= record) {
			noted = notes.index(next) == record;
			note(next++);
		}
		if (!noted) {
			since++;
			charge += timeStep * ampere / SECONDS_OF_HOUR;
			energy += timeStep * ampere * volt / SECONDS_OF_HOUR;
		}
	}

	private void note(int row) {
		since = 0;
		charge = 0;
		energy = 0;
		timeStep = notes.timeStep(row);
		noteTime = notes.stepTime(row);
		noteClock = notes.clock(row);
		noteIn = Math.abs(notes.amount(row, 0)) * ampereHour;
		noteOut = Math.abs(notes.amount(row, 1)) * ampereHour;
		noteEnergyIn = Math.abs(notes.amount(row, 2)) * ampereHour;
		noteEnergyOut = Math.abs(notes.amount(row, 3)) * ampereHour;
		if (notes.step(row) != count) {
			count = notes.step(row);
			cycle = steps.cycle(count);
			step = steps.step(count);
			type = steps.type(count);
		}
	}

	/** Puts time of the test and of the step, clock, capacities and energies into a row of blocks, in the order of the columns. */
	void put(double[][] blocks, int row) {
		double inStep = noteTime + since * timeStep;
		boolean known = count != Integer.MIN_VALUE;
		blocks[0][row] = known ? clock.total(count, inStep) : Double.NaN;
		blocks[1][row] = inStep;
		blocks[2][row] = known ? noteClock + since * timeStep : Double.NaN;
		blocks[3][row] = known ? noteIn + Math.max(0, charge) : Double.NaN;
		blocks[4][row] = known ? noteOut - Math.min(0, charge) : Double.NaN;
		blocks[5][row] = known ? noteEnergyIn + Math.max(0, energy) : Double.NaN;
		blocks[6][row] = known ? noteEnergyOut - Math.min(0, energy) : Double.NaN;
	}
}
