/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spectrum;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Table;

/** Reads the rows of a spectrum in a text. */
public final class SpectrumText {

	private SpectrumText() {
	}

	/**
	 * Reads one spectrum: measurement {@code impedance/spectrum} with the table {@code data}.
	 *
	 * @param entry   the file
	 * @param layout  where the rows are and what they mean
	 * @param context progress, cancel, memory
	 * @return the measurement, to which the reader adds metadata
	 * @throws ReadException when there is not one whole row, no frequency or no impedance
	 * @throws IOException   when the disk or network fails
	 */
	public static Measurement.Builder read(SourceEntry entry, TextLayout layout, ReadContext context) throws ReadException, IOException {
		ParsedColumns parsed = DelimitedText.parse(entry, layout, context);
		return builder(entry.name(), parsed, SpectrumTable.of(entry.name(), parsed.columns()));
	}

	/**
	 * Reads all sweeps of a table in which one may follow the other.
	 *
	 * @param entry   the file
	 * @param layout  where the rows are and what they mean
	 * @param context progress, cancel, memory
	 * @return a measurement for each sweep
	 * @throws ReadException when there is not one whole row, no frequency or no impedance
	 * @throws IOException   when the disk or network fails
	 */
	public static List<Measurement.Builder> readSweeps(SourceEntry entry, TextLayout layout, ReadContext context)
			throws ReadException, IOException {
		ParsedColumns parsed = DelimitedText.parse(entry, layout, context);
		List<Table> sweeps = SpectrumTable.sweeps(SpectrumTable.of(entry.name(), parsed.columns()));
		return IntStream.range(0, sweeps.size())
				.mapToObj(i -> builder(sweeps.size() == 1 ? entry.name() : entry.name() + " (" + (i + 1) + ")", parsed, sweeps.get(i))).toList();
	}

	private static Measurement.Builder builder(String name, ParsedColumns parsed, Table table) {
		Measurement.Builder measurement = SpectrumMeasurement.of(name, table).completeness(parsed.completeness());
		parsed.notices().forEach(measurement::notice);
		return measurement;
	}
}
