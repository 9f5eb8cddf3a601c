/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/**
 * Records of .ndc version 6: numbers of single precision in V, A, A h and W h; cycle and kind stand in the file of steps, and the record
 * number is the place in the file.
 *
 * @param steps the steps done
 */
record Ndc6Format(NdcSteps steps) implements RecordFormat {

	static final int LENGTH = 38;
	private static final double MILLI = 1e-3;

	@Override
	public int length() {
		return LENGTH;
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
		return NdcPages.place(at, LENGTH);
	}

	@Override
	public void read(byte[] file, int at, BtsRecord into) {
		into.clear();
		into.index = index(file, at);
		int count = LittleEndian.i4(file, at + 34);
		into.cycle = Math.max(-1, steps.cycle(count));
		into.step = Math.max(0, steps.step(count));
		into.type = steps.kind(count);
		into.mark = count;
		into.stepTime = LittleEndian.u4(file, at) * MILLI;
		into.voltage = LittleEndian.f4(file, at + 5);
		into.current = LittleEndian.f4(file, at + 9);
		into.charge = Math.abs(LittleEndian.f4(file, at + 13));
		into.discharge = Math.abs(LittleEndian.f4(file, at + 17));
		into.chargeEnergy = Math.abs(LittleEndian.f4(file, at + 21));
		into.dischargeEnergy = Math.abs(LittleEndian.f4(file, at + 25));
		into.clock = LittleEndian.u4(file, at + 30);
	}
}
