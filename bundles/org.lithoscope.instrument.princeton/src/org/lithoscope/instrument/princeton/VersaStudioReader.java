/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.princeton;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the data files of VersaStudio (.par): sections between angle brackets; the rows of {@code Segment1} stand below the line
 * {@code Definition=} with their columns. Rows with a frequency are a spectrum, the others a measurement of their own.
 */
public final class VersaStudioReader implements MeasurementReader {

	private static final int LARGEST = 1 << 28;
	private static final String SEGMENT = "<Segment1>";
	private static final String SEGMENT_END = "</Segment1>";
	private static final String DEFINITION = "Definition=";

	@Override
	public Probe probe(Source source) throws IOException {
		List<TextHead.Line> lines = TextHead.of(source.main(), 1024).lines();
		boolean mine = lines.size() > 1 && lines.get(0).text().equals("<Application>") && lines.get(1).text().startsWith("Name=Versa");
		return mine ? Probe.certain("first lines of a VersaStudio file") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		if (source.main().size() > LARGEST) {
			throw new ReadException(source.name(), "files of more than 256 megabytes are not read");
		}
		TextHead head = TextHead.of(source.main(), LARGEST);
		TextHead.Line segment = head.first(SEGMENT::equals).orElseThrow(() -> new ReadException(source.name(), "no section " + SEGMENT));
		TextHead.Line definition = head.lines().stream()
				.filter(line -> line.number() > segment.number() && line.text().startsWith(DEFINITION) && line.ended()).findFirst()
				.orElseThrow(() -> new ReadException(source.name(), Place.atByte(segment.end()), "the columns of the segment are missing"));
		TextHead.Line end = head.first(SEGMENT_END::equals).filter(line -> line.number() > definition.number()).orElse(null);
		List<String> titles = Arrays.stream(definition.text().substring(DEFINITION.length()).split(",")).map(String::strip).toList();
		TextLayout layout = TextLayout.builder().columns(SpectrumHeader.columns(titles)).delimiter(',').minimumCells(titles.size() - 1)
				.start(definition.end(), definition.number() + 1).end(end == null ? Long.MAX_VALUE : end.start()).build();
		List<Measurement> measurements = MixedRows.read(source.main(), layout, metadata(head), context);
		if (end != null) {
			return measurements;
		}
		String reason = "the end of the segment is missing";
		return measurements.stream().map(m -> m.toBuilder().completeness(Completeness.truncated(Place.atByte(source.main().size()), reason))
				.notice(Notice.warning(reason)).build()).toList();
	}

	private static Metadata metadata(TextHead head) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Princeton Applied Research");
		String section = "";
		for (TextHead.Line line : head.lines()) {
			String text = line.text();
			int equals = text.indexOf('=');
			if (text.startsWith("<") && !text.startsWith("</")) {
				section = text;
			} else if (section.equals("<Instrument>") && text.startsWith("Type=")) {
				metadata.put(MetadataKeys.INSTRUMENT_MODEL, text.substring(equals + 1));
			} else if (section.equals("<Instrument>") && text.startsWith("SN=")) {
				metadata.put(MetadataKeys.INSTRUMENT_SERIAL, text.substring(equals + 1));
			} else if (section.equals("<Application>") && text.startsWith("Version=")) {
				metadata.put(MetadataKeys.SOFTWARE, "VersaStudio").put(MetadataKeys.SOFTWARE_VERSION, text.substring(equals + 1));
			} else if (section.startsWith("<Action") && equals > 0) {
				metadata.put(MetadataKeys.RAW + section.substring(1, section.length() - 1) + "." + text.substring(0, equals),
						text.substring(equals + 1));
			}
		}
		return metadata.build();
	}
}
