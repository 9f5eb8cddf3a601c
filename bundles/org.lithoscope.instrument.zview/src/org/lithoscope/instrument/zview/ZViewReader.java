/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.zview;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumText;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the spectra of ZPlot and ZView (.z) and the older Z60W and ZPlotW texts, of which Autolab programs
 * write the first, too. One measurement
 * {@code impedance/spectrum} with the table {@code data}.
 */
public final class ZViewReader implements MeasurementReader {

	private static final int HEAD = 1 << 16;
	/** Date and time of the older text, in one line. */
	private static final Pattern DATED = Pattern.compile("Date:\\s*(\\S+)\\s+Time:\\s*(.+?)\\s*");

	@Override
	public Probe probe(Source source) throws IOException {
		TextHead head = TextHead.of(source.main(), HEAD);
		if (head.lines().isEmpty() || !isMagic(head.lines().get(0).text())) {
			return Probe.NO;
		}
		return Probe.certain("first line of a ZPlot, ZPlotW or Z60W text");
	}

	private static boolean isMagic(String line) {
		return line.startsWith("ZPLOT2") || line.matches("\"?(Z60W|ZPlotW) Data File.*");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TextHead head = TextHead.of(source.main(), HEAD);
		Predicate<String> titles = text -> text.replace(" ", "").contains("Freq(Hz)") && text.contains("Z'(a)");
		Optional<TextHead.Line> header = head.first(titles);
		if (header.isEmpty() || !isMagic(head.lines().get(0).text())) {
			throw new ReadException(source.name(), "no ZPlot, ZPlotW or Z60W text: its first line or the line with Freq(Hz) and Z'(a) is missing");
		}
		TextHead.Line above = head.first(text -> text.strip().equals("End Comments")).filter(end -> end.start() > header.get().start())
				.orElse(header.get());
		boolean commas = head.lines().stream().filter(line -> line.start() >= above.end()).findFirst().map(line -> line.text().contains(","))
				.orElse(false);
		TextLayout.Builder layout = TextLayout.builder().columns(SpectrumHeader.columns(titles(header.get().text())))
				.start(above.end(), above.number() + 1);
		Measurement.Builder measurement = SpectrumText.read(source.main(), (commas ? layout.delimiter(',') : layout.delimitedByBlanks()).build(),
				context);
		return List.of(describe(head, header.get(), measurement).build());
	}

	private static List<String> titles(String header) {
		String plain = header.replace("\"", " ").replace("Freq (Hz)", "Freq(Hz)").strip();
		return Arrays.stream(plain.split("[\\s,]+")).map(title -> title.replaceAll("\\((Sec)\\)$", " $1")).toList();
	}

	private static Measurement.Builder describe(TextHead head, TextHead.Line header, Measurement.Builder measurement) {
		Metadata.Builder metadata = Metadata.builder();
		String date = "";
		String time = "";
		for (TextHead.Line line : head.lines()) {
			Matcher dated = DATED.matcher(line.text());
			int colon = line.text().indexOf(':');
			if (line.start() < header.start() && dated.matches()) {
				date = dated.group(1);
				time = dated.group(2);
			} else if (line.start() < header.start() && colon > 0 && !line.text().startsWith("\"")) {
				String key = line.text().substring(0, colon).strip();
				String value = line.text().substring(colon + 1).strip();
				date = key.equals("Date") ? value : date;
				time = key.equals("Time") ? value : time;
				metadata.put(MetadataKeys.RAW + key, value);
			}
		}
		String start = (date + " " + time).strip();
		Metadata all = metadata.put(MetadataKeys.ACQUIRED, start).build();
		all.text(MetadataKeys.RAW + "Data Points").filter(announced -> {
			long rows = measurement.build().points();
			return announced.matches("\\d{1,9}") && Long.parseLong(announced) > rows;
		}).ifPresent(announced -> measurement.notice(Notice.warning("The header announces " + announced
				+ " points; the file has fewer: the sweep was stopped, or rows are missing.")));
		return measurement.metadata(all).timeBase(new TimeBase(start, new DateTimes(DateOrder.MONTH_DAY).local(start), Optional.empty()));
	}
}
