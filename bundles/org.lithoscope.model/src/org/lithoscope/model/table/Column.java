/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.util.List;
import java.util.Optional;

/** One typed column of a {@link Table}: a number sequence with a description. Immutable; may be read by several threads. */
public final class Column implements NumberSequence {

	private final ColumnInfo info;
	private final ColumnType type;
	private final long size;
	private final List<ColumnChunk> chunks;
	private final int chunkLength;
	private final List<String> dictionary;

	Column(ColumnInfo info, ColumnType type, long size, List<ColumnChunk> chunks, int chunkLength, List<String> dictionary) {
		this.info = info;
		this.type = type;
		this.size = size;
		this.chunks = List.copyOf(chunks);
		this.chunkLength = chunkLength;
		this.dictionary = List.copyOf(dictionary);
	}

	/**
	 * A column over an array of doubles, which must not be changed afterwards.
	 *
	 * @param info   the description
	 * @param values the values; NaN is missing
	 * @return the column, without a copy
	 */
	public static Column ofDoubles(ColumnInfo info, double... values) {
		return new Column(info, ColumnType.DOUBLE, values.length, List.of(ColumnChunk.of(values)), Math.max(1, values.length), List.of());
	}

	/**
	 * A column over an array of integers, which must not be changed afterwards.
	 *
	 * @param info   the description
	 * @param values the values; {@link Integer#MIN_VALUE} is missing
	 * @return the column, without a copy
	 */
	public static Column ofInts(ColumnInfo info, int... values) {
		return new Column(info, ColumnType.INT, values.length, List.of(ColumnChunk.of(values)), Math.max(1, values.length), List.of());
	}

	/**
	 * A column of texts.
	 *
	 * @param info  the description
	 * @param texts the texts; null is missing
	 * @return the column
	 */
	public static Column ofTexts(ColumnInfo info, List<String> texts) {
		ColumnBuilder builder = new ColumnBuilder(info, ColumnType.DICTIONARY, TableStorage.heap());
		texts.forEach(builder::appendText);
		return builder.build();
	}

	/** Adds the chunks that are as long as a builder makes them; returns how many values they hold. */
	long shareChunks(List<ColumnChunk> target) {
		if (chunkLength != ColumnBuilder.CHUNK_LENGTH) {
			return 0;
		}
		int whole = (int) (size / chunkLength);
		target.addAll(chunks.subList(0, whole));
		return (long) whole * chunkLength;
	}

	/** {@return what it is} */
	public ColumnInfo info() {
		return info;
	}

	/** {@return how it is stored} */
	public ColumnType type() {
		return type;
	}

	/** {@return the distinct texts of a dictionary column by code; empty for others} */
	public List<String> dictionary() {
		return dictionary;
	}

	@Override
	public long size() {
		return size;
	}

	@Override
	public double get(long index) {
		if (index < 0 || index >= size) {
			throw new IndexOutOfBoundsException("row " + index + " of " + size);
		}
		return chunks.get((int) (index / chunkLength)).get((int) (index % chunkLength));
	}

	@Override
	public void copyTo(long from, double[] target, int offset, int count) {
		java.util.Objects.checkFromIndexSize(from, count, size);
		long row = from;
		int done = 0;
		while (done < count) {
			int inChunk = (int) (row % chunkLength);
			int n = Math.min(count - done, chunkLength - inChunk);
			chunks.get((int) (row / chunkLength)).copyTo(inChunk, target, offset + done, n);
			row += n;
			done += n;
		}
	}

	/**
	 * The value of a row as text.
	 *
	 * @param row the row
	 * @return the text of a dictionary column, the number otherwise; empty when missing
	 */
	public Optional<String> text(long row) {
		double value = get(row);
		if (type == ColumnType.DICTIONARY) {
			return value < 0 ? Optional.empty() : Optional.of(dictionary.get((int) value));
		}
		if (Double.isNaN(value)) {
			return Optional.empty();
		}
		boolean whole = type == ColumnType.INT || type == ColumnType.FLAG;
		return Optional.of(whole ? Long.toString((long) value) : Double.toString(value));
	}

	@Override
	public String toString() {
		return info.name() + " [" + info.unit() + "], " + type + ", " + size + " rows";
	}
}
