/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lithoscope.io.spectrum.SpectrumArrays;
import org.lithoscope.io.spectrum.SpectrumMeasurement;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;

/** Finds spectra in a tree of JSON. */
public final class JsonSpectra {

	private static final String LABEL = "label";
	private static final List<String> DATA_SETS = List.of("data_sets", "datasets");
	private static final int MOST_ROWS = 1 << 22;

	private final String file;
	private final List<Measurement> found = new ArrayList<>();

	/**
	 * A search.
	 *
	 * @param file the name of the file, for errors
	 */
	public JsonSpectra(String file) {
		this.file = file;
	}

	/**
	 * Looks through a tree.
	 *
	 * @param tree what the parser gave
	 * @return the spectra in the order of the file
	 * @throws ReadException when one has no frequencies above zero
	 */
	public List<Measurement> of(Object tree) throws ReadException {
		walk(tree, file);
		return List.copyOf(found);
	}

	private void walk(Object tree, String name) throws ReadException {
		if (tree instanceof Map<?, ?> object) {
			String label = object.get(LABEL) instanceof String text && !text.isBlank() ? text : name;
			Optional<Object> measured = DATA_SETS.stream().map(key -> (Object) object.get(key)).filter(List.class::isInstance).findFirst();
			if (measured.isPresent()) {
				// a project of DearEIS: what was fitted and simulated beside its data sets is no measurement
				walk(measured.get(), label);
			} else if (!add(arrays(object), label)) {
				for (Map.Entry<?, ?> member : object.entrySet()) {
					walk(member.getValue(), member.getValue() instanceof Map ? String.valueOf(member.getKey()) : label);
				}
			}
		} else if (tree instanceof List<?> list && !add(records(list), name)) {
			for (Object element : list) {
				walk(element, name);
			}
		}
	}

	private boolean add(Map<String, double[]> arrays, String name) throws ReadException {
		Optional<Table> table = SpectrumArrays.table(file, arrays);
		if (table.isPresent()) {
			List<Table> sweeps = SpectrumTable.sweeps(table.get());
			for (int k = 0; k < sweeps.size(); k++) {
				found.add(SpectrumMeasurement.of(sweeps.size() == 1 ? name : name + " (" + (k + 1) + ")", sweeps.get(k)).build());
			}
		}
		return table.isPresent();
	}

	/** The members that are lists of numbers, or numbers by row number. */
	private static Map<String, double[]> arrays(Map<?, ?> object) {
		Map<String, double[]> arrays = new LinkedHashMap<>();
		object.forEach((name, value) -> {
			if (value instanceof List<?> list) {
				numbers(list).ifPresent(numbers -> arrays.put(String.valueOf(name), numbers));
			} else if (value instanceof Map<?, ?> byRow) {
				numbers(byRow).ifPresent(numbers -> arrays.put(String.valueOf(name), numbers));
			}
		});
		return arrays;
	}

	/** The same of a list with an object for each row. */
	private static Map<String, double[]> records(List<?> list) {
		Map<String, double[]> arrays = new LinkedHashMap<>();
		if (list.isEmpty() || !list.stream().allMatch(Map.class::isInstance)) {
			return arrays;
		}
		for (Object name : ((Map<?, ?>) list.get(0)).keySet()) {
			List<Object> column = new ArrayList<>();
			list.forEach(row -> column.add(((Map<?, ?>) row).get(name)));
			numbers(column).ifPresent(numbers -> arrays.put(String.valueOf(name), numbers));
		}
		return arrays;
	}

	private static Optional<double[]> numbers(Map<?, ?> byRow) {
		Map<Integer, Object> rows = new TreeMap<>();
		for (Map.Entry<?, ?> e : byRow.entrySet()) {
			String row = String.valueOf(e.getKey());
			if (!row.matches("\\d{1,7}") || Integer.parseInt(row) > MOST_ROWS) {
				return Optional.empty();
			}
			rows.put(Integer.valueOf(row), e.getValue());
		}
		return numbers(rows.values());
	}

	/** Numbers, flags as 0 and 1, null as a missing one; nothing when there is anything else. */
	private static Optional<double[]> numbers(Collection<?> values) {
		double[] numbers = new double[values.size()];
		int i = 0;
		for (Object value : values) {
			if (value instanceof Number number) {
				numbers[i++] = number.doubleValue();
			} else if (value instanceof Boolean flag) {
				numbers[i++] = flag ? 1 : 0;
			} else if (value == null) {
				numbers[i++] = Double.NaN;
			} else {
				return Optional.empty();
			}
		}
		return Optional.of(numbers);
	}
}
