/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** What a table of an experiment is, and its curves joined. */
public final class Experiment {

	/** The type of a spectrum. */
	public static final String SPECTRUM = "impedance/spectrum";
	private static final int BLOCK = 4096;

	private Experiment() {
	}

	/**
	 * The measurement type of a table.
	 *
	 * @param tag   the tag of the experiment, for instance {@code CHRONOA}
	 * @param table the table
	 * @return the type id
	 */
	public static String type(String tag, DtaTable table) {
		String name = tag.toUpperCase(Locale.ROOT);
		if (table.names().contains("Freq") || table.names().contains("Zreal")) {
			return SPECTRUM;
		}
		if (table.name().startsWith("OCV") || name.equals("CORPOT") || name.startsWith("OCP")) {
			return "electrochemistry/ocv";
		}
		// the wave of one frequency, which a spectrum that was aborted leaves behind
		if (name.startsWith("CHRONO") || table.name().startsWith("FRACURVE")) {
			return "electrochemistry/chrono";
		}
		boolean sweep = name.matches("CV|LSV|SV|PV|CVA|EISPOT_LSV|TAFEL|LPR|POLRES|POTDYN|POTENTIODYNAMIC|CYCPOL|CYCLICPOL");
		return sweep ? "electrochemistry/voltammetry" : "electrochemistry/cycling";
	}

	/**
	 * The curves of an experiment in one table; more than one curve adds the column {@code cycle_count}.
	 *
	 * @param file    the name of the file, for errors
	 * @param type    the measurement type
	 * @param parts   the curves, all with the same columns
	 * @param curves  their numbers
	 * @param context memory, cancel
	 * @return the table
	 * @throws ReadException when a spectrum lacks frequencies or impedances
	 */
	public static Table table(String file, String type, List<ParsedColumns> parts, List<Integer> curves, ReadContext context)
			throws ReadException {
		List<Column> columns = parts.size() == 1 ? parts.get(0).columns() : joined(parts, curves, context);
		return type.equals(SPECTRUM) ? SpectrumTable.of(file, columns) : Table.of(columns);
	}

	private static List<Column> joined(List<ParsedColumns> parts, List<Integer> curves, ReadContext context) {
		Table.Builder table = Table.builder(context.storage());
		List<Column> first = parts.get(0).columns();
		List<Column> columns = new ArrayList<>();
		for (int c = 0; c < first.size(); c++) {
			ColumnBuilder builder = table.column(first.get(c).info(), first.get(c).type());
			for (ParsedColumns part : parts) {
				context.checkCancelled();
				append(part.columns().get(c), builder);
			}
			columns.add(builder.build());
		}
		if (first.stream().noneMatch(column -> column.info().name().equals("cycle_count"))) {
			ColumnBuilder cycles = table.column(new ColumnInfo("cycle_count", Unit.of("1"), "CURVE", "#"), ColumnType.INT);
			for (int i = 0; i < parts.size(); i++) {
				for (long row = 0; row < parts.get(i).rows(); row++) {
					cycles.appendInt(curves.get(i));
				}
			}
			columns.add(cycles.build());
		}
		return columns;
	}

	private static void append(Column from, ColumnBuilder to) {
		if (from.type() == ColumnType.DICTIONARY) {
			for (long row = 0; row < from.size(); row++) {
				to.appendText(from.text(row).orElse(null));
			}
			return;
		}
		double[] values = new double[BLOCK];
		for (long row = 0; row < from.size(); row += BLOCK) {
			int n = (int) Math.min(BLOCK, from.size() - row);
			from.copyTo(row, values, 0, n);
			for (int i = 0; i < n; i++) {
				if (from.type() == ColumnType.INT) {
					to.appendInt(Double.isNaN(values[i]) ? Integer.MIN_VALUE : (int) values[i]);
				} else {
					to.append(values[i]);
				}
			}
		}
	}
}
