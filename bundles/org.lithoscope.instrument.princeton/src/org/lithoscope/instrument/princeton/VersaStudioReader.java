/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.princeton;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the data files of VersaStudio (.par): sections between angle brackets; the rows of {@code Segment1}, {@code Segment2} … stand below
 * a line {@code Definition=} with their columns. Rows with a frequency are spectra, the others a measurement of their own.
 */
public final class VersaStudioReader implements MeasurementReader {

	private static final int LARGEST = 1 << 28;
	private static final Pattern SEGMENT = Pattern.compile("<(Segment\\d{1,6})>\\s*");
	private static final Pattern AREA = Pattern.compile("Working Electrode Area \\(cm2\\)=(\\d+(?:\\.\\d*)?)\\s*");
	private static final String DEFINITION = "Definition=";

	@Override
	public Probe probe(Source source) throws IOException {
		List<TextHead.Line> lines = TextHead.of(source.main(), 4096).lines();
		boolean mine = lines.size() > 1 && lines.get(0).text().strip().equals("<Application>")
				&& lines.stream().anyMatch(line -> line.text().contains("VersaStudio") || line.text().strip().equals("<Instrument>"));
		return mine ? Probe.certain("first lines of a VersaStudio file") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		if (source.main().size() > LARGEST) {
			throw new ReadException(source.name(), "files of more than 256 megabytes are not read");
		}
		TextHead head = TextHead.of(source.main(), LARGEST);
		List<TextHead.Line> segments = head.lines().stream().filter(line -> SEGMENT.matcher(line.text()).matches()).toList();
		if (segments.isEmpty()) {
			throw new ReadException(source.name(), "no section <Segment1>");
		}
		List<Measurement> measurements = new ArrayList<>();
		for (TextHead.Line segment : segments) {
			List<Measurement> found = segment(source, head, segment, segments.size() > 1, context);
			measurements.addAll(found);
		}
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "the columns are there, but not one whole row");
		}
		return List.copyOf(measurements);
	}

	private static List<Measurement> segment(Source source, TextHead head, TextHead.Line segment, boolean several, ReadContext context)
			throws ReadException, IOException {
		Matcher name = SEGMENT.matcher(segment.text());
		String tag = name.matches() ? name.group(1) : "";
		Optional<TextHead.Line> end = head.lines().stream()
				.filter(line -> line.number() > segment.number() && line.text().strip().equals("</" + tag + ">")).findFirst();
		TextHead.Line definition = head.lines().stream()
				.filter(line -> line.number() > segment.number() && line.text().startsWith(DEFINITION) && line.ended()).findFirst()
				.orElseThrow(() -> new ReadException(source.name(), Place.atByte(segment.end()), "the columns of the segment are missing"));
		long next = definition.end();
		boolean empty = end.filter(line -> line.start() <= next).isPresent();
		if (several && empty) {
			return List.of();
		}
		List<String> titles = Arrays.stream(definition.text().substring(DEFINITION.length()).split(",")).map(String::strip).toList();
		TextLayout layout = TextLayout.builder().columns(SpectrumHeader.columns(titles)).delimiter(',').minimumCells(titles.size() - 1)
				.start(definition.end(), definition.number() + 1).end(end.map(TextHead.Line::start).orElse(Long.MAX_VALUE)).build();
		List<Measurement> measurements = MixedRows.read(source.main(), several ? source.name() + " " + tag : source.name(), layout,
				metadata(head), context);
		if (end.isPresent()) {
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
				area(text).ifPresent(area -> metadata.put(MetadataKeys.ELECTRODE_AREA, area, Unit.of("cm2")));
				metadata.put(MetadataKeys.RAW + section.substring(1, section.length() - 1) + "." + text.substring(0, equals),
						text.substring(equals + 1));
			}
		}
		return metadata.build();
	}

	/** The area that somebody typed: the program's own value is 1. */
	private static Optional<Double> area(String line) {
		Matcher area = AREA.matcher(line);
		return area.matches() ? Optional.of(Double.valueOf(area.group(1))).filter(value -> value > 0 && value != 1) : Optional.empty();
	}
}
