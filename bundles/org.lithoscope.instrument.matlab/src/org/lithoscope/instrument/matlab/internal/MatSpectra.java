/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.io.spectrum.SpectrumArrays;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;

/** Finds spectra among the variables of a MATLAB file. */
public final class MatSpectra {

	private static final Set<String> COMPLEX = Set.of("z", "zexp", "zmeas", "zdata", "impedance", "zexperimental");
	private static final int MOST_SERIES = 10_000;

	private final String file;
	private final List<Measurement> found = new ArrayList<>();

	/**
	 * A search.
	 *
	 * @param file the name of the file, for errors
	 */
	public MatSpectra(String file) {
		this.file = file;
	}

	/**
	 * Looks through variables.
	 *
	 * @param variables the variables as one structure
	 * @return the spectra in the order of the file
	 * @throws ReadException when one has no frequencies above zero
	 */
	public List<Measurement> of(MatArray.Structure variables) throws ReadException {
		walk(variables, file);
		return List.copyOf(found);
	}

	private void walk(MatArray value, String name) throws ReadException {
		if (value instanceof MatArray.Structure structure) {
			add(structure, name);
			for (Map.Entry<String, MatArray> field : structure.fields().entrySet()) {
				walk(field.getValue(), field.getKey());
			}
		} else if (value instanceof MatArray.Elements elements) {
			for (int k = 0; k < elements.elements().size(); k++) {
				walk(elements.elements().get(k), name + " (" + (k + 1) + ")");
			}
		}
	}

	private void add(MatArray.Structure structure, String name) throws ReadException {
		Map<String, MatArray.Numbers> numbers = new LinkedHashMap<>();
		structure.fields().forEach((field, value) -> {
			if (value instanceof MatArray.Numbers n && n.real().length > 1) {
				numbers.put(field, n);
			}
		});
		Optional<MatArray.Numbers> frequency = numbers.entrySet().stream()
				.filter(e -> SpectrumHeader.of(e.getKey()).filter(h -> h.info().name().equals(SpectrumHeader.FREQUENCY)).isPresent())
				.map(Map.Entry::getValue).findFirst();
		if (frequency.isEmpty()) {
			return;
		}
		int n = frequency.get().real().length;
		int series = numbers.values().stream().filter(a -> a.rows() == n).mapToInt(a -> a.real().length / n).max().orElse(1);
		for (int k = 0; k < Math.min(series, MOST_SERIES); k++) {
			Optional<Table> table = SpectrumArrays.table(file, part(numbers, n, k));
			if (table.isPresent()) {
				for (Table sweep : SpectrumTable.sweeps(table.get())) {
					found.add(Measurement.builder("impedance/spectrum").name(series == 1 ? name : name + " (" + (k + 1) + ")")
							.table("data", sweep).build());
				}
			}
		}
	}

	/** One column of each matrix that has as many rows as there are frequencies, and the vectors; complex impedances in two parts. */
	private static Map<String, double[]> part(Map<String, MatArray.Numbers> numbers, int n, int k) {
		Map<String, double[]> part = new LinkedHashMap<>();
		numbers.forEach((name, array) -> {
			boolean matrix = array.rows() == n && array.real().length > n;
			int from = matrix ? Math.min(k, array.real().length / n - 1) * n : 0;
			int to = matrix ? from + n : array.real().length;
			double[] real = Arrays.copyOfRange(array.real(), from, to);
			if (array.imaginary().length == 0) {
				part.put(name, real);
			} else if (COMPLEX.contains(name.toLowerCase(Locale.ROOT).replace("_", ""))) {
				part.put("Re(Z)", real);
				part.put("Im(Z)", Arrays.copyOfRange(array.imaginary(), from, to));
			}
		});
		return part;
	}
}
