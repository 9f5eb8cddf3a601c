/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Nothing that vendors build upon goes away or changes unnoticed. */
class ApiBaselineTest {

	private static final Path FOLDER = Path.of(System.getProperty("lithoscope.root", "../.."), "releng", "org.lithoscope.api.tests", "baseline");
	private static final Path BASELINE = FOLDER.resolve("api.jar");
	private static final Path ACCEPTED = FOLDER.resolve("accepted.txt");

	@Test
	void nothingThatVendorsBuildUponBreaksUnnoticed() throws IOException {
		List<Path> now = ApiBundles.jars();
		if (Boolean.getBoolean("lithoscope.api.renew")) {
			ApiBundles.writeSignatures(now, BASELINE);
		}
		TreeSet<String> breaks = ApiComparison.breaks(List.of(BASELINE), now);
		Set<String> accepted = accepted();
		TreeSet<String> unnoticed = new TreeSet<>(breaks);
		unnoticed.removeAll(accepted);
		if (!unnoticed.isEmpty()) {
			fail("API that vendors build upon would break:\n  " + String.join("\n  ", unnoticed)
					+ "\nKeep the old form (deprecated, calling the new one), or accept the change on purpose: add these lines to " + ACCEPTED.getFileName()
					+ " in releng/org.lithoscope.api.tests/baseline and say in CHANGELOG.md what replaces them; see CONTRIBUTING.md, \"API\".");
		}
		TreeSet<String> stale = new TreeSet<>(accepted);
		stale.removeAll(breaks);
		assertTrue(stale.isEmpty(),
				() -> "accepted, but no change of the API any more; remove from " + ACCEPTED.getFileName() + ":\n  " + String.join("\n  ", stale));
	}

	@Test
	void aNewBaselineOfTheSameBundlesIsTheSameFile() throws IOException {
		Path one = Files.createTempFile("api", ".jar");
		Path two = Files.createTempFile("api", ".jar");
		try {
			ApiBundles.writeSignatures(ApiBundles.jars(), one);
			ApiBundles.writeSignatures(ApiBundles.jars(), two);
			assertEquals(-1, Files.mismatch(one, two));
			assertEquals(Set.of(), ApiComparison.breaks(List.of(one), ApiBundles.jars()));
		} finally {
			Files.delete(one);
			Files.delete(two);
		}
	}

	private static Set<String> accepted() throws IOException {
		return new TreeSet<>(Files.readAllLines(ACCEPTED).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
	}
}
