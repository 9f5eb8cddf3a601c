/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.pec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.io.json.JsonParser;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;

/** Real files with their reference values, where they are present. */
final class Corpus {

	private static final Path FOLDER = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("electrochemistry");

	private Corpus() {
	}

	static Map<String, Map<String, Object>> files(String format) throws IOException {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		Map<String, Map<String, Object>> found = new LinkedHashMap<>();
		Map<String, Object> all = map(JsonParser.parse(Files.readString(FOLDER.resolve("expected.json"))));
		map(all.get("files")).forEach((file, entry) -> {
			if (format.equals(map(entry).get("format"))) {
				found.put(file, map(entry));
			}
		});
		return found;
	}

	static Path path(String file) {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		return FOLDER.resolve(file);
	}

	static List<Measurement> read(MeasurementReader reader, String file) throws Exception {
		return reader.read(Sources.open(path(file)), ReadContext.unattended());
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	static void close(String what, Object expected, double actual) {
		double e = ((Number) expected).doubleValue();
		assertEquals(e, actual, 1e-6 * Math.abs(e), what);
	}
}
