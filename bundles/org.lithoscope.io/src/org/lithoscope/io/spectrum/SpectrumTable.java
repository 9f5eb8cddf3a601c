/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Tables of impedance spectra: what they must have, and where one sweep ends and the next begins. */
public final class SpectrumTable {

	private static final int SHORTEST_SWEEP = 3;
	private static final int LONGEST = 1 << 24;

	private SpectrumTable() {
	}

	/**
	 * A table that can be used as a spectrum. Real and imaginary part are computed when the file holds magnitude and phase alone.
	 *
	 * @param file    the name of the file, for errors
	 * @param columns the columns of the file
	 * @return the table
	 * @throws ReadException when there are no rows, no frequencies or no impedances
	 */
	public static Table of(String file, List<Column> columns) throws ReadException {
		Table table = Table.of(columns);
		if (table.rowCount() == 0) {
			throw new ReadException(file, "not one whole row of a spectrum");
		}
		Optional<Column> frequency = table.column(SpectrumHeader.FREQUENCY);
		if (frequency.isEmpty() || count(frequency.get()) == 0) {
			throw new ReadException(file, "the impedances have no frequencies: " + (frequency.isEmpty() ? "there is no column of them"
					: "not one of them is above zero"));
		}
		boolean real = table.column(SpectrumHeader.REAL).isPresent();
		boolean imaginary = table.column(SpectrumHeader.IMAGINARY).isPresent();
		Optional<Column> magnitude = table.column(SpectrumHeader.MAGNITUDE);
		Optional<Column> phase = table.column(SpectrumHeader.PHASE);
		if (real && imaginary) {
			return table;
		}
		if (magnitude.isEmpty() || phase.isEmpty()) {
			throw new ReadException(file, "neither real and imaginary part nor magnitude and phase of the impedance in ohm are there");
		}
		return fromPolar(file, table, magnitude.get(), phase.get());
	}

	private static Table fromPolar(String file, Table table, Column magnitude, Column phase) throws ReadException {
		int n = length(file, table);
		double[] re = new double[n];
		double[] im = new double[n];
		for (int i = 0; i < n; i++) {
			double angle = Math.toRadians(phase.get(i));
			re[i] = magnitude.get(i) * Math.cos(angle);
			im[i] = magnitude.get(i) * Math.sin(angle);
		}
		String from = magnitude.info().originalName() + ", " + phase.info().originalName();
		String unit = magnitude.info().originalUnit();
		Table whole = table;
		for (Column part : List.of(Column.ofDoubles(new ColumnInfo(SpectrumHeader.REAL, Unit.of("Ohm"), from, unit), re),
				Column.ofDoubles(new ColumnInfo(SpectrumHeader.IMAGINARY, Unit.of("Ohm"), from, unit), im))) {
			whole = table.column(part.info().name()).isPresent() ? whole : whole.with(part);
		}
		return whole;
	}

	private static int length(String file, Table table) throws ReadException {
		if (table.rowCount() > LONGEST) {
			throw new ReadException(file, "a spectrum of " + table.rowCount() + " rows");
		}
		return (int) table.rowCount();
	}

	private static long count(Column frequency) {
		long positive = 0;
		for (long i = 0; i < frequency.size(); i++) {
			positive += frequency.get(i) > 0 ? 1 : 0;
		}
		return positive;
	}

	/**
	 * The sweeps of a table in which one stands beside or below the other. Below: a new one begins where the frequency turns and jumps back
	 * over more than half of the sweep so far; small steps back stay in their sweep. Beside: the columns of frequency and impedance come again.
	 *
	 * @param table a table with frequencies
	 * @return the sweeps in order; the table itself when there is one
	 */
	public static List<Table> sweeps(Table table) {
		List<Table> sweeps = new ArrayList<>();
		SideBySide.of(table).forEach(part -> sweeps.addAll(following(part)));
		return List.copyOf(sweeps);
	}

	private static List<Table> following(Table table) {
		Column f = table.column(SpectrumHeader.FREQUENCY).orElseThrow();
		List<Table> sweeps = new ArrayList<>();
		long start = 0;
		for (long i = 1; i < f.size(); i++) {
			double span = Math.log(f.get(i - 1) / f.get(start));
			double step = Math.log(f.get(i) / f.get(i - 1));
			if (i - start >= SHORTEST_SWEEP && span * step < 0 && Math.abs(step) > Math.abs(span) / 2) {
				sweeps.add(rows(table, start, i));
				start = i;
			}
		}
		if (start == 0) {
			return List.of(table);
		}
		sweeps.add(rows(table, start, f.size()));
		return List.copyOf(sweeps);
	}

	/**
	 * A part of a table.
	 *
	 * @param table the table
	 * @param from  the first row
	 * @param to    behind the last row
	 * @return the rows between
	 */
	public static Table rows(Table table, long from, long to) {
		return where(table, row -> row >= from && row < to);
	}

	/**
	 * The rows of a table that are of a kind, in their order.
	 *
	 * @param table the table
	 * @param kind  which rows
	 * @return these rows
	 */
	public static Table where(Table table, LongPredicate kind) {
		long[] rows = LongStream.range(0, table.rowCount()).filter(kind).toArray();
		return Table.of(table.columns().stream().map(column -> select(column, rows)).toList());
	}

	private static Column select(Column column, long[] rows) {
		if (column.type() == ColumnType.DICTIONARY) {
			return Column.ofTexts(column.info(), Arrays.stream(rows).mapToObj(row -> column.text(row).orElse("")).toList());
		}
		double[] values = Arrays.stream(rows).mapToDouble(column::get).toArray();
		if (column.type() != ColumnType.INT) {
			return Column.ofDoubles(column.info(), values);
		}
		return Column.ofInts(column.info(), Arrays.stream(values).mapToInt(v -> Double.isNaN(v) ? Integer.MIN_VALUE : (int) v).toArray());
	}
}
