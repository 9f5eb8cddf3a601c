/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/**
 * Records of .nda version 130 as BTS 9.1 writes them: single precision, time of the test and not of the step, one temperature at most.
 *
 * @param length the length of a record, which depends on the number of auxiliary channels
 * @param tag    the first two bytes of each record
 */
record Bts91Format(int length, int tag) implements RecordFormat {

	static final int SHORTEST = 52;
	private static final int WITH_TEMPERATURE = 56;
	private static final double MILLI = 1e-3;
	private static final double NANO = 1e-9;
	private static final double SECONDS_IN_MILLI = 3.6e6;

	@Override
	public boolean localClock() {
		return false;
	}

	@Override
	public boolean isData(byte[] file, int at) {
		return LittleEndian.u2(file, at) == tag;
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
		into.type = LittleEndian.u1(file, at + 3);
		into.testTime = LittleEndian.u4(file, at + 12) + LittleEndian.u4(file, at + 16) * NANO;
		into.current = LittleEndian.f4(file, at + 20) * MILLI;
		into.voltage = LittleEndian.f4(file, at + 24);
		double capacity = LittleEndian.f4(file, at + 28);
		into.amounts(capacity / SECONDS_IN_MILLI, LittleEndian.f4(file, at + 32) / SECONDS_IN_MILLI, capacity >= 0);
		into.cycle = LittleEndian.u4(file, at + 36) + 1;
		into.clock = LittleEndian.u4(file, at + 44) + LittleEndian.u4(file, at + 48) * NANO;
		into.temperature = length >= WITH_TEMPERATURE ? LittleEndian.f4(file, at + SHORTEST) : Double.NaN;
	}
}
