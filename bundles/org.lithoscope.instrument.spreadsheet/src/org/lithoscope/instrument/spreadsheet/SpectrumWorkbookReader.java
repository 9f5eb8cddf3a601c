/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.spreadsheet.internal.SheetTable;
import org.lithoscope.io.spreadsheet.Workbook;
import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads impedance tables in the sheets of .xlsx workbooks: a row that names frequency and impedance, and the rows below it up to one
 * without a number in these columns. Each sweep of each sheet becomes a measurement {@code impedance/spectrum}.
 */
public final class SpectrumWorkbookReader implements MeasurementReader {

	private static final long LARGEST_PROBED = 1L << 24;

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
			Optional<Long> end = whole ? Optional.empty() : Optional.of(source.main().size());
			measurements.addAll(SheetTable.spectra(source.name(), sheet, rows, end));
		}
		context.progress(source.main().size(), source.main().size());
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "no sheet has columns with the names of frequency and impedance");
		}
		return List.copyOf(measurements);
	}
}
