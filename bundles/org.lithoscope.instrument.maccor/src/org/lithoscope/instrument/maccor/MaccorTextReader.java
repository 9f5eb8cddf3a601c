/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.maccor.internal.CurrentSign;
import org.lithoscope.instrument.maccor.internal.MaccorDates;
import org.lithoscope.instrument.maccor.internal.MaccorHeader;
import org.lithoscope.instrument.maccor.internal.MaccorLayout;
import org.lithoscope.instrument.maccor.internal.MaccorMetadata;
import org.lithoscope.instrument.maccor.internal.Plausibility;
import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextEntries;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Table;

/**
 * Reads the text exports of MACCOR cyclers: tables between tabs, commas or semicolons below any of the known headers; time in seconds,
 * minutes, hours or as {@code 0d 00:00:00.00}; decimal point or comma; current with or without sign (then the state column gives it). One
 * measurement {@code electrochemistry/cycling} with the table {@code data}, a row for each row of the file. Capacity and energy count from
 * zero in each step, as the cycler does. The clock of the rows ({@code dpt_time_second}) counts seconds since 1970 on the computer's own
 * clock.
 */
public final class MaccorTextReader implements MeasurementReader {

	private static final int HEAD = 1 << 16;
	private static final int PROBE_HEAD = 1 << 14;

	@Override
	public Probe probe(Source source) throws IOException {
		if (source.main().head(1).length == 0) {
			return Probe.NO;
		}
		TextHead head = TextHead.of(source.main(), PROBE_HEAD);
		if (!head.encoding().isAsciiBased()) {
			return Probe.NO;
		}
		Optional<MaccorHeader> header = MaccorHeader.find(head);
		if (header.isEmpty()) {
			return Probe.NO;
		}
		boolean named = header.get().above().stream().anyMatch(line -> line.startsWith("Today'") || line.contains("Maccor"));
		if (named && header.get().isTypical()) {
			return Probe.certain("header of a MACCOR text with record, cycle, time, voltage and current");
		}
		return header.get().isTypical() ? Probe.likely("columns of a MACCOR text") : new Probe(0.3, "record, time, voltage and current");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		SourceEntry entry = TextEntries.asciiBased(source.main());
		TextHead head = TextHead.of(entry, HEAD);
		MaccorHeader header = MaccorHeader.find(head).orElseThrow(() -> new ReadException(source.name(),
				"no header line with record number, test time, voltage and current in the first " + HEAD / 1024 + " kilobytes"));
		MaccorDates dates = MaccorDates.of(entry, header);
		ParsedColumns parsed = DelimitedText.parse(entry, new MaccorLayout(header, dates.order()).layout(), context);
		if (parsed.rows() == 0) {
			throw new ReadException(source.name(), "the header is there, but not one whole row");
		}
		List<Notice> notices = new ArrayList<>(parsed.notices());
		Table table = new CurrentSign(parsed.table()).signed(context.storage(), notices);
		Plausibility.check(table, notices);
		if (dates.isAmbiguous()) {
			notices.add(Notice.info("Day and month of the dates cannot be told apart; read as " + dates.order() + "."));
		}
		Measurement.Builder measurement = Measurement.builder("electrochemistry/cycling").name(entry.name()).table("data", table)
				.metadata(MaccorMetadata.of(header.above())).timeBase(dates.start()).completeness(parsed.completeness());
		notices.forEach(measurement::notice);
		return List.of(measurement.build());
	}
}
