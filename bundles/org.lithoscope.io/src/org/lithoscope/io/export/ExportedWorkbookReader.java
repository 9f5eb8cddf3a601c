/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.io.spreadsheet.Workbook;
import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * A reader of the workbooks (.xlsx) that one program exports. Sheets with the columns of a cycling table become measurements
 * {@code electrochemistry/cycling}; a sheet with the same header line as the one before, or of the same
 * name but for a number and without a header, goes on with its table.
 */
public abstract class ExportedWorkbookReader implements MeasurementReader {

	private static final long LARGEST_PROBE = 64L << 20;
	private static final int HEAD_ROWS = 40;

	private final String program;
	private final ExportColumns columns;

	/**
	 * A reader.
	 *
	 * @param program whose workbooks they are, for messages
	 * @param columns what the columns mean
	 */
	protected ExportedWorkbookReader(String program, ExportColumns columns) {
		this.program = Objects.requireNonNull(program, "program");
		this.columns = Objects.requireNonNull(columns, "columns");
	}

	/**
	 * How sure it is that a workbook is this program's.
	 *
	 * @param sheets the names of the sheets
	 * @param table  the first rows of the first cycling table; empty when none was found
	 * @return from 0 (not so) to 1 (certainly)
	 */
	protected abstract double confidence(List<String> sheets, Optional<ExportedTable> table);

	/**
	 * What is known about the test.
	 *
	 * @param others the sheets that hold no cycling table
	 * @return the metadata
	 */
	protected abstract Metadata metadata(List<SheetText> others);

	@Override
	public final Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(4);
		if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4 || source.main().size() > LARGEST_PROBE) {
			return Probe.NO;
		}
		try {
			ZipArchive archive = ZipArchive.of(source.main());
			if (archive.member(Workbook.PART).isEmpty()) {
				return Probe.NO;
			}
			Workbook workbook = new Workbook(source.name(), archive);
			Optional<ExportedTable> table = Optional.empty();
			for (String sheet : workbook.sheets()) {
				SheetText text = new SheetText(sheet);
				workbook.head(sheet, HEAD_ROWS).forEach(text::add);
				table = ExportedTable.find(text.entry(source.name()), columns);
				if (table.isPresent()) {
					break;
				}
			}
			double confidence = confidence(workbook.sheets(), table);
			return confidence == 0 ? Probe.NO : new Probe(confidence, "a workbook of " + program);
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public final List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		Workbook workbook = new Workbook(source.name(), ZipArchive.of(source.main()));
		List<SheetText> tables = new ArrayList<>();
		List<SheetText> others = new ArrayList<>();
		boolean whole = true;
		for (String sheet : workbook.sheets()) {
			SheetText text = new SheetText(sheet);
			whole &= workbook.read(sheet, new QuietContext(context), text::add);
			Optional<SheetText> last = tables.isEmpty() ? Optional.empty() : Optional.of(tables.get(tables.size() - 1));
			if (last.isPresent() && last.get().goesOnIn(text)) {
				last.get().append(text, true);
			} else if (ExportedTable.find(text.entry(source.name()), columns).isPresent()) {
				tables.add(text);
			} else if (last.isPresent() && last.get().goesOnWithoutHeader(text)) {
				last.get().append(text, false);
			} else {
				others.add(text);
			}
		}
		if (tables.isEmpty()) {
			throw new ReadException(source.name(), "no sheet has the columns of time, voltage and current as " + program + " writes them");
		}
		List<Measurement> measurements = new ArrayList<>();
		for (SheetText text : tables) {
			measurements.add(measurement(text, source.main().name(), tables.size() > 1, whole, new QuietContext(context))
					.metadata(metadata(others)).build());
		}
		context.progress(source.main().size(), source.main().size());
		return measurements;
	}

	private Measurement.Builder measurement(SheetText text, String file, boolean several, boolean whole, ReadContext context)
			throws ReadException, IOException {
		ExportedTable table = ExportedTable.find(text.entry(file), columns).orElseThrow();
		Measurement.Builder measurement = table.read(context).name(several ? file + " " + text.name() : file);
		if (!whole) {
			measurement.completeness(Completeness.truncated(Place.in(text.name()), "the workbook breaks off"))
					.notice(Notice.warning("The workbook breaks off inside its sheets."));
		}
		return measurement;
	}
}
