/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.princeton;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** Tables in which rows at direct current, with a frequency of zero, stand beside those of a spectrum. */
final class MixedRows {

	private static final List<String> SPECTRAL = List.of(SpectrumHeader.FREQUENCY, SpectrumHeader.REAL, SpectrumHeader.IMAGINARY,
			SpectrumHeader.MAGNITUDE, SpectrumHeader.PHASE);

	private MixedRows() {
	}

	/** The rows without a frequency, when there are any, as {@code electrochemistry/cycling}, and the others as spectra, one for each sweep. */
	static List<Measurement> read(SourceEntry entry, String name, TextLayout layout, Metadata metadata, ReadContext context)
			throws ReadException, IOException {
		ParsedColumns parsed = DelimitedText.parse(entry, layout, context);
		if (parsed.rows() == 0) {
			throw new ReadException(entry.name(), "the columns are there, but not one whole row");
		}
		Table table = parsed.table();
		Column frequency = table.column(SpectrumHeader.FREQUENCY)
				.orElseThrow(() -> new ReadException(entry.name(), "there is no column of frequencies"));
		Table direct = SpectrumTable.where(table, row -> !(frequency.get(row) > 0));
		List<Measurement> measurements = new ArrayList<>();
		List<Column> other = direct.columns().stream().filter(column -> !SPECTRAL.contains(column.info().name())).toList();
		if (direct.rowCount() > 0 && Table.of(other).column("voltage_volt").isPresent()) {
			measurements.add(measurement("electrochemistry/cycling", name + " direct current", Table.of(other), metadata, parsed));
		}
		if (direct.rowCount() < table.rowCount()) {
			Table spectrum = SpectrumTable.of(entry.name(), SpectrumTable.where(table, row -> frequency.get(row) > 0).columns());
			List<Table> sweeps = sweeps(spectrum);
			for (int i = 0; i < sweeps.size(); i++) {
				measurements.add(measurement("impedance/spectrum", sweeps.size() == 1 ? name : name + " (" + (i + 1) + ")", sweeps.get(i),
						metadata, parsed));
			}
		}
		if (measurements.isEmpty()) {
			throw new ReadException(entry.name(), "the impedances have no frequencies: not one of them is above zero");
		}
		return List.copyOf(measurements);
	}

	/** Parted where the number of the segment changes, and where one sweep follows another inside it. */
	private static List<Table> sweeps(Table spectrum) {
		Optional<Column> segment = spectrum.column("segment");
		List<Table> sweeps = new ArrayList<>();
		long start = 0;
		for (long row = 1; segment.isPresent() && row < spectrum.rowCount(); row++) {
			if (segment.get().get(row) != segment.get().get(row - 1)) {
				sweeps.addAll(SpectrumTable.sweeps(SpectrumTable.rows(spectrum, start, row)));
				start = row;
			}
		}
		sweeps.addAll(SpectrumTable.sweeps(start == 0 ? spectrum : SpectrumTable.rows(spectrum, start, spectrum.rowCount())));
		return sweeps;
	}

	private static Measurement measurement(String type, String name, Table table, Metadata metadata, ParsedColumns parsed) {
		Measurement.Builder measurement = Measurement.builder(type).name(name).table("data", table).metadata(metadata)
				.completeness(parsed.completeness());
		parsed.notices().forEach(measurement::notice);
		return measurement.build();
	}
}
