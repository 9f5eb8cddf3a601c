/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/**
 * Records of .nda version 19: capacities and energies in four bytes each.
 *
 * @param fixed the current range of the tester
 */
record Nda19Format(int fixed) implements RecordFormat {

	private static final double TEN_THOUSAND = 1e4;
	private static final double MILLI = 1e-3;
	private static final double SECONDS_IN_MILLI = 3.6e6;

	@Override
	public int length() {
		return 68;
	}

	@Override
	public boolean localClock() {
		return false;
	}

	@Override
	public boolean isData(byte[] file, int at) {
		return LittleEndian.u1(file, at) == IntegerFormat.DATA;
	}

	@Override
	public long index(byte[] file, int at) {
		return LittleEndian.u4(file, at + 8);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		into.cycle = LittleEndian.u4(file, at + 12) + 1;
		into.step = LittleEndian.u2(file, at + 16);
		into.mark = into.step;
		into.type = LittleEndian.u1(file, at + 18);
		into.stepTime = LittleEndian.u4(file, at + 24);
		into.voltage = LittleEndian.i4(file, at + 28) / TEN_THOUSAND;
		double count = CurrentRange.milliampere(fixed);
		into.current = LittleEndian.i4(file, at + 32) * count * MILLI;
		double amount = count / SECONDS_IN_MILLI;
		into.charge = Math.abs(LittleEndian.i4(file, at + 44)) * amount;
		into.discharge = Math.abs(LittleEndian.i4(file, at + 48)) * amount;
		into.chargeEnergy = Math.abs(LittleEndian.i4(file, at + 52)) * amount;
		into.dischargeEnergy = Math.abs(LittleEndian.i4(file, at + 56)) * amount;
		into.clock = LittleEndian.u4(file, at + 60);
	}
}
