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
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** What the readers of workbooks share: a workbook is one of impedances when a sheet of it is, and each sweep becomes a measurement. */
abstract class SheetReader implements MeasurementReader {

	private static final long LARGEST_PROBED = 1L << 24;

	private final double confidence;
	private final String kind;

	/**
	 * A reader.
	 *
	 * @param confidence how sure it is of a file that it can read
	 * @param kind       what such a file is called
	 */
	SheetReader(double confidence, String kind) {
		this.confidence = confidence;
		this.kind = kind;
	}

	/**
	 * One sheet.
	 *
	 * @param name   its name
	 * @param rows   the texts of its cells
	 * @param broken where the file breaks off inside it, in bytes; empty when it is whole
	 */
	record Sheet(String name, List<List<String>> rows, Optional<Long> broken) {
	}

	/** Whether the first bytes can be those of such a file. */
	abstract boolean isPossible(byte[] head);

	/** Reads all sheets; those before a break when the file breaks off. */
	abstract List<Sheet> sheets(Source source, ReadContext context) throws ReadException, IOException;

	@Override
	public Probe probe(Source source) throws IOException {
		if (!isPossible(source.main().head(1024)) || source.main().size() > LARGEST_PROBED) {
			return Probe.NO;
		}
		try {
			List<Measurement> found = read(source, ReadContext.unattended());
			return new Probe(confidence, found.size() + " sweeps in the sheets of the " + kind);
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		List<Measurement> measurements = new ArrayList<>();
		for (Sheet sheet : sheets(source, context)) {
			measurements.addAll(SheetTable.spectra(source.name(), sheet.name(), sheet.rows(), sheet.broken()));
		}
		context.progress(source.main().size(), source.main().size());
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "no sheet has columns with the names of frequency and impedance");
		}
		return List.copyOf(measurements);
	}

	/** Whether the first bytes are those of a ZIP archive. */
	static boolean isZip(byte[] head) {
		return head.length > 1 && head[0] == 'P' && head[1] == 'K';
	}
}
