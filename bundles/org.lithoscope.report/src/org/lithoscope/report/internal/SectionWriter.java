/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.table.Table;
import org.lithoscope.report.internal.Grid.Look;

/** Writes a section: warnings first, then what was found, then what it rests on. */
public final class SectionWriter {

	private static final String SYNTHETIC = "synthetic";
	private static final Pattern MADE_UP = Pattern.compile("^synthetic[-_.]|\\bsynthetic (?:data|measurement|.*\\bcell\\b)",
			Pattern.CASE_INSENSITIVE);

	private final ReportSink sink;
	private final String id;
	private int figures;

	/**
	 * A writer.
	 *
	 * @param sink the form of the report
	 * @param id   begins every id of the section
	 */
	public SectionWriter(ReportSink sink, String id) {
		this.sink = sink;
		this.id = id;
	}

	/**
	 * Writes a section.
	 *
	 * @param title        its heading
	 * @param measurements the measurements
	 * @param results      the results
	 * @throws IOException when it cannot be written
	 */
	public void write(String title, List<Measurement> measurements, List<Result> results) throws IOException {
		sink.beginSection(id, title, measurements.stream().anyMatch(SectionWriter::isSynthetic) ? SYNTHETIC : "");
		for (Measurement m : measurements) {
			completeness(m, measurements.size() > 1);
			for (Notice notice : m.notices()) {
				notice(notice);
			}
		}
		for (Result result : results) {
			result(result);
		}
		for (Measurement m : measurements) {
			measurement(m);
		}
		sink.endSection();
	}

	private static boolean isSynthetic(Measurement m) {
		boolean named = m.origin().files().stream().map(FileReference::name).anyMatch(SectionWriter::says);
		return named || says(m.name()) || m.metadata().values().values().stream().map(MetadataValue::text).anyMatch(SectionWriter::says);
	}

	/** Names that begin with the word, and remarks about the data: synthetic graphite is a real material. */
	private static boolean says(String text) {
		return MADE_UP.matcher(text).find();
	}

	private void completeness(Measurement m, boolean several) throws IOException {
		String name = several ? m.name() + ": " : "";
		if (m.completeness() instanceof Completeness.Truncated truncated) {
			sink.callout(true, "Not whole", name + "the file breaks off at " + truncated.at() + " (" + truncated.reason()
					+ "). What stands before is evaluated.");
		} else if (m.completeness() instanceof Completeness.Growing) {
			sink.callout(true, "Running", name + "the test was still running when this was made.");
		}
	}

	private void notice(Notice notice) throws IOException {
		boolean warning = notice.severity() == Notice.Severity.WARNING;
		sink.callout(warning, warning ? "Warning" : "Note", notice.toString());
	}

	private void result(Result result) throws IOException {
		sink.beginResult(result.title());
		for (Notice notice : result.notices()) {
			notice(notice);
		}
		values(result);
		for (Figure figure : result.figures()) {
			sink.figure(id + "f" + ++figures, figure);
		}
		for (Map.Entry<String, Table> table : result.tables().entrySet()) {
			sink.table(table.getKey(), table.getValue());
		}
		if (result.provenance().isPresent()) {
			new ProvenanceWriter(sink).write(result.provenance().get());
		}
		sink.endResult();
	}

	private void values(Result result) throws IOException {
		if (result.values().isEmpty()) {
			return;
		}
		Grid.Builder grid = new Grid.Builder("values").head("Quantity", Look.LABEL).head("Value", Look.NUMBER).head("Unit", Look.TEXT)
				.head("Source", Look.TEXT);
		for (ResultValue value : result.values().values()) {
			Grid.Cell label = Grid.label(value.label().isBlank() ? value.name() : value.label());
			Grid.Cell source = Grid.cell(value.source(), Look.MUTED);
			if (value.quantity().isPresent()) {
				grid.row(label, Grid.cell(Numbers.value(value.quantity().get()), Look.NUMBER),
						Grid.cell(Numbers.unit(value.quantity().get().unit()), Look.UNIT), source);
			} else {
				grid.row(label, new Grid.Cell(value.text(), Look.TEXT, 2), source);
			}
		}
		sink.grid(grid.build());
	}

	private void measurement(Measurement m) throws IOException {
		sink.beginDetails("Measurement: " + (m.name().isBlank() ? m.type() : m.name()));
		Grid.Builder grid = new Grid.Builder("facts").fact("Kind", m.type()).fact("Points", Long.toString(m.points()))
				.fact("Completeness", m.completeness().toString()).fact("Began", m.timeBase().rawText());
		for (FileReference file : m.origin().files()) {
			grid.fact("File", file.name() + ", " + file.size() + " bytes").fact("SHA-512", file.sha512());
		}
		grid.fact("Reader", (m.origin().reader() + " " + m.origin().readerVersion()).strip());
		for (Map.Entry<String, MetadataValue> entry : m.metadata().values().entrySet()) {
			MetadataValue value = entry.getValue();
			String text = value.number().isPresent() ? value.quantity().toString() : value.text();
			boolean stated = value.quality() == MetadataValue.Quality.STATED;
			grid.fact(entry.getKey(), text + (stated ? "" : " (" + value.quality().name().toLowerCase(Locale.ROOT) + ")"));
		}
		sink.grid(grid.build());
		sink.endDetails();
	}
}
