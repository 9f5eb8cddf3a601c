/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import java.io.PrintStream;
import java.util.Map;

import org.lithoscope.cli.internal.json.MeasurementJson;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.array.DataArray;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.registry.Catalogue;

/** A measurement for people. */
public final class MeasurementText {

	private static final int MAX_TEXT = 60;

	private final Catalogue catalogue;

	/**
	 * Prints with the names of a catalogue.
	 *
	 * @param catalogue the catalogue
	 */
	public MeasurementText(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * Prints what was read of a file.
	 *
	 * @param outcome what was read
	 * @param to      where to
	 */
	public void print(ReadOutcome outcome, PrintStream to) {
		to.println(outcome.file());
		to.println("  read by        " + outcome.reader().name());
		for (Measurement m : outcome.measurements()) {
			print(outcome, m, to);
		}
		to.println();
	}

	private void print(ReadOutcome outcome, Measurement m, PrintStream to) {
		String state = m.completeness().toString();
		if (m.completeness() instanceof Completeness.Truncated t) {
			state = state + ": " + t.reason();
		}
		to.println("  measurement    " + m.name());
		to.println("  kind           " + catalogue.measurementTypeName(m.type()) + " (" + m.type() + ")");
		to.println("  instrument     " + MeasurementJson.instrument(outcome, m));
		to.println("  points         " + Numbers.count(m.points()) + ", " + state);
		for (Map.Entry<String, Table> table : m.tables().entrySet()) {
			to.println();
			if (m.tables().size() > 1) {
				to.println("  table " + table.getKey() + ", " + Numbers.count(table.getValue().rowCount()) + " rows");
			}
			columns(table.getValue()).print(to, "  ");
		}
		for (Map.Entry<String, DataArray> array : m.arrays().entrySet()) {
			String shape = array.getValue().axes().stream().map(a -> Numbers.count(a.points().size()) + " " + a.name() + unit(a.unit().symbol()))
					.reduce((a, b) -> a + " × " + b).orElse("");
			to.println("  array " + array.getKey() + unit(array.getValue().unit().symbol()) + ": " + shape);
		}
		for (Map.Entry<String, ImageData> image : m.images().entrySet()) {
			to.println("  image " + image.getKey() + ": " + image.getValue().width() + " × " + image.getValue().height() + " pixels of "
					+ image.getValue().pixelWidth());
		}
		metadata(m, to);
	}

	private static TextTable columns(Table table) {
		TextTable text = new TextTable("column", "unit", ">first", ">last", ">min", ">max", "in the file");
		for (Column column : table.columns()) {
			String name = column.info().name();
			String unit = column.info().unit().symbol();
			if (column.type() == ColumnType.DICTIONARY) {
				text.row(name, unit, text(column, 0), text(column, column.size() - 1), "", column.dictionary().size() + " texts",
						column.info().originalName());
			} else {
				ColumnSummary s = ColumnSummary.of(column);
				text.row(name, unit, Numbers.text(s.first()), Numbers.text(s.last()), Numbers.text(s.min()), Numbers.text(s.max()),
						column.info().originalName());
			}
		}
		return text;
	}

	private static String text(Column column, long row) {
		return column.size() == 0 ? "–" : shortened(column.text(row).orElse("–"), 20);
	}

	private static void metadata(Measurement m, PrintStream to) {
		if (m.metadata().values().isEmpty()) {
			return;
		}
		to.println();
		TextTable text = new TextTable("metadata", "value", "");
		for (Map.Entry<String, MetadataValue> entry : m.metadata().values().entrySet()) {
			MetadataValue value = entry.getValue();
			String shown = value.number().isPresent() && !value.unit().equals(Units.ONE)
					? Numbers.text(value.number().getAsDouble()) + " " + value.unit().symbol()
					: value.text();
			boolean stated = value.quality() == MetadataValue.Quality.STATED;
			text.row(entry.getKey(), shortened(shown, MAX_TEXT), stated ? "" : value.quality().name().toLowerCase(java.util.Locale.ROOT));
		}
		text.print(to, "  ");
	}

	private static String shortened(String text, int length) {
		String line = text.replaceAll("\\s+", " ");
		return line.length() <= length ? line : line.substring(0, length - 1) + "…";
	}

	private static String unit(String symbol) {
		return symbol.isEmpty() ? "" : " [" + symbol + "]";
	}
}
