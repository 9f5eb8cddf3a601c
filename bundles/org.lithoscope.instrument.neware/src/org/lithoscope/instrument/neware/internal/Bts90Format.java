/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** Records of .nda version 130 as BTS 9.0 writes them: numbers of single precision, capacity and energy with a sign, no cycle number. */
record Bts90Format() implements RecordFormat {

	private static final int TAG = 4;
	private static final double MILLI = 1e-3;
	private static final double MICRO = 1e-6;
	private static final double SECONDS_IN_MILLI = 3.6e6;

	@Override
	public int length() {
		return 88;
	}

	@Override
	public boolean localClock() {
		return false;
	}

	@Override
	public boolean isData(byte[] file, int at) {
		return file[at] == NdaFile.BTS_90 && LittleEndian.u1(file, at + TAG) == IntegerFormat.DATA;
	}

	@Override
	public long index(byte[] file, int at) {
		return LittleEndian.u4(file, at + 16);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		into.step = LittleEndian.u1(file, at + 9);
		into.mark = into.step;
		into.type = LittleEndian.u1(file, at + 10);
		into.stepTime = LittleEndian.i8(file, at + 28) * MICRO;
		into.voltage = LittleEndian.f4(file, at + 36);
		into.current = LittleEndian.f4(file, at + 40) * MILLI;
		double capacity = LittleEndian.f4(file, at + 60);
		into.amounts(capacity / SECONDS_IN_MILLI, LittleEndian.f4(file, at + 64) / SECONDS_IN_MILLI, capacity >= 0);
		into.clock = LittleEndian.i8(file, at + 68) * MICRO;
	}
}
