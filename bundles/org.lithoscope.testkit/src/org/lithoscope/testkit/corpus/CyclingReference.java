/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.corpus;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * What is known about a real cycling file: the number of rows, first, last, least and greatest time, voltage and current, and the cycles.
 *
 * @param file     the name of the file
 * @param expected its reference values
 */
public record CyclingReference(String file, Map<String, Object> expected) {

	/**
	 * A reader recognises all real files of a format, and gives what is known about them.
	 *
	 * @param format     the format as the reference values call it
	 * @param files      how many files there must be, so that a renamed format is noticed
	 * @param reader     the reader
	 * @param confidence how sure it must at least be
	 * @param except     the ends of the names of files that other tests look at
	 * @throws ReadException when it refuses a file
	 * @throws IOException   when a file cannot be read
	 */
	public static void checkAll(String format, int files, MeasurementReader reader, double confidence, String... except)
			throws ReadException, IOException {
		int checked = 0;
		for (Map.Entry<String, Map<String, Object>> file : CorpusFiles.ELECTROCHEMISTRY.files(format).entrySet()) {
			if (Arrays.stream(except).noneMatch(file.getKey()::endsWith)) {
				new CyclingReference(file.getKey(), file.getValue()).check(reader, confidence);
				checked++;
			}
		}
		if (checked != files) {
			throw new AssertionError("there are " + checked + " files of the format '" + format + "', not " + files);
		}
	}

	/**
	 * A reader recognises the file, and gives what is known about it.
	 *
	 * @param reader     the reader
	 * @param confidence how sure it must at least be
	 * @return what it gave
	 * @throws ReadException when it refuses the file
	 * @throws IOException   when the file cannot be read
	 */
	public Measurement check(MeasurementReader reader, double confidence) throws ReadException, IOException {
		CorpusFiles corpus = CorpusFiles.ELECTROCHEMISTRY;
		double sure = reader.probe(Sources.open(corpus.path(file))).confidence();
		if (sure < confidence) {
			throw new AssertionError("the reader is sure of " + file + " to " + sure + " only");
		}
		Measurement m = corpus.read(reader, file).get(0);
		if (!m.completeness().isComplete()) {
			throw new AssertionError(file + " is " + m.completeness());
		}
		rows(m, ((Number) expected.get("points")).longValue());
		return m;
	}

	/**
	 * A measurement has so many rows, and the values that are known.
	 *
	 * @param m    the measurement
	 * @param rows how many rows
	 */
	public void rows(Measurement m, long rows) {
		if (m.points() != rows) {
			throw new AssertionError(file + " has " + m.points() + " points, not " + rows);
		}
		Table table = m.table().orElseThrow();
		ends(table, "test_time_second", "time_s");
		ends(table, "voltage_volt", "voltage_V");
		ends(table, "current_ampere", "current_A");
		Map<String, Object> cycles = CorpusFiles.map(expected.get("cycles"));
		if (cycles != null && cycles.get("first") instanceof Number first && table.column("cycle_count").isPresent()) {
			Column cycle = table.column("cycle_count").get();
			CorpusFiles.close(file + ": the first cycle", first, cycle.get(0));
			CorpusFiles.close(file + ": the last cycle", cycles.get("last"), cycle.get(cycle.size() - 1));
		}
	}

	private void ends(Table table, String column, String key) {
		ends(table.column(column).orElseThrow(() -> new AssertionError(file + ": there is no column " + column)),
				CorpusFiles.map(expected.get(key)));
	}

	/**
	 * A column has the first, last, least and greatest value that are known.
	 *
	 * @param column the column
	 * @param stats  those values, in the unit of the column
	 */
	public void ends(Column column, Map<String, Object> stats) {
		String what = file + ": " + column.info().name();
		double[] v = column.toArray();
		CorpusFiles.close(what + " first", stats.get("first"), v[0]);
		CorpusFiles.close(what + " last", stats.get("last"), v[v.length - 1]);
		CorpusFiles.close(what + " min", stats.get("min"), Arrays.stream(v).min().orElseThrow());
		CorpusFiles.close(what + " max", stats.get("max"), Arrays.stream(v).max().orElseThrow());
	}
}
