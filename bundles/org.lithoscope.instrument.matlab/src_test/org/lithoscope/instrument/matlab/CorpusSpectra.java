/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.lithoscope.io.json.JsonParser;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.testkit.conformance.SpectrumReadings;

/** Real files with what other tools read from them, where they are present. */
final class CorpusSpectra {

	private static final Path FOLDER = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("eis");

	private CorpusSpectra() {
	}

	@SuppressWarnings("unchecked")
	static void check(MeasurementReader reader, String file) throws IOException {
		Map<String, Object> all = (Map<String, Object>) JsonParser.parse(Files.readString(folder().resolve("expected.json")));
		Map<String, Object> entry = ((Map<String, Map<String, Object>>) all.get("files")).get(file);
		List<Map<String, Object>> readings = (List<Map<String, Object>>) entry.get("readings");
		Path path = folder().resolve(file);
		new SpectrumReadings(readings).check(reader, path.getFileName().toString(), Files.readAllBytes(path));
	}

	static Path folder() {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		return FOLDER;
	}
}
