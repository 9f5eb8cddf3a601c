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
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.ColumnInfo;

/**
 * Reads tables of cycling from texts of any origin: a header line that names time, voltage and current in usual words, each with its unit
 * ({@code Time (h)}, {@code Voltage / V}, {@code current_mA}). Nothing is guessed: a quantity without a unit in the header is kept as it is,
 * in {@link Units#UNKNOWN} and under a name without a unit ({@code current}), so that no analysis uses it until its unit is stated. The sign
 * of the current is that of the file. One measurement {@code electrochemistry/cycling} with the table {@code data}.
 */
public final class CyclingTextReader implements MeasurementReader {

	/** Readers that know the program a table comes from are surer. */
	private static final double CONFIDENCE = 0.5;
	private static final double WITHOUT_UNITS = 0.3;
	private static final ExportColumns WITH_UNITS = CyclingColumns.withUnits();
	private static final ExportColumns ANY = CyclingColumns.any();

	@Override
	public Probe probe(Source source) throws IOException {
		try {
			if (ExportedTable.find(source.main(), WITH_UNITS).isPresent()) {
				return new Probe(CONFIDENCE, "a table of time, voltage and current with units");
			}
			return ExportedTable.find(source.main(), ANY).isPresent() ? new Probe(WITHOUT_UNITS, "a table of time, voltage and current") : Probe.NO;
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		Optional<ExportedTable> withUnits = ExportedTable.find(source.main(), WITH_UNITS);
		ExportedTable table = withUnits.isPresent() ? withUnits.get() : ExportedTable.find(source.main(), ANY)
				.orElseThrow(() -> new ReadException(source.name(), "no header line names time, voltage and current"));
		Measurement.Builder measurement = table.read(context).metadata(HeadLines.metadata("", table.above(), Map.of()))
				.notice(Notice.info("No instrument is named in this table: the sign of the current is that of the file."));
		List<String> unknown = table.headers().stream().flatMap(header -> ANY.known(header).stream()).map(ExportColumns.Match::info)
				.filter(info -> withUnits.isEmpty() && info.unit().equals(Units.UNKNOWN)).map(ColumnInfo::name).toList();
		if (!unknown.isEmpty()) {
			measurement.notice(Notice.warning("The file does not say the unit of " + String.join(", ", unknown)
					+ "; the numbers are kept, but nothing is computed from them until it is stated, for instance --unit " + unknown.get(0)
					+ "=" + example(unknown.get(0)) + ", or in the header."));
		}
		return List.of(measurement.build());
	}

	private static String example(String column) {
		return column.endsWith("time") ? "s" : column.endsWith("capacity") ? "mAh" : column.startsWith("voltage") ? "V" : "mA";
	}
}
