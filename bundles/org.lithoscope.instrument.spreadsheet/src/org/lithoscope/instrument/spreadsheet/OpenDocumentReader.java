/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.spreadsheet.internal.OpenDocument;
import org.lithoscope.instrument.spreadsheet.internal.SheetTable;
import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads impedance tables in the sheets of OpenDocument spreadsheets (.ods): a row that names frequency and impedance, and the rows below
 * it up to one without a number. Each sweep of each sheet becomes a measurement {@code impedance/spectrum}.
 */
public final class OpenDocumentReader implements MeasurementReader {

	private static final long LARGEST_PROBED = 1L << 24;

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(2);
		if (head.length < 2 || head[0] != 'P' || head[1] != 'K' || source.main().size() > LARGEST_PROBED) {
			return Probe.NO;
		}
		try {
			List<Measurement> found = read(source, ReadContext.unattended());
			return new Probe(0.6, found.size() + " sweeps in the sheets of the OpenDocument spreadsheet");
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		ZipArchive archive = ZipArchive.of(source.main());
		OpenDocument document = OpenDocument.of(source.name(), archive, context);
		List<Measurement> measurements = new ArrayList<>();
		for (Map.Entry<String, List<List<String>>> sheet : document.sheets().entrySet()) {
			Optional<Long> end = sheet.getKey().equals(document.broken()) ? Optional.of(archive.size()) : Optional.empty();
			measurements.addAll(SheetTable.spectra(source.name(), sheet.getKey(), sheet.getValue(), end));
		}
		context.progress(archive.size(), archive.size());
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "no sheet has columns with the names of frequency and impedance");
		}
		return List.copyOf(measurements);
	}
}
