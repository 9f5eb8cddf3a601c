/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/**
 * The steps done, in order, of a file of steps (.ndc of type 7).
 *
 * @param file    the bytes
 * @param offsets where each step's row begins
 */
record NdcSteps(byte[] file, int[] offsets) {

	private static final int STEP = 4;
	private static final int TYPE = 24;

	/** No steps are known. */
	static NdcSteps none() {
		return new NdcSteps(new byte[0], new int[0]);
	}

	/** The cycle of a step counted from 1, or {@link Integer#MIN_VALUE}. */
	int cycle(int count) {
		return has(count) ? LittleEndian.i4(file, offsets[count - 1]) + 1 : Integer.MIN_VALUE;
	}

	/** The number of a step in the protocol, or {@link Integer#MIN_VALUE}. */
	int step(int count) {
		return has(count) ? LittleEndian.i4(file, offsets[count - 1] + STEP) : Integer.MIN_VALUE;
	}

	/** What a step does, or null. */
	String type(int count) {
		return has(count) ? StepType.name(LittleEndian.u1(file, offsets[count - 1] + TYPE)) : null;
	}

	/** The number of what a step does, or 0. */
	int kind(int count) {
		return has(count) ? LittleEndian.u1(file, offsets[count - 1] + TYPE) : 0;
	}

	private boolean has(int count) {
		return count >= 1 && count <= offsets.length;
	}
}
