/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.princeton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads the text exports of PowerSuite ({@code Frequency, Zre, Zimg}, lines that end in CR CR LF) and of Parstat programs, in which
 * rows at direct current have a frequency of zero: they become a measurement of their own.
 */
public final class PowerSuiteReader implements MeasurementReader {

	private static final int HEAD = 1 << 12;
	private static final int LARGEST = 1 << 28;

	@Override
	public Probe probe(Source source) throws IOException {
		return isHeader(new String(source.main().head(HEAD), StandardCharsets.ISO_8859_1)) ? new Probe(0.8, "columns of a PowerSuite or Parstat text")
				: Probe.NO;
	}

	private static boolean isHeader(String head) {
		return head.matches("(?s)Frequency *\\t *Zre *\\t *Zimg *[\\r\\n].*")
				|| head.matches("(?s)Potential \\(V\\)\\tCurrent \\(A\\)\\tElapsed Time \\(s\\)\\tFrequency \\(Hz\\)\\tZre.*");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		if (source.main().size() > LARGEST || !isHeader(new String(source.main().head(HEAD), StandardCharsets.ISO_8859_1))) {
			throw new ReadException(source.name(), "the first line does not name the columns of a PowerSuite or Parstat text");
		}
		SourceEntry entry = withoutDoubledReturns(source.main());
		TextHead.Line header = TextHead.of(entry, HEAD).lines().get(0);
		List<String> titles = header.cells().stream().filter(title -> !title.isEmpty()).toList();
		TextLayout layout = TextLayout.builder().columns(SpectrumHeader.columns(titles)).start(header.end(), 2).build();
		Metadata metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Princeton Applied Research").build();
		return MixedRows.read(entry, entry.name(), layout, metadata, context);
	}

	/** The text with a CR LF for each CR CR LF. */
	private static SourceEntry withoutDoubledReturns(SourceEntry entry) throws IOException {
		String text = new String(entry.head(LARGEST), StandardCharsets.ISO_8859_1);
		return new MemoryEntry(entry.name(), text.replace("\r\r\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
	}
}
