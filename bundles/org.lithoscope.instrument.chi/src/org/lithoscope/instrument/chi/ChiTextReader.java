/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.chi;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumText;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextColumn;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.ColumnInfo;

/**
 * Reads the text exports of CH Instruments potentiostats: a few lines of parameters, then {@code Potential/V, Current/A} or
 * {@code Freq/Hz, Z'/ohm …} and the rows, between commas or tabs. Pulse methods have {@code Diff(i/A), For(i/A), Rev(i/A)}, bipotentiostats
 * {@code i1/A, i2/A}. Files whose first lines were cut off are read, too.
 */
public final class ChiTextReader implements MeasurementReader {

	private static final int HEAD = 1 << 16;
	private static final int DATE_LINES = 3;
	/** What only CH Instruments writes, and what it means. */
	private static final Map<String, ColumnInfo> OWN = Map.of("i1/A", current("current", "i1/A"),
			"i2/A", current("second_electrode_current", "i2/A"), "Diff(i/A)", current("difference_current", "Diff(i/A)"),
			"For(i/A)", current("forward_current", "For(i/A)"), "Rev(i/A)", current("reverse_current", "Rev(i/A)"),
			"Charge/C", new ColumnInfo("charge_coulomb", Unit.of("C"), "Charge/C", "C"));

	@Override
	public Probe probe(Source source) throws IOException {
		TextHead head = TextHead.of(source.main(), HEAD);
		Optional<TextHead.Line> header = header(head);
		if (header.isEmpty()) {
			return Probe.NO;
		}
		boolean model = above(head, header.get()).stream().anyMatch(text -> text.matches("Instrument Model:\\s*CHI.*"));
		boolean parameters = above(head, header.get()).stream().anyMatch(text -> text.matches("(Init E \\(V\\)|High Frequency \\(Hz\\)) = .*"));
		return model ? Probe.certain("instrument model CHI") : parameters ? new Probe(0.85, "parameters and columns of a CHI text") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TextHead head = TextHead.of(source.main(), HEAD);
		TextHead.Line header = header(head).orElseThrow(() -> new ReadException(source.name(),
				"no line with the columns of a CHI text, such as Potential/V and Current/A or Freq/Hz and Z'/ohm"));
		char delimiter = delimiter(header.text());
		List<String> titles = header.cells(delimiter);
		List<TextColumn> columns = columns(titles);
		TextHead.Line first = head.lines().stream().filter(line -> line.number() > header.number() && !line.text().isBlank()).findFirst()
				.orElseThrow(() -> new ReadException(source.name(), "the columns are there, but not one row"));
		TextLayout layout = TextLayout.builder().columns(columns).delimiter(delimiter).start(first.start(), first.number()).build();
		Measurement.Builder measurement;
		if (SpectrumHeader.isSpectrum(titles)) {
			measurement = SpectrumText.read(source.main(), layout, context);
		} else {
			ParsedColumns parsed = DelimitedText.parse(source.main(), layout, context);
			if (parsed.rows() == 0) {
				throw new ReadException(source.name(), "the columns are there, but not one whole row");
			}
			measurement = Measurement.builder(type(columns, above(head, header))).name(source.main().name()).table("data", parsed.table())
					.completeness(parsed.completeness()).notice(Notice.info("The sign of the current is that of the file: "
							+ "CHI programs can count cathodic current as positive."));
			parsed.notices().forEach(measurement::notice);
		}
		return List.of(describe(above(head, header), measurement).build());
	}

	private static Optional<TextHead.Line> header(TextHead head) {
		return head.first(text -> {
			List<String> titles = new TextHead.Line(1, text, 0, 0, true).cells(delimiter(text));
			Set<String> names = names(columns(titles));
			boolean known = names.contains("voltage_volt") && (names.contains("current_ampere")
					|| names.contains("difference_current_ampere") || names.contains("test_time_second"))
					|| names.contains("test_time_second") && names.contains("current_ampere");
			return titles.size() > 1 && titles.stream().filter(t -> t.contains("/")).count() > 1 && !text.contains("=")
					&& (known || SpectrumHeader.isSpectrum(titles));
		});
	}

	private static List<TextColumn> columns(List<String> titles) {
		List<TextColumn> shared = SpectrumHeader.columns(titles);
		Set<String> taken = IntStream.range(0, titles.size()).filter(i -> !OWN.containsKey(titles.get(i).strip()))
				.mapToObj(i -> shared.get(i).info().name()).collect(Collectors.toCollection(HashSet::new));
		return IntStream.range(0, titles.size()).mapToObj(i -> {
			ColumnInfo own = OWN.get(titles.get(i).strip());
			return own == null ? shared.get(i) : TextColumn.number(SpectrumHeader.unique(own, taken));
		}).toList();
	}

	private static ColumnInfo current(String name, String original) {
		return new ColumnInfo(name + "_ampere", Unit.of("A"), original, "A");
	}

	private static char delimiter(String header) {
		return header.contains("\t") ? '\t' : ',';
	}

	private static Set<String> names(List<TextColumn> columns) {
		return columns.stream().map(column -> column.info().name()).collect(Collectors.toSet());
	}

	private static List<String> above(TextHead head, TextHead.Line header) {
		return head.lines().stream().filter(line -> line.number() < header.number()).map(line -> line.text().strip()).toList();
	}

	private static String type(List<TextColumn> columns, List<String> above) {
		Set<String> names = names(columns);
		boolean current = names.contains("current_ampere") || names.contains("difference_current_ampere");
		if (above.stream().anyMatch(text -> text.startsWith("Open Circuit Potential")) || !current
				&& above.stream().noneMatch(text -> text.startsWith("Chronopotentiometry"))) {
			return "electrochemistry/ocv";
		}
		return names.contains("test_time_second") ? "electrochemistry/chrono" : "electrochemistry/voltammetry";
	}

	private static Measurement.Builder describe(List<String> above, Measurement.Builder measurement) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "CH Instruments");
		for (int i = 0; i < above.size(); i++) {
			String text = above.get(i);
			int equals = text.indexOf(" = ");
			if (text.startsWith("Instrument Model:")) {
				metadata.put(MetadataKeys.INSTRUMENT_MODEL, text.substring(text.indexOf(':') + 1));
			} else if (text.startsWith("Note:")) {
				metadata.put(MetadataKeys.COMMENT, text.substring(text.indexOf(':') + 1));
			} else if (equals > 0) {
				metadata.put(MetadataKeys.RAW + text.substring(0, equals), text.substring(equals + 3));
			} else if (i < DATE_LINES && text.matches("[A-Z][a-z]{2,8}\\.? \\d+, \\d{4}.*")) {
				metadata.put(MetadataKeys.ACQUIRED, text);
				measurement.timeBase(new TimeBase(text, new DateTimes(DateOrder.MONTH_DAY).local(text.replace(".", "")), Optional.empty()));
				metadata.put(MetadataKeys.PROTOCOL, i + 1 < above.size() ? above.get(i + 1) : "");
			}
		}
		return measurement.metadata(metadata.build());
	}
}
