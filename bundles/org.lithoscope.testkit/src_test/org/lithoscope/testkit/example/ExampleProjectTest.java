/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ExampleProjectTest {

	private static final Path EXAMPLES = Path.of("../../examples");

	@Test
	void theFolderHoldsExactlyWhatIsMadeHere() throws IOException {
		Map<String, byte[]> made = ExampleProject.files();
		for (Map.Entry<String, byte[]> file : made.entrySet()) {
			assertArrayEquals(file.getValue(), Files.readAllBytes(EXAMPLES.resolve(file.getKey())), file.getKey());
			assertTrue(file.getKey().contains("synthetic"), "synthetic data say so in their name");
		}
		try (Stream<Path> present = Files.list(EXAMPLES)) {
			assertEquals(new TreeSet<>(made.keySet()), present.map(p -> p.getFileName().toString()).filter(n -> !n.equals("README.md"))
					.collect(Collectors.toCollection(TreeSet::new)));
		}
	}
}
