/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** Records of .nda version 129: numbers of single precision, capacity and energy for each direction, no cycle number. */
record Nda129Format() implements RecordFormat {

	private static final double MILLI = 1e-3;
	private static final double MICRO = 1e-6;
	private static final double NANO = 1e-9;
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
		int tag = LittleEndian.u1(file, at);
		return tag == 0 || tag == IntegerFormat.DATA;
	}

	@Override
	public long index(byte[] file, int at) {
		return LittleEndian.u4(file, at + 12);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		into.step = LittleEndian.u1(file, at + 20);
		into.mark = into.step;
		into.type = LittleEndian.u1(file, at + 21);
		into.stepTime = LittleEndian.u4(file, at + 28) + LittleEndian.u4(file, at + 32) * NANO;
		into.voltage = LittleEndian.f4(file, at + 36);
		into.current = LittleEndian.f4(file, at + 40) * MILLI;
		into.charge = Math.abs(LittleEndian.f4(file, at + 52)) / SECONDS_IN_MILLI;
		into.chargeEnergy = Math.abs(LittleEndian.f4(file, at + 56)) / SECONDS_IN_MILLI;
		into.discharge = Math.abs(LittleEndian.f4(file, at + 60)) / SECONDS_IN_MILLI;
		into.dischargeEnergy = Math.abs(LittleEndian.f4(file, at + 64)) / SECONDS_IN_MILLI;
		into.clock = LittleEndian.i8(file, at + 68) * MICRO;
	}
}
