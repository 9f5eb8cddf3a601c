/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumMeasurement;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** The impedances in a sheet: a row that names frequency and impedance, and the rows below it up to one without a number. */
public final class SheetTable {

	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

	private SheetTable() {
	}

	/**
	 * The spectra of a sheet.
	 *
	 * @param file  the name of the file, for errors
	 * @param sheet the name of the sheet
	 * @param rows  the texts of its cells
	 * @param end   where the file breaks off inside this sheet, in bytes; empty when it is whole
	 * @return a measurement for each sweep; none when the sheet has no such columns
	 * @throws ReadException when there are impedances without frequencies
	 */
	public static List<Measurement> spectra(String file, String sheet, List<List<String>> rows, Optional<Long> end) throws ReadException {
		List<Measurement> measurements = new ArrayList<>();
		for (Table sweep : sweeps(file, rows)) {
			Measurement.Builder measurement = SpectrumMeasurement.of(sheet, sweep);
			end.ifPresent(at -> {
				String reason = "the file breaks off inside the sheet " + sheet;
				measurement.completeness(Completeness.truncated(Place.atByte(at), reason)).notice(Notice.warning(reason));
			});
			measurements.add(measurement.build());
		}
		return measurements;
	}

	private static List<Table> sweeps(String file, List<List<String>> rows) throws ReadException {
		for (int i = 0; i < rows.size(); i++) {
			if (SpectrumHeader.isSpectrum(rows.get(i))) {
				List<Column> columns = columns(rows.get(i), rows.subList(i + 1, rows.size()));
				return columns.isEmpty() ? List.of() : SpectrumTable.sweeps(SpectrumTable.of(file, columns));
			}
		}
		return List.of();
	}

	private static List<Column> columns(List<String> titles, List<List<String>> below) {
		List<List<String>> rows = below.stream().takeWhile(row -> row.stream().anyMatch(cell -> NUMBER.matcher(cell.strip()).matches())).toList();
		List<Column> columns = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (int c = 0; c < titles.size() && !rows.isEmpty(); c++) {
			int index = c;
			Optional<SpectrumHeader> header = SpectrumHeader.of(titles.get(c));
			header.ifPresent(h -> columns.add(Column.ofDoubles(SpectrumHeader.unique(h.info(), taken),
					rows.stream().mapToDouble(row -> index < row.size() ? number(row.get(index)) * h.factor() : Double.NaN).toArray())));
		}
		return columns;
	}

	private static double number(String cell) {
		String text = cell.strip();
		return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
	}
}
