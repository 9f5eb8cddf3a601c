/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.bdf.internal.BdfHeader;
import org.lithoscope.instrument.bdf.internal.BdfMeasurement;
import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextEntries;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads CSV files of the Battery Data Format, with machine names, labels, deprecated names or labels with another unit in the header. One
 * measurement {@code electrochemistry/cycling} with the table {@code data}, a row for each row of the file. A file with Unix time only gets
 * a test time from its first row. Columns that the format does not know keep their name in small letters.
 */
public final class BdfCsvReader implements MeasurementReader {

	private static final int HEAD = 1 << 16;
	private static final int PROBE_HEAD = 1 << 13;

	@Override
	public Probe probe(Source source) throws IOException {
		TextHead head = TextHead.of(source.main(), PROBE_HEAD);
		Optional<BdfHeader> header = head.encoding().isAsciiBased() ? BdfHeader.find(head) : Optional.empty();
		return header.isEmpty() ? Probe.NO : Probe.certain("header of the Battery Data Format with time, voltage and current");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		SourceEntry entry = TextEntries.asciiBased(source.main());
		BdfHeader header = BdfHeader.find(TextHead.of(entry, HEAD)).orElseThrow(() -> new ReadException(source.name(),
				"the first line does not name test time or Unix time, voltage and current of the Battery Data Format"));
		ParsedColumns parsed = DelimitedText.parse(entry, header.layout(), context);
		if (parsed.rows() == 0) {
			throw new ReadException(source.name(), "the header is there, but not one whole row");
		}
		return List.of(BdfMeasurement.of(entry.name(), parsed.table(), parsed.notices(), context).completeness(parsed.completeness()).build());
	}
}
