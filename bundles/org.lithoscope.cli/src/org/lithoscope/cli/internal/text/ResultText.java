/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** A result for people. */
public final class ResultText {

	/** Longer tables are shown with their first and last rows; JSON and reports have all. */
	private static final long SHOWN_ROWS = 24;

	private ResultText() {
	}

	/**
	 * Prints a result.
	 *
	 * @param result the result
	 * @param to     where to
	 */
	public static void print(Result result, PrintStream to) {
		to.println(result.title());
		result.provenance().ifPresent(p -> origin(p, to));
		to.println();
		TextTable values = new TextTable("", "", "");
		for (ResultValue value : result.values().values()) {
			values.row(value.label(), value.quantity().map(Object::toString).orElse(value.text()),
					value.source().isEmpty() ? "" : "[" + value.source() + "]");
		}
		values.print(to, "  ");
		for (Map.Entry<String, Table> table : result.tables().entrySet()) {
			to.println();
			to.println("  " + table.getKey() + ", " + Numbers.count(table.getValue().rowCount()) + " rows");
			table(table.getValue(), to);
		}
		if (!result.figures().isEmpty()) {
			to.println();
			to.println("  figures: " + String.join(", ", result.figures().stream().map(Figure::title).toList()));
		}
		for (Notice notice : result.notices()) {
			to.println("  " + (notice.severity() == Notice.Severity.WARNING ? "warning: " : "note: ") + notice);
		}
		to.println();
	}

	private static void origin(Provenance provenance, PrintStream to) {
		for (Provenance.Input input : provenance.inputs()) {
			for (FileReference file : input.origin().files()) {
				String hash = file.sha512().isEmpty() ? "no hash" : "SHA-512 " + file.sha512().substring(0, 12) + "…";
				to.println("  from " + file.name() + " (" + hash + ")");
			}
		}
		to.println("  by " + provenance.analysis() + " " + provenance.analysisVersion() + " with "
				+ String.join(", ", parameters("", provenance.parameters()))
				+ (provenance.proposed().isEmpty() ? "" : "; proposed by the data: " + String.join(", ", sorted(provenance.proposed())))
				+ (provenance.overridden().isEmpty() ? "" : "; set by you: " + String.join(", ", sorted(provenance.overridden()))));
	}

	private static List<String> sorted(Set<String> names) {
		return names.stream().sorted().toList();
	}

	/** Every parameter with its value, as people would type it; those that are empty are left out. */
	private static List<String> parameters(String prefix, Map<?, ?> tree) {
		List<String> all = new ArrayList<>();
		tree.forEach((name, value) -> {
			if (value instanceof Map<?, ?> map && map.containsKey("value") && map.containsKey("unit")) {
				all.add(prefix + name + " " + number(map.get("value")) + " " + Unit.of(String.valueOf(map.get("unit"))).symbol());
			} else if (value instanceof Map<?, ?> map) {
				all.addAll(parameters(prefix + name + ".", map));
			} else if (value != null && !"".equals(value) && !List.of().equals(value)) {
				all.add(prefix + name + " " + number(value));
			}
		});
		return all;
	}

	private static String number(Object value) {
		return value instanceof Number n ? Numbers.text(n.doubleValue()) : String.valueOf(value);
	}

	private static void table(Table table, PrintStream to) {
		String[] header = table.columns().stream().map(c -> (c.type() == ColumnType.DICTIONARY ? "" : ">") + c.info().name()
				+ (c.info().unit().symbol().isEmpty() ? "" : " / " + c.info().unit().symbol())).toArray(String[]::new);
		TextTable text = new TextTable(header);
		long rows = table.rowCount();
		boolean all = rows <= SHOWN_ROWS;
		for (long row = 0; row < rows; row++) {
			if (!all && row == SHOWN_ROWS / 2) {
				text.row(table.columns().stream().map(c -> "…").toArray(String[]::new));
				row = rows - SHOWN_ROWS / 2;
			}
			long shown = row;
			text.row(table.columns().stream().map(c -> cell(c, shown)).toArray(String[]::new));
		}
		text.print(to, "  ");
	}

	private static String cell(Column column, long row) {
		return column.type() == ColumnType.DICTIONARY ? column.text(row).orElse("–") : Numbers.text(column.get(row));
	}
}
