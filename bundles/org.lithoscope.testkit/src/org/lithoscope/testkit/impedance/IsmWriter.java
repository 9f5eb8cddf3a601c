/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.impedance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the spectra of the Thales software: big-endian, frequencies, magnitudes, phases, times, significances. */
public final class IsmWriter implements SpectrumWriter {

	private static final int HEADER = 12;
	private static final int PER_POINT = 4 * Double.BYTES + Short.BYTES;
	/** Seconds from 1980 to 2024. */
	private static final double START = 1.39e9;

	@Override
	public String variant() {
		return "ism";
	}

	@Override
	public String fileName() {
		return "a.ism";
	}

	@Override
	public double tolerance() {
		return 1e-12;
	}

	@Override
	public byte[] write(SyntheticSpectrum s) {
		ByteBuffer b = ByteBuffer.allocate(HEADER + PER_POINT * s.points()).order(ByteOrder.BIG_ENDIAN);
		b.putShort((short) 0).putInt(42).putShort((short) 0).putInt(s.points() - 1);
		for (double f : s.frequency()) {
			b.putDouble(f);
		}
		for (int i = 0; i < s.points(); i++) {
			b.putDouble(Math.hypot(s.real()[i], s.imaginary()[i]));
		}
		for (int i = 0; i < s.points(); i++) {
			b.putDouble(Math.atan2(s.imaginary()[i], s.real()[i]));
		}
		for (int i = 0; i < s.points(); i++) {
			b.putDouble(START + 3 * i);
		}
		for (int i = 0; i < s.points(); i++) {
			b.putShort((short) 128);
		}
		return b.array();
	}
}
