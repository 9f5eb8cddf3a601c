/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.json;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;

import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

import com.fasterxml.jackson.core.JsonGenerator;

/** A result as one JSON object: values, tables with all their numbers, what the figures show, and the provenance. */
public final class ResultJson {

	private static final int BLOCK = 4096;

	private final JsonLines lines;
	private final JsonGenerator json;

	/**
	 * Writes to lines of JSON.
	 *
	 * @param lines where to
	 */
	public ResultJson(JsonLines lines) {
		this.lines = lines;
		this.json = lines.generator();
	}

	/**
	 * Writes one result as one line.
	 *
	 * @param result the result, with its provenance
	 * @throws IOException when it cannot be written
	 */
	public void write(Result result) throws IOException {
		json.writeStartObject();
		if (result.provenance().isPresent()) {
			provenance(result.provenance().get());
		}
		json.writeStringField("title", result.title());
		json.writeObjectFieldStart("values");
		for (ResultValue value : result.values().values()) {
			json.writeFieldName(value.name());
			value(value);
		}
		json.writeEndObject();
		json.writeArrayFieldStart("tables");
		for (Map.Entry<String, Table> table : result.tables().entrySet()) {
			table(table.getKey(), table.getValue());
		}
		json.writeEndArray();
		json.writeArrayFieldStart("figures");
		for (Figure figure : result.figures()) {
			figure(figure);
		}
		json.writeEndArray();
		lines.texts("notices", result.notices().stream().filter(n -> n.severity() == Notice.Severity.INFO).map(Notice::toString).toList());
		lines.texts("warnings", result.notices().stream().filter(n -> n.severity() == Notice.Severity.WARNING).map(Notice::toString).toList());
		lines.endLine();
	}

	private void provenance(Provenance provenance) throws IOException {
		json.writeStringField("analysis", provenance.analysis());
		json.writeStringField("version", provenance.analysisVersion());
		json.writeFieldName("parameters");
		lines.tree(provenance.parameters());
		lines.texts("proposed", new TreeSet<>(provenance.proposed()));
		lines.texts("overridden", new TreeSet<>(provenance.overridden()));
		json.writeArrayFieldStart("inputs");
		for (Provenance.Input input : provenance.inputs()) {
			for (FileReference file : input.origin().files()) {
				json.writeStartObject();
				json.writeStringField("role", input.role());
				json.writeStringField("name", input.name());
				json.writeStringField("file", file.name());
				json.writeStringField("sha512", file.sha512());
				json.writeStringField("reader", input.origin().reader());
				json.writeEndObject();
			}
		}
		json.writeEndArray();
		json.writeStringField("software", provenance.software());
		json.writeStringField("person", provenance.person());
		json.writeStringField("time", provenance.time().toString());
	}

	private void value(ResultValue value) throws IOException {
		json.writeStartObject();
		if (value.quantity().isPresent()) {
			Quantity quantity = value.quantity().get();
			lines.number("value", quantity.value());
			json.writeStringField("unit", quantity.unit().code());
			lines.number("uncertainty", quantity.standardUncertainty());
		} else {
			json.writeStringField("value", value.text());
		}
		json.writeStringField("label", value.label());
		if (!value.source().isEmpty()) {
			json.writeStringField("source", value.source());
		}
		json.writeEndObject();
	}

	private void table(String name, Table table) throws IOException {
		json.writeStartObject();
		json.writeStringField("name", name);
		json.writeNumberField("rows", table.rowCount());
		json.writeArrayFieldStart("columns");
		for (Column column : table.columns()) {
			json.writeStartObject();
			json.writeStringField("name", column.info().name());
			json.writeStringField("unit", column.info().unit().code());
			json.writeArrayFieldStart("values");
			values(column);
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void values(Column column) throws IOException {
		if (column.type() == ColumnType.DICTIONARY) {
			for (long row = 0; row < column.size(); row++) {
				String text = column.text(row).orElse(null);
				lines.tree(text);
			}
			return;
		}
		double[] block = new double[BLOCK];
		for (long from = 0; from < column.size(); from += BLOCK) {
			int count = (int) Math.min(BLOCK, column.size() - from);
			column.copyTo(from, block, 0, count);
			for (int i = 0; i < count; i++) {
				lines.number(block[i]);
			}
		}
	}

	private void figure(Figure figure) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", figure.id());
		json.writeStringField("title", figure.title());
		json.writeStringField("caption", figure.caption());
		json.writeArrayFieldStart("plots");
		for (Plot plot : figure.plots()) {
			json.writeStartObject();
			json.writeStringField("x", plot.x().quantity());
			json.writeStringField("xUnit", plot.x().unit().code());
			json.writeStringField("y", plot.y().quantity());
			json.writeStringField("yUnit", plot.y().unit().code());
			lines.texts("series", plot.series().stream().map(Series::name).toList());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}
}
