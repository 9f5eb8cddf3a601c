/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.nio.ByteBuffer;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/** The decoders by the number that the format gives an encoding. */
final class Decoders {

	private static final int PLAIN = 0;
	private static final int PLAIN_DICTIONARY = 2;
	private static final int RLE = 3;
	private static final int DELTA_BINARY_PACKED = 5;
	private static final int DELTA_LENGTH_BYTE_ARRAY = 6;
	private static final int DELTA_BYTE_ARRAY = 7;
	private static final int RLE_DICTIONARY = 8;
	private static final int BYTE_STREAM_SPLIT = 9;

	private Decoders() {
	}

	/**
	 * The decoder of a page.
	 *
	 * @param encoding   the number of the encoding
	 * @param cursor     the values
	 * @param column     the column
	 * @param dictionary the dictionary of the column; empty when it has none
	 * @param entries    how many values it has
	 * @param present    how many values the page has
	 * @param file       the file, for messages
	 * @return the decoder
	 * @throws ReadException when the encoding is unknown, does not fit the column or is damaged
	 */
	static ValueDecoder of(long encoding, BinaryCursor cursor, ParquetColumn column, Values dictionary, int entries, int present, String file)
			throws ReadException {
		boolean integers = column.type() == PhysicalType.INT32 || column.type() == PhysicalType.INT64;
		boolean bytes = column.type() == PhysicalType.BYTE_ARRAY || column.type() == PhysicalType.FIXED_LEN_BYTE_ARRAY;
		if (encoding == PLAIN) {
			return new PlainDecoder(cursor, column);
		} else if (encoding == PLAIN_DICTIONARY || encoding == RLE_DICTIONARY) {
			return places(present == 0 ? null : new HybridDecoder(cursor, cursor.u8()), dictionary, entries, cursor);
		} else if (encoding == RLE && column.type() == PhysicalType.BOOLEAN) {
			HybridDecoder runs = new HybridDecoder(cursor.part(cursor.u32()), 1);
			return numbers(runs);
		} else if (encoding == DELTA_BINARY_PACKED && integers) {
			DeltaDecoder delta = new DeltaDecoder(cursor);
			return (target, count) -> {
				for (int i = 0; i < count; i++) {
					long value = delta.next();
					target.numbers[i] = column.number(column.type() == PhysicalType.INT32 ? (int) value : value);
				}
			};
		} else if (encoding == DELTA_LENGTH_BYTE_ARRAY && bytes || encoding == DELTA_BYTE_ARRAY && bytes) {
			return new DeltaBytesDecoder(cursor, column, encoding == DELTA_BYTE_ARRAY);
		} else if (encoding == BYTE_STREAM_SPLIT && column.width() > 0) {
			return new PlainDecoder(joined(cursor, column.width(), present, file), column);
		}
		throw new ReadException(file, Place.in("column " + column.name()), "its values are encoded in a way (" + encoding
				+ ") that is not known for " + column.type());
	}

	private static ValueDecoder numbers(HybridDecoder runs) {
		int[] stretch = new int[Values.MOST];
		return (target, count) -> {
			runs.next(stretch, count);
			for (int i = 0; i < count; i++) {
				target.numbers[i] = stretch[i];
			}
		};
	}

	private static ValueDecoder places(HybridDecoder runs, Values dictionary, int entries, BinaryCursor cursor) {
		int[] stretch = new int[Values.MOST];
		return (target, count) -> {
			if (count > 0) {
				runs.next(stretch, count);
			}
			for (int i = 0; i < count; i++) {
				int place = stretch[i];
				if (place < 0 || place >= entries) {
					throw cursor.wrong("value " + place + " of a dictionary of " + entries);
				}
				if (target.texts.length > 0) {
					target.texts[i] = dictionary.texts[place];
				} else {
					target.numbers[i] = dictionary.numbers[place];
				}
			}
		};
	}

	/** The first bytes of all values stand together, then the second ones: puts each value together again. */
	private static BinaryCursor joined(BinaryCursor cursor, int width, int present, String file) throws ReadException {
		long base = cursor.offset();
		byte[] apart = cursor.bytes((long) width * present);
		byte[] whole = new byte[apart.length];
		for (int b = 0; b < width; b++) {
			for (int i = 0; i < present; i++) {
				whole[i * width + b] = apart[b * present + i];
			}
		}
		return new BinaryCursor(file, ByteBuffer.wrap(whole), base);
	}
}
