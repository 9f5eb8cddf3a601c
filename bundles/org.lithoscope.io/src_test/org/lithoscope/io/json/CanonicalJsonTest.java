/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

	// the samples of RFC 8785, appendix B
	@ParameterizedTest
	@CsvSource({"0000000000000000, 0", "8000000000000000, 0", "0000000000000001, 5e-324", "8000000000000001, -5e-324",
			"7fefffffffffffff, 1.7976931348623157e+308", "4340000000000000, 9007199254740992", "4430000000000000, 295147905179352830000",
			"7fffffffffffffff, null", "7ff0000000000000, null", "44b52d02c7e14af5, 9.999999999999997e+22", "44b52d02c7e14af6, 1e+23",
			"44b52d02c7e14af7, 1.0000000000000001e+23", "444b1ae4d6e2ef4e, 999999999999999700000", "444b1ae4d6e2ef50, 1e+21",
			"3eb0c6f7a0b5ed8c, 9.999999999999997e-7", "3eb0c6f7a0b5ed8d, 0.000001", "41b3de4355555553, 333333333.3333332",
			"41b3de4355555557, 333333333.33333343", "becbf647612f3696, -0.0000033333333333333333", "43143ff3c1cb0959, 1424953923781206.2"})
	void numbersAreThoseOfTheRfc(String bits, String expected) {
		assertEquals(expected, CanonicalJson.ecmaScript(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
	}

	@Test
	void everyNumberReadsBackAsItself() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 100_000; i++) {
			double value = Double.longBitsToDouble(random.nextLong());
			if (Double.isFinite(value)) {
				assertEquals(value == 0 ? 0.0 : value, Double.parseDouble(CanonicalJson.ecmaScript(value)));
			}
		}
	}

	@Test
	void membersAreSortedAndTextIsEscaped() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("\u20ac", "Euro Sign");
		map.put("\r", "Carriage\tReturn");
		map.put("1", Arrays.asList(1, 2.5, null, true, "\"\\\u0007"));
		map.put("\u00f6", Map.of());
		assertEquals("{\"\\r\":\"Carriage\\tReturn\",\"1\":[1,2.5,null,true,\"\\\"\\\\\\u0007\"],\"\u00f6\":{},\"\u20ac\":\"Euro Sign\"}",
				CanonicalJson.text(map));
		assertEquals("[]", CanonicalJson.text(List.of()));
	}

	@Test
	void refusesWhatJsonDoesNotHave() {
		assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(new Object()));
	}
}
