/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.csv.internal.CyclingColumns;
import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads tables of cycling from texts of any origin: a header line that names time, voltage and current in usual words, each with its unit
 * ({@code Time (h)}, {@code Voltage / V}, {@code current_mA}). Nothing is guessed: without units in the header a table is refused. The sign
 * of the current is that of the file. One measurement {@code electrochemistry/cycling} with the table {@code data}.
 */
public final class CyclingTextReader implements MeasurementReader {

	/** Readers that know the program a table comes from are surer. */
	private static final double CONFIDENCE = 0.5;
	private static final double REFUSES = 0.05;
	private static final ExportColumns WITH_UNITS = CyclingColumns.withUnits();
	private static final ExportColumns ANY = CyclingColumns.any();

	@Override
	public Probe probe(Source source) throws IOException {
		try {
			if (ExportedTable.find(source.main(), WITH_UNITS).isPresent()) {
				return new Probe(CONFIDENCE, "a table of time, voltage and current with units");
			}
			// without units it is read by nobody, but somebody should say why
			return ExportedTable.find(source.main(), ANY).isPresent() ? new Probe(REFUSES, "a table of time, voltage and current") : Probe.NO;
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		Optional<ExportedTable> table = ExportedTable.find(source.main(), WITH_UNITS);
		if (table.isEmpty()) {
			throw new ReadException(source.name(), ExportedTable.find(source.main(), ANY).map(CyclingTextReader::unitsMissing)
					.orElse("no header line names time, voltage and current"));
		}
		return List.of(table.get().read(context).metadata(HeadLines.metadata("", table.get().above(), Map.of()))
				.notice(Notice.info("No instrument is named in this table: the sign of the current is that of the file.")).build());
	}

	private static String unitsMissing(ExportedTable table) {
		List<String> without = table.headers().stream().filter(h -> ANY.known(h).isPresent() && WITH_UNITS.known(h).isEmpty()).toList();
		return "there are columns of time, voltage and current, but no unit is said for " + String.join(", ", without)
				+ "; write it into the header, for instance 'Time (s)', 'Voltage (V)', 'Current (mA)'";
	}
}
