/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class JsonParserTest {

	@Test
	void everyKindOfValue() {
		Object tree = JsonParser.parse(" {\"a\": [1, -2.5e3, true, false, null, \"x\\n\\u00e9\\\"\"], \"b\": {}, \"c\": [] } ");
		Map<?, ?> map = (Map<?, ?>) tree;
		assertEquals(Arrays.asList(1.0, -2500.0, true, false, null, "x\né\""), map.get("a"));
		assertEquals(Map.of(), map.get("b"));
		assertEquals(List.of(), map.get("c"));
		assertEquals(Double.NaN, ((List<?>) JsonParser.parse("[NaN]")).get(0));
	}

	@Test
	void whatIsWrittenCanonicallyComesBack() {
		Map<String, Object> tree = Map.of("k", List.of("ü€😀\u0001", 1e21, 0.1, -0.5, Map.of("z", true)));
		assertEquals(tree, JsonParser.parse(CanonicalJson.text(tree)));
	}

	@Test
	void damageIsNamedByItsPlace() {
		for (String text : List.of("", "{", "[1,", "{\"a\" 1}", "[1 2]", "\"x", "tru", "1 2", "{a:1}", "\"\\x\"", "\"\\u12\"",
				"[".repeat(2000))) {
			assertThrows(IllegalArgumentException.class, () -> JsonParser.parse(text), text);
		}
	}
}
