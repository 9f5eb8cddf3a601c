/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.lithoscope.io.json.JsonParser;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.conformance.SpectrumReadings;
import org.opentest4j.TestAbortedException;

/**
 * The real files of one technique, with what is known about them in {@code expected.json} beside them. The folder is named by the system
 * property {@code lithoscope.corpus}; where it is not there, every call skips the test that makes it.
 */
public final class CorpusFiles {

	/** Files of battery testers and potentiostats. */
	public static final CorpusFiles ELECTROCHEMISTRY = new CorpusFiles("electrochemistry");
	/** Files of impedance spectra. */
	public static final CorpusFiles IMPEDANCE = new CorpusFiles("eis");

	private static final double PRECISION = 1e-6;

	private final String area;

	private CorpusFiles(String area) {
		this.area = Objects.requireNonNull(area, "area");
	}

	/**
	 * The files of another technique.
	 *
	 * @param area the name of its folder
	 * @return its files
	 */
	public static CorpusFiles of(String area) {
		return new CorpusFiles(area);
	}

	/** {@return the folder} */
	public Path folder() {
		Path folder = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve(area);
		if (!Files.isDirectory(folder)) {
			throw new TestAbortedException("there are no real files at " + folder.toAbsolutePath());
		}
		return folder;
	}

	/**
	 * A file.
	 *
	 * @param file its name below the folder
	 * @return where it is
	 */
	public Path path(String file) {
		return folder().resolve(file);
	}

	/**
	 * What is known about all files.
	 *
	 * @return the reference values by the name of the file
	 * @throws IOException when they cannot be read
	 */
	public Map<String, Map<String, Object>> expected() throws IOException {
		Map<String, Map<String, Object>> found = new LinkedHashMap<>();
		Map<String, Object> all = map(JsonParser.parse(Files.readString(path("expected.json"), StandardCharsets.UTF_8)));
		map(all.get("files")).forEach((file, entry) -> found.put(file, map(entry)));
		return found;
	}

	/**
	 * What is known about the files of a format.
	 *
	 * @param format the format as the reference values call it
	 * @return the reference values by the name of the file
	 * @throws IOException when they cannot be read
	 */
	public Map<String, Map<String, Object>> files(String format) throws IOException {
		Map<String, Map<String, Object>> found = expected();
		found.values().removeIf(entry -> !format.equals(entry.get("format")));
		return found;
	}

	/**
	 * Reads a file.
	 *
	 * @param reader the reader
	 * @param file   its name below the folder
	 * @return what the reader gives
	 * @throws ReadException when it is refused
	 * @throws IOException   when it cannot be read
	 */
	public List<Measurement> read(MeasurementReader reader, String file) throws ReadException, IOException {
		return reader.read(Sources.open(path(file)), ReadContext.unattended());
	}

	/**
	 * A reader gives the spectrum that other tools read from a file, and keeps its contract on it.
	 *
	 * @param reader the reader
	 * @param file   the name of the file below the folder
	 * @throws IOException when it cannot be read
	 */
	public void checkSpectrum(MeasurementReader reader, String file) throws IOException {
		List<Map<String, Object>> readings = maps(expected().get(file).get("readings"));
		Path path = path(file);
		new SpectrumReadings(readings).check(reader, path.getFileName().toString(), Files.readAllBytes(path));
	}

	/**
	 * An object of the reference values.
	 *
	 * @param value the object, or null
	 * @return its members
	 */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> maps(Object value) {
		return (List<Map<String, Object>>) value;
	}

	/**
	 * A value is that of the reference, to a millionth of it.
	 *
	 * @param what     what it is, for the message
	 * @param expected the number of the reference
	 * @param actual   the value
	 */
	public static void close(String what, Object expected, double actual) {
		double e = ((Number) expected).doubleValue();
		if (!(Math.abs(actual - e) <= PRECISION * Math.abs(e))) {
			throw new AssertionError(what + " is " + actual + ", the reference says " + e);
		}
	}
}
