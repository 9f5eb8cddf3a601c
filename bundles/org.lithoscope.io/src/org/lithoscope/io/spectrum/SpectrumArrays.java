/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spectrum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Spectra of files that hold named arrays instead of tables: JSON, MATLAB and the like. */
public final class SpectrumArrays {

	private SpectrumArrays() {
	}

	/**
	 * The table of arrays that belong together. Their names mean what they mean as headers of columns; arrays of another length than the
	 * frequencies are something else and are passed over.
	 *
	 * @param file   the name of the file, for errors
	 * @param arrays the arrays by name
	 * @return the table; empty when these are not the arrays of a spectrum
	 * @throws ReadException when they are, but there are no frequencies above zero
	 */
	public static Optional<Table> table(String file, Map<String, double[]> arrays) throws ReadException {
		Optional<double[]> frequency = arrays.entrySet().stream()
				.filter(e -> SpectrumHeader.of(e.getKey()).filter(h -> h.info().name().equals(SpectrumHeader.FREQUENCY)).isPresent())
				.map(Map.Entry::getValue).findFirst();
		int n = frequency.map(f -> f.length).orElse(0);
		List<String> names = arrays.entrySet().stream().filter(e -> e.getValue().length == n).map(Map.Entry::getKey).toList();
		if (n == 0 || !SpectrumHeader.isSpectrum(names)) {
			return Optional.empty();
		}
		List<Column> columns = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (String name : names) {
			SpectrumHeader header = SpectrumHeader.of(name).orElseThrow();
			ColumnInfo info = SpectrumHeader.unique(header.info(), taken);
			double[] values = arrays.get(name).clone();
			for (int i = 0; i < n; i++) {
				values[i] *= header.factor();
			}
			columns.add(Column.ofDoubles(info, values));
		}
		return Optional.of(SpectrumTable.of(file, columns));
	}
}
