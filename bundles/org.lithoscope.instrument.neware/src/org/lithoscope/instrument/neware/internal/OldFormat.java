/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/**
 * Records of .nda versions 1 to 13, 15, 18, 25 and 27: one capacity and one energy, meant in the direction of the step, scaled by the current
 * range. Record number, cycle, step, what it does, time, voltage and current follow each other.
 *
 * @param length    the length of a record
 * @param index     where the record number stands; a tag stands before it when this is not 0
 * @param zeroTag   whether records with data may also be tagged 0
 * @param wideStep  whether the step number has two bytes
 * @param wideTime  whether the time has eight bytes
 * @param second    what one count of time is in s
 * @param clocked   whether energy and clock stand behind the capacity
 * @param ranged    whether a current range stands behind the clock
 * @param cycles    what the cycle field holds
 * @param legacy    whether kinds of steps have the numbers of version 1
 * @param fixed     the current range of the tester, where a record has none
 */
record OldFormat(int length, int index, boolean zeroTag, boolean wideStep, boolean wideTime, double second, boolean clocked, boolean ranged,
		Cycles cycles, boolean legacy, int fixed) implements RecordFormat {

	/** What the cycle field holds. */
	enum Cycles {
		/** The number from 0. */
		FROM_ZERO,
		/** The number from 1. */
		FROM_ONE,
		/** A mark that changes from cycle to cycle. */
		MARKS
	}

	private static final double TEN_THOUSAND = 1e4;
	private static final double MILLI = 1e-3;
	private static final double SECONDS_IN_MILLI = 3.6e6;

	/**
	 * The layout of a version.
	 *
	 * @param version the version
	 * @param fixed   the current range of the tester
	 * @return the layout, or null when the version has another
	 */
	static OldFormat of(int version, int fixed) {
		return switch (version) {
			case 1 -> new OldFormat(38, 0, false, false, false, 1, false, false, Cycles.MARKS, true, fixed);
			case 3, 4 -> new OldFormat(43, 1, true, false, false, 1, false, false, Cycles.MARKS, false, fixed);
			case 5, 7 -> new OldFormat(59, 1, true, false, false, 1, true, false, Cycles.FROM_ZERO, false, fixed);
			case 6, 8 -> new OldFormat(59, 1, true, false, false, 1, true, false, Cycles.FROM_ONE, false, fixed);
			case 9 -> new OldFormat(60, 2, false, false, false, 1, true, false, Cycles.FROM_ZERO, false, fixed);
			case 10 -> new OldFormat(64, 2, false, false, true, 1, true, false, Cycles.MARKS, false, fixed);
			case 11, 12, 13, 15, 18 -> new OldFormat(69, 2, false, true, true, MILLI, true, true, Cycles.FROM_ZERO, false, fixed);
			case 25, 27 -> new OldFormat(70, 2, false, true, true, MILLI, true, true, Cycles.MARKS, false, fixed);
			default -> null;
		};
	}

	@Override
	public boolean localClock() {
		return false;
	}

	@Override
	public boolean marksCycles() {
		return cycles == Cycles.MARKS;
	}

	@Override
	public boolean isData(byte[] file, int at) {
		int tag = LittleEndian.u1(file, at);
		return index == 0 ? index(file, at) != 0 : tag == IntegerFormat.DATA || zeroTag && tag == 0;
	}

	@Override
	public long index(byte[] file, int at) {
		return LittleEndian.u4(file, at + index);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		into.cycle = LittleEndian.u4(file, at + index + 4) + (cycles == Cycles.FROM_ZERO ? 1 : 0);
		into.step = wideStep ? LittleEndian.u2(file, at + index + 8) : LittleEndian.u1(file, at + index + 8);
		into.mark = into.step;
		int typeAt = at + index + (wideStep ? 10 : 9);
		into.type = type(LittleEndian.u1(file, typeAt));
		into.stepTime = (wideTime ? LittleEndian.i8(file, typeAt + 1) : LittleEndian.u4(file, typeAt + 1)) * second;
		int voltageAt = typeAt + (wideTime ? 9 : 5);
		into.voltage = LittleEndian.i4(file, voltageAt) / TEN_THOUSAND;
		int own = ranged ? LittleEndian.i4(file, voltageAt + 40) : 0;
		double count = CurrentRange.milliampere(own == 0 ? fixed : own);
		into.current = LittleEndian.i4(file, voltageAt + 4) * count * MILLI;
		double amount = count / SECONDS_IN_MILLI;
		double energy = clocked ? LittleEndian.i8(file, voltageAt + 24) * amount : Double.NaN;
		into.amounts(LittleEndian.i8(file, voltageAt + 16) * amount, energy, StepType.charges(into.type, into.current));
		into.clock = clocked ? LittleEndian.i8(file, voltageAt + 32) : Double.NaN;
	}

	private int type(int number) {
		if (!legacy) {
			return number;
		}
		return switch (number) {
			case 2 -> 3;
			case 4 -> 2;
			case 5 -> 4;
			default -> number;
		};
	}
}
