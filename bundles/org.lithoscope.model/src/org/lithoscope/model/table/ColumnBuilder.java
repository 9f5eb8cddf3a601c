/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the values of one column, row after row or many at once. Not for several threads. */
public final class ColumnBuilder {

	/** Rows of a full chunk. */
	static final int CHUNK_LENGTH = 1 << 16;
	private static final int FIRST_LENGTH = 256;

	private final ColumnInfo info;
	private final ColumnType type;
	private final TableStorage storage;
	private final List<ColumnChunk> chunks = new ArrayList<>();
	private final Map<String, Integer> codes = new LinkedHashMap<>();
	private double[] doubles = {};
	private float[] floats = {};
	private int[] ints = {};
	private byte[] flags = {};
	private long expected;
	private int filled;
	private int capacity;

	ColumnBuilder(ColumnInfo info, ColumnType type, TableStorage storage) {
		this.info = info;
		this.type = type;
		this.storage = storage;
	}

	/** The values of a column and, behind them, those of another from a row on. */
	static Column behind(Column column, Column other, long from, TableStorage storage) {
		if (other.type() != column.type() || !other.info().unit().equals(column.info().unit())) {
			throw new IllegalArgumentException(other + " does not go on with " + column);
		}
		ColumnBuilder builder = new ColumnBuilder(column.info(), column.type(), storage);
		long shared = column.shareChunks(builder.chunks);
		builder.expect(column.size() + other.size() - from);
		column.dictionary().forEach(text -> builder.codes.put(text, builder.codes.size()));
		builder.appendAll(column, shared);
		builder.appendAll(other, from);
		return builder.build();
	}

	private void appendAll(Column column, long from) {
		if (type == ColumnType.DICTIONARY) {
			for (long row = from; row < column.size(); row++) {
				appendText(column.text(row).orElse(null));
			}
			return;
		}
		double[] block = new double[(int) Math.min(CHUNK_LENGTH, column.size() - from)];
		for (long row = from; row < column.size(); row += block.length) {
			int count = (int) Math.min(block.length, column.size() - row);
			column.copyTo(row, block, 0, count);
			append(block, 0, count);
		}
	}

	/** {@return how many values have been appended} */
	public long size() {
		return (long) chunks.size() * CHUNK_LENGTH + filled;
	}

	/**
	 * Says how many values the column will have, where that is known: memory is then taken once and none too much. Fewer or more may come.
	 *
	 * @param rows how many values
	 * @return this
	 */
	public ColumnBuilder expect(long rows) {
		expected = rows;
		return this;
	}

	/**
	 * Appends a number; converted to the column's type (NaN is missing).
	 *
	 * @param value the number in the column's unit
	 */
	public void append(double value) {
		ensureRoom();
		switch (type) {
			case DOUBLE -> doubles[filled] = value;
			case FLOAT -> floats[filled] = (float) value;
			case INT -> ints[filled] = Double.isNaN(value) ? Integer.MIN_VALUE : (int) value;
			case FLAG -> flags[filled] = (byte) (value != 0 ? 1 : 0);
			case DICTIONARY -> throw new IllegalStateException("column " + info.name() + " takes texts");
		}
		filled++;
	}

	/**
	 * Appends an integer.
	 *
	 * @param value the integer; {@link Integer#MIN_VALUE} is missing
	 */
	public void appendInt(int value) {
		if (type == ColumnType.INT) {
			ensureRoom();
			ints[filled++] = value;
		} else {
			append(value == Integer.MIN_VALUE ? Double.NaN : value);
		}
	}

	/**
	 * Appends a text to a dictionary column.
	 *
	 * @param text the text; null is missing
	 */
	public void appendText(String text) {
		if (type != ColumnType.DICTIONARY) {
			throw new IllegalStateException("column " + info.name() + " takes numbers");
		}
		ensureRoom();
		ints[filled++] = text == null ? -1 : codes.computeIfAbsent(text, t -> codes.size());
	}

	/**
	 * Appends many numbers.
	 *
	 * @param values where they are
	 * @param offset the first of them
	 * @param count  how many
	 */
	public void append(double[] values, int offset, int count) {
		if (type != ColumnType.DOUBLE) {
			for (int i = 0; i < count; i++) {
				append(values[offset + i]);
			}
			return;
		}
		copy(values, offset, count);
	}

	/**
	 * Appends many numbers of single precision.
	 *
	 * @param values where they are
	 * @param offset the first of them
	 * @param count  how many
	 */
	public void append(float[] values, int offset, int count) {
		if (type != ColumnType.FLOAT) {
			for (int i = 0; i < count; i++) {
				append(values[offset + i]);
			}
			return;
		}
		copy(values, offset, count);
	}

	/**
	 * Appends many integers.
	 *
	 * @param values where they are; {@link Integer#MIN_VALUE} is missing
	 * @param offset the first of them
	 * @param count  how many
	 */
	public void append(int[] values, int offset, int count) {
		if (type != ColumnType.INT) {
			for (int i = 0; i < count; i++) {
				appendInt(values[offset + i]);
			}
			return;
		}
		copy(values, offset, count);
	}

	/**
	 * Appends many flags to a flag column.
	 *
	 * @param values where they are, each 0 or 1
	 * @param offset the first of them
	 * @param count  how many
	 */
	public void appendFlags(byte[] values, int offset, int count) {
		if (type != ColumnType.FLAG) {
			throw new IllegalStateException("column " + info.name() + " takes no flags");
		}
		copy(values, offset, count);
	}

	/**
	 * Forgets the last values, for a reader that finds its last row broken.
	 *
	 * @param count how many, at most those of the last, unfinished chunk
	 */
	public void dropLast(int count) {
		if (count > filled) {
			throw new IllegalStateException("cannot drop " + count + " of " + filled + " values");
		}
		filled -= count;
	}

	/** {@return the column; the builder must not be used afterwards} */
	public Column build() {
		long size = size();
		if (filled > 0) {
			chunks.add(storage.keep(type, trimmed(), filled));
			filled = 0;
		}
		return new Column(info, type, size, chunks, CHUNK_LENGTH, new ArrayList<>(codes.keySet()));
	}

	private Object trimmed() {
		return switch (type) {
			case DOUBLE -> filled == doubles.length ? doubles : Arrays.copyOf(doubles, filled);
			case FLOAT -> filled == floats.length ? floats : Arrays.copyOf(floats, filled);
			case INT, DICTIONARY -> filled == ints.length ? ints : Arrays.copyOf(ints, filled);
			case FLAG -> filled == flags.length ? flags : Arrays.copyOf(flags, filled);
		};
	}

	/** Appends numbers of an array of the column's own type, as many at a time as fit a chunk. */
	private void copy(Object values, int offset, int count) {
		int done = 0;
		while (done < count) {
			int n = room(count - done);
			System.arraycopy(values, offset + done, open(), filled, n);
			filled += n;
			done += n;
		}
	}

	/** The array that is being filled. */
	private Object open() {
		return switch (type) {
			case DOUBLE -> doubles;
			case FLOAT -> floats;
			case INT, DICTIONARY -> ints;
			case FLAG -> flags;
		};
	}

	/** How many of some values fit behind those that are there; at least one. */
	private int room(int wanted) {
		ensureRoom();
		return Math.min(wanted, capacity - filled);
	}

	private void ensureRoom() {
		if (filled < capacity && filled < CHUNK_LENGTH) {
			return;
		}
		if (filled == CHUNK_LENGTH) {
			chunks.add(storage.keep(type, trimmed(), filled));
			filled = 0;
			capacity = 0;
		}
		long missing = expected - size();
		int growing = chunks.isEmpty() ? Math.min(CHUNK_LENGTH, Math.max(FIRST_LENGTH, capacity * 4)) : CHUNK_LENGTH;
		int next = missing > 0 ? (int) Math.min(CHUNK_LENGTH, filled + missing) : growing;
		switch (type) {
			case DOUBLE -> doubles = filled == 0 ? new double[next] : Arrays.copyOf(doubles, next);
			case FLOAT -> floats = filled == 0 ? new float[next] : Arrays.copyOf(floats, next);
			case INT, DICTIONARY -> ints = filled == 0 ? new int[next] : Arrays.copyOf(ints, next);
			case FLAG -> flags = filled == 0 ? new byte[next] : Arrays.copyOf(flags, next);
		}
		capacity = next;
	}
}
