/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lithoscope.io.json.JsonParser;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

/** Spectra with known truth and reference values, where they are present. */
public final class EisCorpus {

	private static final Path FOLDER = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("eis");
	private static final int COLUMNS = 3;

	private EisCorpus() {
	}

	/** {@return the reference values} */
	public static Map<String, Object> expected() {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		return map(JsonParser.parse(text("expected.json")));
	}

	private static String text(String file) {
		try {
			return Files.readString(FOLDER.resolve(file), StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/**
	 * Numbers of a table: of every line that begins with as many numbers as there are columns, those at three positions.
	 *
	 * @param file      the file in the corpus
	 * @param at        the columns of f, Re, Im
	 * @param signOfIm  1, or -1 when the file holds -Im
	 * @return the rows
	 */
	public static List<double[]> rows(String file, int[] at, double signOfIm) {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		List<double[]> rows = new ArrayList<>();
		for (String line : text(file).split("\\R")) {
			// a comma between tabs is a decimal comma
			String[] cells = (line.indexOf('\t') >= 0 ? line.replace(',', '.') : line).strip().split("[,;\\s]+");
			double[] row = new double[COLUMNS];
			boolean numbers = true;
			for (int k = 0; k < COLUMNS && numbers; k++) {
				try {
					row[k] = Double.parseDouble(cells[at[k]]);
				} catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
					numbers = false;
				}
			}
			if (numbers) {
				row[2] *= signOfIm;
				rows.add(row);
			}
		}
		return rows;
	}

	/**
	 * A synthetic spectrum.
	 *
	 * @param name its name
	 * @return the spectrum
	 * @throws AnalysisException when it has too few points
	 */
	public static ImpedanceSpectrum synthetic(String name) throws AnalysisException {
		return spectrum(name, rows("synthetic/" + name + ".csv", new int[] { 0, 1, 2 }, 1));
	}

	/**
	 * The spectrum of a file as its reader reads it.
	 *
	 * @param file   the file in the corpus
	 * @param reader the reader
	 * @return the spectrum
	 * @throws AnalysisException when it has too few points
	 */
	public static ImpedanceSpectrum read(String file, MeasurementReader reader) throws AnalysisException {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		try {
			Measurement first = reader.read(Sources.open(FOLDER.resolve(file)), ReadContext.unattended()).stream()
					.filter(m -> m.type().equals("impedance/spectrum")).findFirst().orElseThrow();
			return ImpedanceSpectrum.of(first);
		} catch (IOException | ReadException e) {
			throw new IllegalStateException(file, e);
		}
	}

	/**
	 * A spectrum of rows.
	 *
	 * @param name its name
	 * @param rows f, Re, Im
	 * @return the spectrum
	 * @throws AnalysisException when it has too few points
	 */
	public static ImpedanceSpectrum spectrum(String name, List<double[]> rows) throws AnalysisException {
		return ImpedanceSpectrum.of(name, column(rows, 0), column(rows, 1), column(rows, 2));
	}

	/**
	 * The true distribution of a synthetic spectrum.
	 *
	 * @param name its name
	 * @return τ and γ
	 */
	public static double[][] truth(String name) {
		List<double[]> rows = rows("synthetic/" + name + ".truth.csv", new int[] { 0, 1, 1 }, 1);
		return new double[][] { column(rows, 0), column(rows, 1) };
	}

	private static double[] column(List<double[]> rows, int k) {
		return rows.stream().mapToDouble(r -> r[k]).toArray();
	}

	/**
	 * A value below a tree.
	 *
	 * @param tree the tree
	 * @param keys the keys downwards
	 * @return the value, or null
	 */
	public static Object at(Object tree, String... keys) {
		Object value = tree;
		for (String key : keys) {
			value = value == null ? null : map(value).get(key);
		}
		return value;
	}

	/**
	 * A map of the tree.
	 *
	 * @param value the value
	 * @return it, as a map
	 */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	/**
	 * Numbers of the tree.
	 *
	 * @param value a list of numbers
	 * @return the numbers
	 */
	public static double[] numbers(Object value) {
		return ((List<?>) value).stream().mapToDouble(v -> v == null ? Double.NaN : ((Number) v).doubleValue()).toArray();
	}
}
