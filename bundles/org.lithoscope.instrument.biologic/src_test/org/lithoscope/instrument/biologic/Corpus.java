/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.lithoscope.io.source.PathSource;
import org.lithoscope.io.source.UnpackLimits;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** The real instrument files, where they are, and what is known about them. */
final class Corpus {

	private Corpus() {
	}

	/** The folder of real files, if this machine has it. */
	static Optional<Path> folder() {
		String named = System.getProperty("lithoscope.corpus");
		return Stream.of(named == null ? "../../../shared/corpus" : named, "../shared/corpus").map(Path::of).map(Path::toAbsolutePath)
				.filter(p -> Files.isDirectory(p.resolve("electrochemistry"))).findFirst();
	}

	/** A file of the corpus; skips the test without it. */
	static Path file(String name) {
		Optional<Path> folder = folder();
		Assumptions.assumeTrue(folder.isPresent(), "the folder of real instrument files is not here (property lithoscope.corpus)");
		return folder.get().resolve(name);
	}

	/** The BioLogic files of an area with what is known about them. */
	static Map<String, Map<String, Object>> expected(String area) throws IOException {
		Map<String, Map<String, Object>> found = new LinkedHashMap<>();
		Optional<Path> folder = folder();
		if (folder.isEmpty()) {
			return found;
		}
		Map<String, Object> all = map(map(Json.parse(Files.readString(folder.get().resolve(area + "/expected.json")))).get("files"));
		all.forEach((name, entry) -> {
			String format = String.valueOf(map(entry).get("format"));
			if (name.endsWith(".mpr") || name.endsWith(".mpt") || format.matches("(?i).*(BioLogic|EC-Lab).*")) {
				found.put(area + "/" + name, map(entry));
			}
		});
		return found;
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return value == null ? Map.of() : (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(Object value) {
		return value == null ? List.of() : (List<Object>) value;
	}

	static Source source(Path path) {
		return new PathSource(path, UnpackLimits.usual());
	}

	static List<Measurement> read(Path path) throws ReadException, IOException {
		MeasurementReader reader = path.toString().endsWith(".mpr") ? new MprReader() : new MptReader();
		return reader.read(source(path), ReadContext.unattended());
	}
}
