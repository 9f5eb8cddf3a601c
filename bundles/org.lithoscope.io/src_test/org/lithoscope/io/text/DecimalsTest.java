/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Every number must have the very bits that the platform's own, correctly rounding parser gives. */
class DecimalsTest {

	private static final int COUNT = Boolean.getBoolean("lithoscope.full") ? 20_000_000 : 150_000;

	@Test
	void shortDecimalsHaveTheBitsOfThePlatform() {
		Random random = new Random(1);
		for (int i = 0; i < COUNT; i++) {
			check(new BigDecimal(java.math.BigInteger.valueOf(random.nextLong() >> random.nextInt(64)), random.nextInt(20)).toPlainString());
		}
	}

	@Test
	void scientificNotationHasTheBitsOfThePlatform() {
		Random random = new Random(2);
		for (int i = 0; i < COUNT; i++) {
			long digits = random.nextLong() >>> random.nextInt(64);
			check(Long.toUnsignedString(digits) + (i % 2 == 0 ? "e" : "E+") + (i % 2 == 0 ? random.nextInt(700) - 350 : random.nextInt(310)));
		}
	}

	@Test
	void shortestTextOfAnyDoubleComesBack() {
		Random random = new Random(3);
		for (int i = 0; i < COUNT; i++) {
			double value = Double.longBitsToDouble(random.nextLong());
			if (Double.isFinite(value)) {
				check(Double.toString(value));
			}
		}
	}

	@Test
	void seventeenDigitsOfAnyDoubleComeBack() {
		Random random = new Random(4);
		for (int i = 0; i < COUNT / 10; i++) {
			double value = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
			check(String.format(Locale.ROOT, "%.15E", value));
			check(String.format(Locale.ROOT, "%.17e", value));
		}
	}

	@Test
	void exactTiesGoToTheEvenNeighbour() {
		Random random = new Random(5);
		for (int i = 0; i < COUNT / 20; i++) {
			double value = Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL);
			BigDecimal tie = new BigDecimal(value).add(new BigDecimal(Math.nextUp(value))).divide(BigDecimal.valueOf(2));
			check(tie.toString());
			check(tie.toString().replace("E", "1E"));
		}
		// ties that fit nineteen digits: odd multiples of half a unit in the last place above 2^53
		for (int i = 0; i < COUNT; i++) {
			long digits = (1L << 53 + random.nextInt(9)) + (random.nextLong() >>> 14 | 1);
			check(Long.toString(digits));
			check(digits + "e" + (random.nextInt(30) - 6));
		}
	}

	@Test
	void subnormalNumbersAndTheEndsOfTheRange() {
		Random random = new Random(6);
		for (int i = 0; i < COUNT / 4; i++) {
			check(Double.toString(Double.longBitsToDouble(random.nextLong() >>> 12 + random.nextInt(52))));
			check(Long.toString(random.nextLong() >>> 1 + random.nextInt(60)) + "e-" + (300 + random.nextInt(45)));
		}
		for (String text : new String[] {"4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072014e-308",
				"2.2250738585072011e-308", "2.2250738585072012e-308", "1.7976931348623157e308", "1.7976931348623158e308",
				"1.7976931348623159e308", "1e309", "1e-400", "0e999999999", "9007199254740993", "0.000000000000000E+000", "-0", "-0.0"}) {
			check(text);
		}
	}

	@Test
	void longDigitStringsAreRoundedOnce() {
		Random random = new Random(7);
		for (int i = 0; i < COUNT / 20; i++) {
			StringBuilder b = new StringBuilder();
			int length = 17 + random.nextInt(60);
			int point = random.nextInt(length);
			for (int d = 0; d < length; d++) {
				b.append(d == point ? "." : "").append(random.nextInt(10) < 5 ? '0' : (char) ('0' + random.nextInt(10)));
			}
			check(b.toString());
			check("000000000000000000000" + b + "e-12");
		}
	}

	@Test
	void decimalCommaIsAPoint() {
		assertEquals(-3.25e-7, parse("-3,25E-7", ','));
		assertTrue(Double.isNaN(parse("3,25", '.')));
	}

	@Test
	void whatIsNoNumberIsNaN() {
		for (String text : new String[] {"", ".", "-", "+", "e5", "1e", "1e+", "1.2.3", "0x10", "1f", "1d", "--1", "1 2", "NaN", "abc"}) {
			assertTrue(Double.isNaN(parse(text, '.')), text);
		}
		assertEquals(Double.POSITIVE_INFINITY, parse("Inf", '.'));
		assertEquals(Double.NEGATIVE_INFINITY, parse("-Infinity", '.'));
		assertEquals(5, parse("5.", '.'));
		assertEquals(0.5, parse(".5", '.'));
		assertEquals(0.5, parse("+.5", '.'));
	}

	private static void check(String text) {
		double expected = Double.parseDouble(text);
		double actual = parse(text, '.');
		assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual), text);
	}

	private static double parse(String text, char point) {
		byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
		return Decimals.parse(b, 0, b.length, point);
	}
}
