/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * Reads the impedance spectra that MACCOR cyclers write beside a test (files with EDA in their name). One measurement
 * {@code impedance/spectrum} with the table {@code data}; the imaginary part keeps its sign, so capacitive is negative. Columns that are
 * empty in the whole file are left out.
 */
public final class MaccorImpedanceReader implements MeasurementReader {

	private static final String MAGIC = "MACCOR, INC.";
	private static final int HEAD = 1 << 14;
	/** Rows are shorter than the header, which lists what other models of the cycler write. */
	private static final int FEWEST_CELLS = 7;
	private static final Pattern STARTED = Pattern.compile("Start Date:\\s*(.*?)\\s*Start Time:\\s*([\\d:]+(?: ?[AP]M)?)");
	private static final Map<String, ColumnInfo> KNOWN = Map.of(
			"Freq(Hz)", info("frequency_hertz", "Hz", "Freq(Hz)", "Hz"),
			"time(sec)", info("test_time_second", "s", "time(sec)", "s"),
			"Z'(a)", info("real_impedance_ohm", "Ohm", "Z'(a)", ""),
			"Z''(b)", info("imaginary_impedance_ohm", "Ohm", "Z''(b)", ""),
			"Phase_Angle", info("phase_degree", "deg", "Phase_Angle", ""),
			"Z-Mag", info("absolute_impedance_ohm", "Ohm", "Z-Mag", ""),
			"C(F)", info("c_farad", "F", "C(F)", "F"),
			"V-DC", info("v_dc_volt", "V", "V-DC", ""));

	@Override
	public Probe probe(Source source) throws IOException {
		String start = new String(source.main().head(64), StandardCharsets.ISO_8859_1);
		return start.startsWith(MAGIC) && start.contains("AC Impedance") ? Probe.certain("first line of a MACCOR impedance text") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TextHead head = TextHead.of(source.main(), HEAD);
		Optional<TextHead.Line> header = head.first(text -> text.startsWith("Freq(Hz)\t"));
		if (header.isEmpty() || !head.lines().get(0).text().startsWith(MAGIC)) {
			throw new ReadException(source.name(), "no MACCOR impedance text: the line that begins with Freq(Hz) is missing");
		}
		// a header that names a column twice is damaged, and nothing tells which of the two it is
		List<TextColumn> columns = header.get().cells().stream().map(MaccorImpedanceReader::column).toList();
		if (columns.stream().filter(c -> c.kind() != TextColumn.Kind.SKIPPED).map(c -> c.info().name()).distinct().count() < columns.stream()
				.filter(c -> c.kind() != TextColumn.Kind.SKIPPED).count()) {
			throw new ReadException(source.name(), Place.atLine(header.get().number()), "two columns have the same name");
		}
		ParsedColumns parsed = DelimitedText.parse(source.main(), TextLayout.builder().columns(columns).minimumCells(FEWEST_CELLS)
				.start(header.get().end(), header.get().number() + 1).build(), context);
		Table table = Table.of(parsed.columns().stream().filter(MaccorImpedanceReader::hasValue).toList());
		if (parsed.rows() == 0 || table.column("frequency_hertz").isEmpty() || table.column("real_impedance_ohm").isEmpty()
				|| table.column("imaginary_impedance_ohm").isEmpty()) {
			throw new ReadException(source.name(), "not one whole row with frequency and impedance");
		}
		Measurement.Builder measurement = Measurement.builder("impedance/spectrum").name(source.main().name()).table("data", table)
				.completeness(parsed.completeness());
		parsed.notices().forEach(measurement::notice);
		describe(head, measurement);
		return List.of(measurement.build());
	}

	private static void describe(TextHead head, Measurement.Builder measurement) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "MACCOR");
		List<String> lines = new ArrayList<>();
		head.lines().forEach(line -> lines.add(line.text().strip()));
		for (String line : lines) {
			Matcher started = STARTED.matcher(line);
			if (line.startsWith("Frequency Sweep:")) {
				metadata.put("raw.Frequency Sweep", line.substring("Frequency Sweep:".length()));
			} else if (started.find()) {
				String raw = started.group(1) + " " + started.group(2);
				metadata.put(MetadataKeys.ACQUIRED, raw);
				measurement.timeBase(new TimeBase(raw, new DateTimes(DateOrder.MONTH_DAY).local(raw), Optional.empty()));
			}
		}
		if (lines.size() > 3) {
			metadata.put(MetadataKeys.PROTOCOL, lines.get(2)).put("raw.File", lines.get(3));
		}
		measurement.metadata(metadata.build());
	}

	private static TextColumn column(String header) {
		ColumnInfo known = KNOWN.get(header);
		if (known != null) {
			return TextColumn.number(known);
		}
		String name = header.toLowerCase(Locale.ROOT).replaceAll("\\(.*\\)", "").replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
		return name.isEmpty() ? TextColumn.skipped() : TextColumn.number(info(name, "1", header, ""));
	}

	private static boolean hasValue(Column column) {
		for (long row = 0; row < column.size(); row++) {
			if (!Double.isNaN(column.get(row))) {
				return true;
			}
		}
		return false;
	}

	private static ColumnInfo info(String name, String unit, String original, String originalUnit) {
		return new ColumnInfo(name, Unit.of(unit), original, originalUnit);
	}
}
