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

import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.export.PrintSize;
import org.lithoscope.figure.export.SvgExport;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.table.Table;

/** Writes a section: warnings first, then what was found, then what it rests on. */
public final class SectionWriter {

	private static final String SYNTHETIC = "synthetic";
	private static final Pattern MADE_UP = Pattern.compile("^synthetic[-_.]|\\bsynthetic (?:data|measurement|.*\\bcell\\b)",
			Pattern.CASE_INSENSITIVE);

	private final HtmlWriter html;
	private final String id;
	private int figures;

	/**
	 * A writer.
	 *
	 * @param html where to
	 * @param id   begins every id of the section
	 */
	public SectionWriter(HtmlWriter html, String id) {
		this.html = html;
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
		html.open("section", "id", id).open("h2").text(title);
		if (measurements.stream().anyMatch(SectionWriter::isSynthetic)) {
			html.text(" ").element("span", SYNTHETIC, "class", "tag");
		}
		html.close();
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
		html.close();
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
			callout("warning", "Not whole", name + "the file breaks off at " + truncated.at() + " (" + truncated.reason()
					+ "). What stands before is evaluated.");
		} else if (m.completeness() instanceof Completeness.Growing) {
			callout("warning", "Running", name + "the test was still running when this was made.");
		}
	}

	private void notice(Notice notice) throws IOException {
		boolean warning = notice.severity() == Notice.Severity.WARNING;
		callout(warning ? "warning" : "info", warning ? "Warning" : "Note", notice.toString());
	}

	private void callout(String kind, String head, String text) throws IOException {
		html.open("p", "class", "callout " + kind).element("strong", head + ":").text(" " + text).close();
	}

	private void result(Result result) throws IOException {
		html.open("article").element("h3", result.title());
		for (Notice notice : result.notices()) {
			notice(notice);
		}
		values(result);
		for (Figure figure : result.figures()) {
			figure(figure);
		}
		for (Map.Entry<String, Table> table : result.tables().entrySet()) {
			new TableWriter(html).write(table.getKey(), table.getValue());
		}
		if (result.provenance().isPresent()) {
			new ProvenanceWriter(html).write(result.provenance().get());
		}
		html.close();
	}

	private void values(Result result) throws IOException {
		if (result.values().isEmpty()) {
			return;
		}
		html.open("table", "class", "values").open("thead").open("tr").element("th", "Quantity").element("th", "Value", "class", "number")
				.element("th", "Unit").element("th", "Source").close().close().open("tbody");
		for (ResultValue value : result.values().values()) {
			html.open("tr").element("th", value.label().isBlank() ? value.name() : value.label(), "scope", "row");
			if (value.quantity().isPresent()) {
				html.element("td", Numbers.value(value.quantity().get()), "class", "number")
						.element("td", Numbers.unit(value.quantity().get().unit()), "class", "unit");
			} else {
				html.element("td", value.text(), "colspan", "2");
			}
			html.element("td", value.source(), "class", "muted").close();
		}
		html.close().close();
	}

	private void figure(Figure figure) throws IOException {
		FigureScene scene = FigureScene.of(figure);
		Theme theme = Theme.print();
		html.open("figure");
		SvgExport.inline(theme, Theme.night().sizedAs(theme), id + "f" + ++figures).write(scene, scene.initialView().withTitle(false),
				PrintSize.doubleColumn(figure), html.out());
		html.open("figcaption").element("strong", figure.title());
		html.text(figure.caption().isBlank() ? "" : " " + figure.caption()).close().close();
	}

	private void measurement(Measurement m) throws IOException {
		html.open("details").element("summary", "Measurement: " + (m.name().isBlank() ? m.type() : m.name()));
		html.open("table", "class", "facts").open("tbody");
		row("Kind", m.type());
		row("Points", Long.toString(m.points()));
		row("Completeness", m.completeness().toString());
		row("Began", m.timeBase().rawText());
		for (FileReference file : m.origin().files()) {
			row("File", file.name() + ", " + file.size() + " bytes");
			row("SHA-512", file.sha512());
		}
		row("Reader", (m.origin().reader() + " " + m.origin().readerVersion()).strip());
		for (Map.Entry<String, MetadataValue> entry : m.metadata().values().entrySet()) {
			MetadataValue value = entry.getValue();
			String text = value.number().isPresent() ? value.quantity().toString() : value.text();
			boolean stated = value.quality() == MetadataValue.Quality.STATED;
			row(entry.getKey(), text + (stated ? "" : " (" + value.quality().name().toLowerCase(Locale.ROOT) + ")"));
		}
		html.close().close().close();
	}

	private void row(String name, String value) throws IOException {
		if (!value.isBlank()) {
			html.open("tr").element("th", name, "scope", "row").element("td", value).close();
		}
	}
}
