/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/**
 * Records of .ndc version 15 as BTS 9 writes them: a fixed beginning, then columns that the header of the file lists. No cycle number.
 *
 * @param length       the length of a record
 * @param clockAt      where the clock stands, -1 for nowhere
 * @param stepTimeAt   where the time in the step stands
 * @param chargeAt     where the capacity in stands; without it, one capacity is meant in the direction of the step
 * @param dischargeAt  where the capacity out stands
 * @param energyInAt   where the energy in stands
 * @param energyOutAt  where the energy out stands
 */
record Ndc15Format(int length, int clockAt, int stepTimeAt, int chargeAt, int dischargeAt, int energyInAt, int energyOutAt)
		implements RecordFormat {

	private static final int LENGTH_AT = 516;
	private static final int COLUMNS_AT = 520;
	private static final int COLUMN = 9;
	private static final int MOST_COLUMNS = 300;
	private static final int SHORTEST = 36;
	private static final int LONGEST = 3900;
	private static final double MILLI = 1e-3;
	private static final double NANO = 1e-9;
	private static final double SECONDS_IN_MILLI = 3.6e6;

	/** The layout that a file's header describes; null when that makes no sense. */
	static Ndc15Format of(byte[] file) {
		if (file.length < COLUMNS_AT + COLUMN * MOST_COLUMNS) {
			return null;
		}
		long length = LittleEndian.u4(file, LENGTH_AT);
		if (length < SHORTEST || length > LONGEST) {
			return null;
		}
		int size = (int) length;
		return new Ndc15Format(size, column(file, 15, 8, size), column(file, 65, 8, size), column(file, 5, 4, size), column(file, 6, 4, size),
				column(file, 8, 4, size), column(file, 9, 4, size));
	}

	/** Where a column of a kind stands, -1 when the header does not list it or it does not fit. */
	private static int column(byte[] file, int kind, int bytes, int length) {
		for (int at = COLUMNS_AT; at < COLUMNS_AT + COLUMN * MOST_COLUMNS; at += COLUMN) {
			int found = LittleEndian.i4(file, at);
			if (found == 0 && file[at + 4] == 0) {
				return -1;
			}
			int place = LittleEndian.i4(file, at + 5);
			if (found == kind && place >= 0 && place <= length - bytes) {
				return place;
			}
		}
		return -1;
	}

	@Override
	public boolean localClock() {
		return false;
	}

	@Override
	public boolean isData(byte[] file, int at) {
		return true;
	}

	@Override
	public long index(byte[] file, int at) {
		return LittleEndian.u4(file, at + 8);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		into.step = LittleEndian.u1(file, at + 2);
		into.mark = into.step;
		into.type = type(LittleEndian.u1(file, at + 3));
		into.testTime = time(file, at + 12);
		into.stepTime = stepTimeAt < 0 ? Double.NaN : time(file, at + stepTimeAt);
		into.current = LittleEndian.f4(file, at + 20) * MILLI;
		into.voltage = LittleEndian.f4(file, at + 24);
		into.amounts(LittleEndian.f4(file, at + 28) / SECONDS_IN_MILLI, LittleEndian.f4(file, at + 32) / SECONDS_IN_MILLI,
				StepType.charges(into.type, into.current));
		if (chargeAt >= 0 && dischargeAt >= 0) {
			into.charge = Math.abs(LittleEndian.f4(file, at + chargeAt)) / SECONDS_IN_MILLI;
			into.discharge = Math.abs(LittleEndian.f4(file, at + dischargeAt)) / SECONDS_IN_MILLI;
		}
		if (energyInAt >= 0 && energyOutAt >= 0) {
			into.chargeEnergy = Math.abs(LittleEndian.f4(file, at + energyInAt)) / SECONDS_IN_MILLI;
			into.dischargeEnergy = Math.abs(LittleEndian.f4(file, at + energyOutAt)) / SECONDS_IN_MILLI;
		}
		into.clock = clockAt < 0 ? Double.NaN : time(file, at + clockAt);
	}

	private static double time(byte[] file, int at) {
		return LittleEndian.u4(file, at) + LittleEndian.u4(file, at + 4) * NANO;
	}

	/** Two kinds of steps have other numbers in BTS 9. */
	private static int type(int number) {
		return number == 21 ? 27 : number == 22 ? 26 : number;
	}
}
