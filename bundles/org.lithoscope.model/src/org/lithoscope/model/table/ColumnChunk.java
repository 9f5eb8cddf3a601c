/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.nio.ByteBuffer;

/** A stretch of a column's values, in an array or in a mapped file. */
interface ColumnChunk {

	/** {@return the value at an index, missing as NaN (dictionary: -1)} */
	double get(int index);

	/** Copies a stretch as doubles. */
	void copyTo(int from, double[] target, int offset, int count);

	static ColumnChunk of(double[] values) {
		return new ColumnChunk() {
			@Override
			public double get(int index) {
				return values[index];
			}

			@Override
			public void copyTo(int from, double[] target, int offset, int count) {
				System.arraycopy(values, from, target, offset, count);
			}
		};
	}

	static ColumnChunk of(float[] values) {
		return new ColumnChunk() {
			@Override
			public double get(int index) {
				return values[index];
			}

			@Override
			public void copyTo(int from, double[] target, int offset, int count) {
				for (int i = 0; i < count; i++) {
					target[offset + i] = values[from + i];
				}
			}
		};
	}

	static ColumnChunk of(int[] values) {
		return new ColumnChunk() {
			@Override
			public double get(int index) {
				return number(values[index]);
			}

			@Override
			public void copyTo(int from, double[] target, int offset, int count) {
				for (int i = 0; i < count; i++) {
					target[offset + i] = number(values[from + i]);
				}
			}
		};
	}

	static ColumnChunk of(byte[] flags) {
		return new ColumnChunk() {
			@Override
			public double get(int index) {
				return flags[index];
			}

			@Override
			public void copyTo(int from, double[] target, int offset, int count) {
				for (int i = 0; i < count; i++) {
					target[offset + i] = flags[from + i];
				}
			}
		};
	}

	/** A chunk in a mapped file, in native order of the column's type. */
	static ColumnChunk of(ByteBuffer mapped, ColumnType type) {
		return new ColumnChunk() {
			@Override
			public double get(int index) {
				return switch (type) {
					case DOUBLE -> mapped.getDouble(index * Double.BYTES);
					case FLOAT -> mapped.getFloat(index * Float.BYTES);
					case INT, DICTIONARY -> number(mapped.getInt(index * Integer.BYTES));
					case FLAG -> mapped.get(index);
				};
			}

			@Override
			public void copyTo(int from, double[] target, int offset, int count) {
				if (type == ColumnType.DOUBLE) {
					mapped.slice(from * Double.BYTES, count * Double.BYTES).order(mapped.order()).asDoubleBuffer().get(target, offset, count);
				} else {
					for (int i = 0; i < count; i++) {
						target[offset + i] = get(from + i);
					}
				}
			}
		};
	}

	private static double number(int value) {
		return value == Integer.MIN_VALUE ? Double.NaN : value;
	}
}
