/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.List;
import java.util.Optional;

import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/**
 * The current of techniques that store charge only: EC-Lab's {@code <I>}, the charge since the row before over the time since then; 0 in
 * the first row and where time stands still.
 */
final class MeanCurrent extends RowFiller {

	static final String HEADER = "<I>/mA";

	/**
	 * The two fields it needs.
	 *
	 * @param time       time in s, 64-bit
	 * @param increments charge since the row before in mA h, 64-bit
	 */
	record Fields(MprField time, MprField increments) {

		/**
		 * Finds them.
		 *
		 * @param fields the fields of a row
		 * @return the two, if they are there and no column holds a current
		 */
		static Optional<Fields> of(List<MprField> fields) {
			boolean measured = fields.stream().map(MprField::header).anyMatch(h -> h.equals("I/mA") || h.equals(HEADER));
			Optional<MprField> time = fields.stream().filter(f -> f.header().equals("time/s")).findFirst();
			Optional<MprField> increments = fields.stream().filter(f -> f.header().equals("dq/mA.h")).findFirst();
			return measured ? Optional.empty() : time.flatMap(t -> increments.map(q -> new Fields(t, q)));
		}
	}

	private static final double SECONDS_PER_HOUR = 3600;

	private final int timeOffset;
	private final int chargeOffset;
	private final double factor;
	private final ColumnBuilder column;
	private final double[] values;
	private double before = Double.NaN;

	MeanCurrent(Fields fields, ColumnMeaning meaning, Table.Builder table, int rows, long all) {
		this.timeOffset = fields.time().offset();
		this.chargeOffset = fields.increments().offset();
		this.factor = meaning.factor() * SECONDS_PER_HOUR;
		this.column = table.column(meaning.info(), ColumnType.DOUBLE).expect(all);
		this.values = new double[rows];
	}

	@Override
	void take(byte[] block, int start, int rows, int rowSize) {
		double last = before;
		int at = start;
		for (int i = 0; i < rows; i++, at += rowSize) {
			double time = (double) LittleEndian.DOUBLE.get(block, at + timeOffset);
			double step = time - last;
			values[i] = step > 0 ? factor * (double) LittleEndian.DOUBLE.get(block, at + chargeOffset) / step : 0;
			last = time;
		}
		before = last;
		column.append(values, 0, rows);
	}
}
