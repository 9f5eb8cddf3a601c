/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * What other tools read from an impedance file, each as a map: {@code n}, {@code f_first}, {@code f_last}, {@code f_min}, {@code f_max},
 * {@code Z_first}, {@code Z_last} (lists of real and imaginary part), {@code sum_re}, {@code sum_im}; what a tool did not say is not checked.
 * Tools that sort give the spectrum from its other end.
 */
public final class SpectrumReadings {

	private static final double PRECISION = 1e-9;
	private static final int CUTS = 40;
	private static final int MUTATIONS = 60;

	private final List<Map<String, Object>> readings;

	/**
	 * Readings of a file.
	 *
	 * @param readings what tools read; those without {@code n} are failures and pass
	 */
	public SpectrumReadings(List<Map<String, Object>> readings) {
		this.readings = readings.stream().filter(r -> r.get("n") instanceof Number).toList();
		if (this.readings.isEmpty()) {
			throw new IllegalArgumentException("no reading to compare with");
		}
	}

	/**
	 * The reader gives what the readings say, and keeps its contract on this file.
	 *
	 * @param reader   the reader
	 * @param fileName the name of the file
	 * @param bytes    the file
	 */
	public void check(MeasurementReader reader, String fileName, byte[] bytes) {
		ReaderConformance conformance = new ReaderConformance(reader);
		Sample sample = new Sample(fileName, bytes, this::check);
		conformance.readsTheTruth(sample);
		conformance.canBeCancelled(sample);
		conformance.refusesGarbage(bytes.length);
		conformance.survivesTruncation(sample, CUTS);
		conformance.survivesMutation(sample, MUTATIONS, bytes.length);
	}

	private void check(List<Measurement> measurements) {
		List<String> reasons = new ArrayList<>();
		boolean any = false;
		for (Map<String, Object> reading : readings) {
			Optional<String> reason = Optional.of("no spectrum among " + measurements);
			for (Measurement m : measurements) {
				if (m.type().equals("impedance/spectrum")) {
					reason = reason.isPresent() ? difference(m.table().orElseThrow(), reading) : reason;
				}
			}
			reason.ifPresent(reasons::add);
			any |= reason.isEmpty();
		}
		if (!any) {
			throw new AssertionError("no reading agrees: " + reasons);
		}
	}

	private static Optional<String> difference(Table table, Map<String, Object> reading) {
		double[] f = values(table, "frequency_hertz");
		double[] re = values(table, "real_impedance_ohm");
		double[] im = values(table, "imaginary_impedance_ohm");
		int n = ((Number) reading.get("n")).intValue();
		if (f.length != n) {
			return Optional.of(f.length + " points, not " + n);
		}
		boolean turned = reading.get("f_first") instanceof Number first && !near(f[0], first.doubleValue());
		int a = turned ? n - 1 : 0;
		int b = n - 1 - a;
		List<String> wrong = new ArrayList<>();
		compare("first f", f[a], reading.get("f_first"), wrong);
		compare("last f", f[b], reading.get("f_last"), wrong);
		compare("first Z'", re[a], part(reading, "Z_first", 0), wrong);
		compare("first Z''", im[a], part(reading, "Z_first", 1), wrong);
		compare("last Z'", re[b], part(reading, "Z_last", 0), wrong);
		compare("last Z''", im[b], part(reading, "Z_last", 1), wrong);
		compare("sum of Z'", sum(re), reading.get("sum_re"), wrong);
		compare("sum of Z''", sum(im), reading.get("sum_im"), wrong);
		return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wrong));
	}

	private static Object part(Map<String, Object> reading, String key, int index) {
		return reading.get(key) instanceof List<?> list ? list.get(index) : null;
	}

	private static void compare(String what, double actual, Object expected, List<String> wrong) {
		if (expected instanceof Number e && !near(actual, e.doubleValue())) {
			wrong.add(what + " is " + actual + ", not " + e);
		}
	}

	private static boolean near(double actual, double expected) {
		return Math.abs(actual - expected) <= PRECISION * Math.max(Math.abs(expected), Math.abs(actual));
	}

	private static double[] values(Table table, String name) {
		Column column = table.column(name).orElseThrow(() -> new AssertionError("no column " + name));
		double[] values = new double[Math.toIntExact(column.size())];
		column.copyTo(0, values, 0, values.length);
		return values;
	}

	private static double sum(double[] values) {
		double sum = 0;
		for (double v : values) {
			sum += v;
		}
		return sum;
	}
}
