/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Records of integers, scaled by the current range: .nda versions 14 to 29 and .ndc versions 2 and 5.
 *
 * @param length   the length of a record
 * @param tag      the first byte of records with data, -1 when all have data
 * @param index    where the record number stands
 * @param wideStep whether the step number has two bytes
 * @param mark     where a counter of changes of the step stands, -1 for none
 * @param time     where the time in the step stands; voltage and current follow
 * @param charge   where the capacity in stands; capacity out and the energies follow, then the clock
 * @param calendar whether the clock is a calendar date and not seconds since 1970
 * @param range    where the current range stands
 * @param fixed    the current range of the tester, where a record has none
 */
record IntegerFormat(int length, int tag, int index, boolean wideStep, int mark, int time, int charge, boolean calendar, int range, int fixed)
		implements RecordFormat {

	static final int DATA = 0x55;
	static final int AUXILIARY = 0x65;
	static final IntegerFormat NDA_14 = new IntegerFormat(86, DATA, 2, true, 13, 14, 38, false, 78, 0);
	static final IntegerFormat NDA_29 = new IntegerFormat(86, DATA, 2, true, 13, 14, 38, true, 78, 0);
	static final IntegerFormat NDC_1 = new IntegerFormat(83, -1, 8, false, -1, 20, 40, true, 79, 0);
	static final IntegerFormat NDC_2 = new IntegerFormat(94, -1, 8, false, -1, 23, 43, true, 82, 0);
	static final IntegerFormat NDC_5 = new IntegerFormat(87, -1, 1, false, -1, 16, 36, true, 75, 0);
	private static final double MILLI = 1e-3;
	private static final double TEN_THOUSAND = 1e4;
	private static final double SECONDS_IN_MILLI = 3.6e6;

	/** The same layout in a file whose tester has a current range of its own. */
	IntegerFormat withRange(int testerRange) {
		return new IntegerFormat(length, tag, index, wideStep, mark, time, charge, calendar, range, testerRange);
	}

	@Override
	public boolean localClock() {
		return calendar;
	}

	@Override
	public boolean isData(byte[] file, int at) {
		return tag < 0 || LittleEndian.u1(file, at) == tag;
	}

	@Override
	public long index(byte[] file, int at) {
		return LittleEndian.u4(file, at + index);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		into.cycle = LittleEndian.u4(file, at + index + 4) + 1;
		into.step = wideStep ? LittleEndian.u2(file, at + index + 8) : LittleEndian.u1(file, at + index + 8);
		into.type = LittleEndian.u1(file, at + index + (wideStep ? 10 : 9));
		into.mark = mark < 0 ? into.step : LittleEndian.u1(file, at + mark);
		into.stepTime = LittleEndian.i8(file, at + time) * MILLI;
		into.voltage = LittleEndian.i4(file, at + time + 8) / TEN_THOUSAND;
		int own = LittleEndian.i4(file, at + range);
		double count = CurrentRange.milliampere(own == 0 ? fixed : own);
		into.current = LittleEndian.i4(file, at + time + 12) * count * MILLI;
		into.charge = Math.abs(LittleEndian.i8(file, at + charge)) * count / SECONDS_IN_MILLI;
		into.discharge = Math.abs(LittleEndian.i8(file, at + charge + 8)) * count / SECONDS_IN_MILLI;
		into.chargeEnergy = Math.abs(LittleEndian.i8(file, at + charge + 16)) * count / SECONDS_IN_MILLI;
		into.dischargeEnergy = Math.abs(LittleEndian.i8(file, at + charge + 24)) * count / SECONDS_IN_MILLI;
		into.clock = calendar ? date(file, at + charge + 32) : LittleEndian.i8(file, at + charge + 32);
	}

	private static double date(byte[] file, int at) {
		try {
			return LocalDateTime.of(LittleEndian.u2(file, at), file[at + 2], file[at + 3], file[at + 4], file[at + 5], file[at + 6])
					.toEpochSecond(ZoneOffset.UTC);
		} catch (DateTimeException e) {
			// a date that is none is a missing one
			return Double.NaN;
		}
	}
}
