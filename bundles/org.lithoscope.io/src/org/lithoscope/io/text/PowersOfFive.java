/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.math.BigInteger;

/** The leading 128 bits of the powers of five from 5^-342 to 5^308, computed once (Lemire, Softw. Pract. Exper. 2021, 51, 1700). */
final class PowersOfFive {

	static final int SMALLEST = -342;
	static final int LARGEST = 308;

	private static final int BITS = 128;
	// below this exponent the reciprocal is computed with excess precision and then truncated
	private static final int SMALLEST_SHORT = -27;
	private static final long[] HIGH = new long[LARGEST - SMALLEST + 1];
	private static final long[] LOW = new long[LARGEST - SMALLEST + 1];

	static {
		BigInteger power = BigInteger.ONE;
		BigInteger five = BigInteger.valueOf(5);
		for (int q = 0; q <= -SMALLEST; q++) {
			if (q <= LARGEST) {
				put(q, power);
			}
			if (q > 0) {
				put(-q, reciprocal(-q, power));
			}
			power = power.multiply(five);
		}
	}

	private PowersOfFive() {
	}

	static long high(int q) {
		return HIGH[q - SMALLEST];
	}

	static long low(int q) {
		return LOW[q - SMALLEST];
	}

	private static BigInteger reciprocal(int q, BigInteger power) {
		int bits = power.subtract(BigInteger.ONE).bitLength();
		int shift = q >= SMALLEST_SHORT ? bits + BITS - 1 : 2 * bits + BITS;
		return BigInteger.ONE.shiftLeft(shift).divide(power).add(BigInteger.ONE);
	}

	private static void put(int q, BigInteger value) {
		BigInteger leading = value.shiftRight(value.bitLength() - BITS);
		HIGH[q - SMALLEST] = leading.shiftRight(Long.SIZE).longValue();
		LOW[q - SMALLEST] = leading.longValue();
	}
}
