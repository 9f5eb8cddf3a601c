/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.autolab;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumText;
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

/** Reads the text files of the FRA program of Eco Chemie (.P00): a title, the columns, the number of rows, the rows between tabs. */
public final class FraTextReader implements MeasurementReader {

	private static final int HEAD = 1 << 14;

	@Override
	public Probe probe(Source source) throws IOException {
		TextHead head = TextHead.of(source.main(), HEAD);
		boolean mine = !head.lines().isEmpty() && head.lines().get(0).text().startsWith("Procedure") && header(head).isPresent();
		return mine ? Probe.certain("procedure and columns of an FRA text") : Probe.NO;
	}

	private static Optional<TextHead.Line> header(TextHead head) {
		return head.first(text -> text.contains("\t") && SpectrumHeader.isSpectrum(new TextHead.Line(1, text, 0, 0, true).cells()));
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TextHead head = TextHead.of(source.main(), HEAD);
		TextHead.Line header = header(head).orElseThrow(() -> new ReadException(source.name(), "no line with f/Hz, Z'/Ohm and -Z''/Ohm"));
		TextHead.Line count = head.lines().stream().filter(line -> line.number() == header.number() + 1).findFirst()
				.filter(line -> line.ended() && line.text().strip().matches("\\d{1,8}"))
				.orElseThrow(() -> new ReadException(source.name(), Place.atLine(header.number() + 1), "the number of points is missing"));
		int announced = Integer.parseInt(count.text().strip());
		List<String> titles = header.cells().stream().filter(title -> !title.isEmpty()).toList();
		Measurement.Builder measurement = SpectrumText.read(source.main(), TextLayout.builder().columns(SpectrumHeader.columns(titles))
				.start(count.end(), count.number() + 1).build(), context);
		long points = measurement.build().points();
		if (points < announced) {
			String reason = points + " of " + announced + " announced points are there";
			measurement.completeness(Completeness.truncated(Place.atByte(source.main().size()), reason)).notice(Notice.warning(reason));
		}
		String title = head.lines().get(0).text();
		return List.of(measurement.metadata(Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Metrohm Autolab")
				.put(MetadataKeys.PROTOCOL, title.substring(title.indexOf(':') + 1)).build()).build());
	}
}
