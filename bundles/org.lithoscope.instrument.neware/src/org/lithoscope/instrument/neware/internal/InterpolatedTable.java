/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Makes columns out of records of voltage and current and the tester's notes of times and capacities. */
final class InterpolatedTable {

	private static final int STRETCH = 4096;
	private static final List<ColumnInfo> WHOLE = List.of(Columns.INDEX, Columns.CYCLE, Columns.STEP_COUNT, Columns.STEP_ID);
	private static final List<ColumnInfo> RUNNING = List.of(Columns.TEST_TIME, Columns.STEP_TIME, Columns.UNIX_TIME, Columns.CHARGE,
			Columns.DISCHARGE, Columns.CHARGE_ENERGY, Columns.DISCHARGE_ENERGY);

	private final byte[] file;
	private final NdcPages pages;
	private final NdcVersion version;
	private final List<ColumnBuilder> whole = new ArrayList<>();
	private final List<ColumnBuilder> running = new ArrayList<>();
	private final ColumnBuilder types;
	private final ColumnBuilder volts;
	private final ColumnBuilder amperes;
	private final Table.Builder table;
	private final int rows;

	/**
	 * Looks at records.
	 *
	 * @param file    the bytes of voltage and current
	 * @param pages   where the records are
	 * @param version the layout
	 * @param rows    how many of them are read
	 * @param context progress, cancel, memory
	 */
	InterpolatedTable(byte[] file, NdcPages pages, NdcVersion version, int rows, ReadContext context) {
		this.file = file;
		this.pages = pages;
		this.version = version;
		this.rows = rows;
		table = Table.builder(context.storage());
		ColumnType number = version.volt() == 1 ? ColumnType.FLOAT : ColumnType.DOUBLE;
		WHOLE.forEach(info -> whole.add(table.column(info, ColumnType.INT).expect(rows)));
		types = table.column(Columns.STEP_TYPE, ColumnType.DICTIONARY).expect(rows);
		running.add(table.column(Columns.TEST_TIME, ColumnType.DOUBLE).expect(rows));
		running.add(table.column(Columns.STEP_TIME, ColumnType.DOUBLE).expect(rows));
		volts = table.column(Columns.VOLTAGE, number).expect(rows);
		amperes = table.column(Columns.CURRENT, version.ampere() == 1 ? ColumnType.FLOAT : ColumnType.DOUBLE).expect(rows);
		RUNNING.subList(2, RUNNING.size()).forEach(info -> running.add(table.column(info, ColumnType.DOUBLE).expect(rows)));
	}

	/** Reads all records. */
	List<Column> read(RunInfo notes, NdcSteps steps, ReadContext context) {
		RunState state = new RunState(notes, steps, version.ampereHour());
		double[][] values = new double[RUNNING.size()][STRETCH];
		int[][] numbers = new int[WHOLE.size()][STRETCH];
		for (int from = 0; from < rows; from += STRETCH) {
			context.checkCancelled();
			context.progress(from, rows);
			int count = Math.min(STRETCH, rows - from);
			for (int i = 0; i < count; i++) {
				record(from + i, i, state, values, numbers);
			}
			for (int c = 0; c < running.size(); c++) {
				running.get(c).append(values[c], 0, count);
			}
			for (int c = 0; c < whole.size(); c++) {
				whole.get(c).append(numbers[c], 0, count);
			}
		}
		context.progress(rows, rows);
		return table.build().columns();
	}

	private void record(int row, int at, RunState state, double[][] values, int[][] numbers) {
		float rawVolt = LittleEndian.f4(file, pages.offsets()[row]);
		float rawAmpere = LittleEndian.f4(file, pages.offsets()[row] + Float.BYTES);
		double volt = rawVolt * version.volt();
		double ampere = rawAmpere * version.ampere();
		int record = pages.positions()[row];
		state.advance(record, volt, ampere);
		state.put(values, at);
		numbers[0][at] = record;
		numbers[1][at] = state.cycle;
		numbers[2][at] = state.count;
		numbers[3][at] = state.step;
		types.appendText(state.type);
		volts.append(volt);
		amperes.append(ampere);
	}
}
