/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.io.spreadsheet.Workbook;
import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * Reads impedance tables in the sheets of .xlsx workbooks: a row that names frequency and impedance, and the rows below it up to one
 * without a number in these columns. Each sweep of each sheet becomes a measurement {@code impedance/spectrum}.
 */
public final class SpectrumWorkbookReader implements MeasurementReader {

	private static final long LARGEST_PROBED = 1L << 24;
	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(2);
		if (head.length < 2 || head[0] != 'P' || head[1] != 'K' || source.main().size() > LARGEST_PROBED) {
			return Probe.NO;
		}
		try {
			List<Measurement> found = read(source, ReadContext.unattended());
			return new Probe(0.55, found.size() + " sweeps in the sheets of the workbook");
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		Workbook workbook = new Workbook(source.name(), ZipArchive.of(source.main()));
		List<Measurement> measurements = new ArrayList<>();
		for (String sheet : workbook.sheets()) {
			List<List<String>> rows = new ArrayList<>();
			boolean whole = workbook.read(sheet, new Parts(context), rows::add);
			for (Table sweep : sweeps(source.name(), rows)) {
				Measurement.Builder measurement = Measurement.builder("impedance/spectrum").name(sheet).table("data", sweep);
				if (!whole) {
					String reason = "the file breaks off inside the sheet " + sheet;
					measurement.completeness(Completeness.truncated(Place.atByte(source.main().size()), reason)).notice(Notice.warning(reason));
				}
				measurements.add(measurement.build());
			}
		}
		context.progress(source.main().size(), source.main().size());
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "no sheet has columns with the names of frequency and impedance");
		}
		return List.copyOf(measurements);
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
