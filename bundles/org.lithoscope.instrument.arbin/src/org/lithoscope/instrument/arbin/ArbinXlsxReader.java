/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.instrument.arbin.internal.ArbinColumns;
import org.lithoscope.instrument.arbin.internal.QuietContext;
import org.lithoscope.instrument.arbin.internal.SheetText;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.io.spreadsheet.Workbook;
import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the spreadsheets that Arbin's Data Pro exports. The sheets of a channel, which are several when it has more rows than a sheet holds,
 * become one measurement {@code electrochemistry/cycling}; a sheet of other columns begins another.
 */
public final class ArbinXlsxReader implements MeasurementReader {

	private static final long LARGEST_PROBE = 64L << 20;

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(4);
		if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4 || source.main().size() > LARGEST_PROBE) {
			return Probe.NO;
		}
		try {
			ZipArchive archive = ZipArchive.of(source.main());
			if (archive.member(Workbook.PART).isEmpty()) {
				return Probe.NO;
			}
			List<String> sheets = new Workbook(source.name(), archive).sheets();
			boolean typical = sheets.stream().anyMatch(s -> s.startsWith("Channel")) && sheets.stream().anyMatch(s -> s.startsWith("Global"));
			return typical ? Probe.certain("sheets of an Arbin export") : new Probe(0.2, "a spreadsheet");
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		Workbook workbook = new Workbook(source.name(), ZipArchive.of(source.main()));
		List<SheetText> tables = new ArrayList<>();
		SheetText global = new SheetText("");
		boolean whole = true;
		for (String sheet : workbook.sheets()) {
			SheetText text = new SheetText(sheet);
			whole &= workbook.read(sheet, context, text::add);
			if (sheet.startsWith("Global")) {
				global = text;
			} else if (!tables.isEmpty() && tables.get(tables.size() - 1).goesOnIn(text)) {
				tables.get(tables.size() - 1).append(text);
			} else {
				tables.add(text);
			}
		}
		List<Measurement> measurements = new ArrayList<>();
		for (SheetText text : tables) {
			MemoryEntry entry = new MemoryEntry(source.main().name(), text.text().getBytes(StandardCharsets.UTF_8));
			ExportedTable table = ExportedTable.find(entry, ArbinColumns.of("schedule_")).orElse(null);
			if (table != null) {
				Measurement.Builder measurement = table.read(new QuietContext(context))
						.name(source.main().name() + (tables.size() > 1 ? " " + text.name() : "")).metadata(global.metadata());
				if (!whole) {
					measurement.completeness(Completeness.truncated(Place.in(text.name()), "the workbook breaks off"))
							.notice(Notice.warning("The workbook breaks off inside its sheets."));
				}
				measurements.add(measurement.build());
			}
		}
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "no sheet has Arbin's columns of test time, voltage and current");
		}
		return measurements;
	}
}
