/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/**
 * Reads the files of an imaginary cycler: the line {@code EXAMPLE CYCLER 1}, the line {@code cell: NAME}, then lines of time in s,
 * voltage in mV and current in mA, separated by blanks, and the line {@code END}.
 */
public final class ExampleReader implements MeasurementReader {

	private static final String MAGIC = "EXAMPLE CYCLER 1";
	private static final int HEAD = 64;
	private static final int ROWS_BETWEEN_REPORTS = 10_000;

	@Override
	public Probe probe(Source source) throws IOException {
		String head = new String(source.main().head(HEAD), StandardCharsets.US_ASCII);
		return head.startsWith(MAGIC) ? Probe.certain("begins with " + MAGIC) : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(source.main().open(), StandardCharsets.US_ASCII))) {
			// a header that cannot be trusted is an exception: with the file, the place, and the reason
			if (!MAGIC.equals(lines.readLine())) {
				throw new ReadException(source.name(), Place.atLine(1), "is no file of the example cycler");
			}
			String cell = lines.readLine();
			if (cell == null || !cell.startsWith("cell: ")) {
				throw new ReadException(source.name(), Place.atLine(2), "the name of the cell is missing");
			}
			return List.of(rows(source, context, lines, cell.substring("cell: ".length())));
		}
	}

	private static Measurement rows(Source source, ReadContext context, BufferedReader lines, String cell) throws ReadException, IOException {
		Table.Builder table = Table.builder(context.storage());
		// canonical names and units; what the file called them is kept beside
		ColumnBuilder time = table.column(new ColumnInfo("test_time_second", Units.SECOND, "time", "s"), ColumnType.DOUBLE);
		ColumnBuilder voltage = table.column(new ColumnInfo("voltage_volt", Units.VOLT, "voltage", "mV"), ColumnType.DOUBLE);
		ColumnBuilder current = table.column(new ColumnInfo("current_ampere", Units.AMPERE, "current", "mA"), ColumnType.DOUBLE);
		Measurement.Builder measurement = Measurement.builder("electrochemistry/cycling").name(cell)
				.metadata(Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Example").put(MetadataKeys.CELL, cell).build());
		long number = 3;
		long bytes = 0;
		String line = lines.readLine();
		while (line != null && !line.equals("END")) {
			context.checkCancelled();
			String next = lines.readLine();
			double[] row = row(line);
			// the last line of a file that was cut may have lost digits and still read as numbers: it is not intact
			if (row.length != 3 || next == null) {
				break;
			}
			time.append(row[0]);
			voltage.append(row[1] / 1e3);
			current.append(row[2] / 1e3);
			bytes += line.length() + 1L;
			if (number % ROWS_BETWEEN_REPORTS == 0) {
				context.progress(Math.min(bytes, source.main().size()), source.main().size());
			}
			number++;
			line = next;
		}
		context.progress(source.main().size(), source.main().size());
		if (time.size() == 0) {
			throw new ReadException(source.name(), Place.atLine(number), "there is no intact row");
		}
		if (line == null || !line.equals("END")) {
			// what breaks off keeps its intact rows, and says so
			String reason = "the file is damaged or ends before its END";
			measurement.completeness(Completeness.truncated(Place.atLine(number), reason)).notice(Notice.warning(reason, Place.atLine(number)));
		}
		return measurement.table("data", table.build()).build();
	}

	// empty when the line is no row
	private static double[] row(String line) {
		String[] cells = line.split(" ");
		double[] values = new double[cells.length];
		for (int i = 0; i < cells.length; i++) {
			try {
				values[i] = Double.parseDouble(cells[i]);
			} catch (NumberFormatException e) {
				return new double[0];
			}
		}
		return values;
	}
}
