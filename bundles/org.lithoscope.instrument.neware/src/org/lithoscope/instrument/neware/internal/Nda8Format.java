/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** Records of .nda version 8: integers in fixed steps, one capacity that is meant in the direction of the current. */
record Nda8Format() implements RecordFormat {

	private static final double TEN_THOUSAND = 1e4;
	private static final double MICRO = 1e-6;
	private static final double SECONDS_IN_MICRO = 3.6e9;

	@Override
	public int length() {
		return 59;
	}

	@Override
	public boolean localClock() {
		return false;
	}

	@Override
	public boolean isData(byte[] file, int at) {
		return file[at] == 0;
	}

	@Override
	public long index(byte[] file, int at) {
		return LittleEndian.u4(file, at + 1);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		into.cycle = LittleEndian.u4(file, at + 5);
		into.step = LittleEndian.u1(file, at + 9);
		into.mark = into.step;
		into.type = LittleEndian.u1(file, at + 10);
		into.stepTime = LittleEndian.u4(file, at + 11);
		into.voltage = LittleEndian.i4(file, at + 15) / TEN_THOUSAND;
		int current = LittleEndian.i4(file, at + 19);
		into.current = current * MICRO;
		into.amounts(LittleEndian.i8(file, at + 31) / SECONDS_IN_MICRO, LittleEndian.i8(file, at + 39) / SECONDS_IN_MICRO, current >= 0);
		into.clock = LittleEndian.i8(file, at + 47);
	}
}
