/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.cli.internal.text.ColumnSummary;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.array.DataArray;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

import com.fasterxml.jackson.core.JsonGenerator;

/** A measurement as one JSON object: what is in it, not all its numbers. */
public final class MeasurementJson {

	private final JsonLines lines;
	private final JsonGenerator json;

	/**
	 * Writes to lines of JSON.
	 *
	 * @param lines where to
	 */
	public MeasurementJson(JsonLines lines) {
		this.lines = lines;
		this.json = lines.generator();
	}

	/**
	 * Writes one measurement as one line.
	 *
	 * @param outcome     the file it was read from
	 * @param measurement the measurement
	 * @throws IOException when it cannot be written
	 */
	public void write(ReadOutcome outcome, Measurement measurement) throws IOException {
		json.writeStartObject();
		json.writeStringField("file", outcome.file().toString());
		json.writeStringField("reader", outcome.reader().id());
		json.writeStringField("technique", measurement.technique());
		json.writeStringField("type", measurement.type());
		json.writeStringField("name", measurement.name());
		json.writeStringField("instrument", instrument(outcome, measurement));
		json.writeNumberField("points", measurement.points());
		json.writeStringField("completeness", measurement.completeness().toString());
		json.writeArrayFieldStart("columns");
		measurement.table().map(Table::columns).ifPresent(this::columns);
		json.writeEndArray();
		tables(measurement);
		arrays(measurement.arrays());
		images(measurement.images());
		json.writeObjectFieldStart("metadata");
		for (Map.Entry<String, MetadataValue> entry : measurement.metadata().values().entrySet()) {
			json.writeFieldName(entry.getKey());
			metadata(entry.getValue());
		}
		json.writeEndObject();
		json.writeArrayFieldStart("files");
		for (FileReference file : measurement.origin().files()) {
			json.writeStartObject();
			json.writeStringField("file", file.name());
			json.writeNumberField("size", file.size());
			json.writeStringField("sha512", file.sha512());
			json.writeEndObject();
		}
		json.writeEndArray();
		lines.texts("warnings", warnings(outcome, measurement));
		lines.endLine();
	}

	/**
	 * What there is to warn of.
	 *
	 * @param outcome     the file
	 * @param measurement one of its measurements
	 * @return the framework's warnings and the reader's
	 */
	public static List<String> warnings(ReadOutcome outcome, Measurement measurement) {
		List<String> warnings = new java.util.ArrayList<>(outcome.warnings());
		measurement.notices().stream().filter(n -> n.severity() == Notice.Severity.WARNING).map(Notice::toString).forEach(warnings::add);
		return warnings;
	}

	/**
	 * The instrument as far as it is known.
	 *
	 * @param outcome     the file
	 * @param measurement one of its measurements
	 * @return its model, else its vendor
	 */
	public static String instrument(ReadOutcome outcome, Measurement measurement) {
		return measurement.metadata().text(MetadataKeys.INSTRUMENT_MODEL).orElseGet(
				() -> measurement.metadata().text(MetadataKeys.INSTRUMENT_VENDOR).orElse(outcome.reader().vendor()));
	}

	private void columns(List<Column> columns) {
		try {
			for (Column column : columns) {
				column(column);
			}
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private void column(Column column) throws IOException {
		json.writeStartObject();
		json.writeStringField("name", column.info().name());
		json.writeStringField("unit", column.info().unit().code());
		json.writeStringField("original", original(column));
		if (column.type() == ColumnType.DICTIONARY) {
			text("first", column, 0);
			text("last", column, column.size() - 1);
			lines.texts("texts", column.dictionary());
		} else {
			ColumnSummary summary = ColumnSummary.of(column);
			lines.number("first", summary.first());
			lines.number("last", summary.last());
			lines.number("min", summary.min());
			lines.number("max", summary.max());
		}
		json.writeEndObject();
	}

	private void text(String name, Column column, long row) throws IOException {
		String text = column.size() == 0 ? null : column.text(row).orElse(null);
		if (text == null) {
			json.writeNullField(name);
		} else {
			json.writeStringField(name, text);
		}
	}

	// the unit of the file is said where its name does not say it already
	private static String original(Column column) {
		String name = column.info().originalName();
		String unit = column.info().originalUnit();
		return unit.isEmpty() || name.contains(unit) ? name : name + " [" + unit + "]";
	}

	private void tables(Measurement measurement) throws IOException {
		if (measurement.tables().size() < 2) {
			return;
		}
		json.writeArrayFieldStart("tables");
		for (Map.Entry<String, Table> table : measurement.tables().entrySet()) {
			json.writeStartObject();
			json.writeStringField("name", table.getKey());
			json.writeNumberField("points", table.getValue().rowCount());
			json.writeArrayFieldStart("columns");
			columns(table.getValue().columns());
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void arrays(Map<String, DataArray> arrays) throws IOException {
		if (arrays.isEmpty()) {
			return;
		}
		json.writeArrayFieldStart("arrays");
		for (Map.Entry<String, DataArray> array : arrays.entrySet()) {
			json.writeStartObject();
			json.writeStringField("name", array.getKey());
			json.writeStringField("unit", array.getValue().unit().code());
			json.writeArrayFieldStart("axes");
			for (DataArray.Axis axis : array.getValue().axes()) {
				long size = axis.points().size();
				json.writeStartObject();
				json.writeStringField("name", axis.name());
				json.writeStringField("unit", axis.unit().code());
				json.writeNumberField("points", size);
				lines.number("first", size == 0 ? Double.NaN : axis.points().get(0));
				lines.number("last", size == 0 ? Double.NaN : axis.points().get(size - 1));
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void images(Map<String, ImageData> images) throws IOException {
		if (images.isEmpty()) {
			return;
		}
		json.writeArrayFieldStart("images");
		for (Map.Entry<String, ImageData> image : images.entrySet()) {
			json.writeStartObject();
			json.writeStringField("name", image.getKey());
			json.writeNumberField("width", image.getValue().width());
			json.writeNumberField("height", image.getValue().height());
			json.writeNumberField("channels", image.getValue().channels());
			quantity("pixelWidth", image.getValue().pixelWidth());
			quantity("pixelHeight", image.getValue().pixelHeight());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void quantity(String name, Quantity quantity) throws IOException {
		json.writeObjectFieldStart(name);
		lines.number("value", quantity.value());
		json.writeStringField("unit", quantity.unit().code());
		json.writeEndObject();
	}

	private void metadata(MetadataValue value) throws IOException {
		boolean stated = value.quality() == MetadataValue.Quality.STATED;
		boolean number = value.number().isPresent();
		if (stated && !number) {
			json.writeString(value.text());
		} else if (stated && value.unit().equals(Units.ONE)) {
			lines.number(value.number().getAsDouble());
		} else {
			json.writeStartObject();
			if (number) {
				lines.number("value", value.number().getAsDouble());
				json.writeStringField("unit", value.unit().code());
			} else {
				json.writeStringField("value", value.text());
			}
			if (!stated) {
				json.writeStringField("quality", value.quality().name().toLowerCase(Locale.ROOT));
				if (!value.source().isEmpty()) {
					json.writeStringField("source", value.source());
				}
			}
			json.writeEndObject();
		}
	}
}
