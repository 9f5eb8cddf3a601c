/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.lithoscope.io.json.JsonParser;

/** Real instrument files with reference values, where they are to be had. */
final class Corpus {

	private Corpus() {
	}

	/** The folder of an area; the test is skipped where it is not there. */
	static Path area(String name) {
		Path folder = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve(name);
		assumeTrue(Files.isDirectory(folder), "there is no corpus at " + folder);
		return folder;
	}

	/** The reference values of the files of an area. */
	static Map<?, ?> expected(Path area) throws IOException {
		Object tree = JsonParser.parse(Files.readString(area.resolve("expected.json"), StandardCharsets.UTF_8));
		return (Map<?, ?>) ((Map<?, ?>) tree).get("files");
	}
}
