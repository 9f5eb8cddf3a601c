/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Fills one column from blocks of rows: one tight loop per way of storing. */
abstract class RowFiller {

	/** Takes this column's values out of rows that begin at a place of a block. */
	abstract void take(byte[] block, int start, int rows, int rowSize);

	/**
	 * The filler of a field.
	 *
	 * @param field   the field
	 * @param meaning what it means
	 * @param table   where the column goes
	 * @param rows    most rows of a block
	 * @param all     rows of the column
	 * @return the filler
	 */
	static RowFiller of(MprField field, ColumnMeaning meaning, Table.Builder table, int rows, long all) {
		boolean isReal = field.storage() == MprColumns.Storage.F4 || field.storage() == MprColumns.Storage.F8;
		if (meaning.type() == ColumnType.FLAG) {
			return new Flags(field, table.column(meaning.info(), ColumnType.FLAG).expect(all), rows);
		}
		if (!isReal || meaning.type() == ColumnType.INT) {
			return new Ints(field, table.column(meaning.info(), ColumnType.INT).expect(all), rows);
		}
		if (field.storage() == MprColumns.Storage.F4 && meaning.keepsDigits()) {
			return new Floats(field, (float) meaning.factor(), table.column(meaning.info(), ColumnType.FLOAT).expect(all), rows);
		}
		return new Doubles(field, meaning.factor(), table.column(meaning.info(), ColumnType.DOUBLE).expect(all), rows);
	}

	private static final class Floats extends RowFiller {
		private final int offset;
		private final float sign;
		private final ColumnBuilder column;
		private final float[] values;

		Floats(MprField field, float sign, ColumnBuilder column, int rows) {
			this.offset = field.offset();
			this.sign = sign;
			this.column = column;
			this.values = new float[rows];
		}

		@Override
		void take(byte[] block, int start, int rows, int rowSize) {
			int at = start + offset;
			for (int i = 0; i < rows; i++, at += rowSize) {
				values[i] = sign * (float) LittleEndian.FLOAT.get(block, at);
			}
			column.append(values, 0, rows);
		}
	}

	private static final class Doubles extends RowFiller {
		private final int offset;
		private final boolean single;
		private final double factor;
		private final ColumnBuilder column;
		private final double[] values;

		Doubles(MprField field, double factor, ColumnBuilder column, int rows) {
			this.offset = field.offset();
			this.single = field.storage() == MprColumns.Storage.F4;
			this.factor = factor;
			this.column = column;
			this.values = new double[rows];
		}

		@Override
		void take(byte[] block, int start, int rows, int rowSize) {
			int at = start + offset;
			if (single) {
				for (int i = 0; i < rows; i++, at += rowSize) {
					values[i] = factor * (float) LittleEndian.FLOAT.get(block, at);
				}
			} else {
				for (int i = 0; i < rows; i++, at += rowSize) {
					values[i] = factor * (double) LittleEndian.DOUBLE.get(block, at);
				}
			}
			column.append(values, 0, rows);
		}
	}

	private static final class Ints extends RowFiller {
		private final MprField field;
		private final ColumnBuilder column;
		private final int[] values;

		Ints(MprField field, ColumnBuilder column, int rows) {
			this.field = field;
			this.column = column;
			this.values = new int[rows];
		}

		@Override
		void take(byte[] block, int start, int rows, int rowSize) {
			int at = start + field.offset();
			int mask = field.mask() == 0 ? 0xFF : field.mask();
			for (int i = 0; i < rows; i++, at += rowSize) {
				values[i] = switch (field.storage()) {
					case U1 -> block[at] & mask;
					case U2 -> (short) LittleEndian.SHORT.get(block, at) & 0xFFFF;
					case U4 -> (int) LittleEndian.INT.get(block, at);
					case F4 -> whole((float) LittleEndian.FLOAT.get(block, at));
					case F8 -> whole((double) LittleEndian.DOUBLE.get(block, at));
				};
			}
			column.append(values, 0, rows);
		}

		private static int whole(double value) {
			return Double.isNaN(value) ? Integer.MIN_VALUE : (int) value;
		}
	}

	private static final class Flags extends RowFiller {
		private final int offset;
		private final int mask;
		private final ColumnBuilder column;
		private final byte[] values;

		Flags(MprField field, ColumnBuilder column, int rows) {
			this.offset = field.offset();
			this.mask = field.mask();
			this.column = column;
			this.values = new byte[rows];
		}

		@Override
		void take(byte[] block, int start, int rows, int rowSize) {
			int at = start + offset;
			for (int i = 0; i < rows; i++, at += rowSize) {
				values[i] = (byte) ((block[at] & mask) != 0 ? 1 : 0);
			}
			column.appendFlags(values, 0, rows);
		}
	}
}
