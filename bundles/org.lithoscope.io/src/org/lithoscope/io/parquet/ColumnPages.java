/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.internal.unpack.Unpacker;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

/** The pages of one column in one group of rows. Errors inside a packed page name the page's first byte. */
final class ColumnPages {

	private static final int DATA = 0;
	private static final int DICTIONARY = 2;
	private static final int DATA_2 = 3;
	private static final int LEVELS_AS_RUNS = 3;
	private static final int LARGEST_PAGE = 1 << 28;
	private static final int LARGEST_DICTIONARY = 1 << 24;

	private final String file;
	private final ParquetColumn column;
	private final BinaryCursor chunk;
	private final Unpacker unpacker;
	private Values dictionary;
	private int entries;

	ColumnPages(String file, ParquetColumn column, BinaryCursor chunk, Unpacker unpacker) {
		this.file = file;
		this.column = column;
		this.chunk = chunk;
		this.unpacker = unpacker;
	}

	/** Reads all pages; there must be as many values as the footer says. */
	void read(long rows, ParquetFile.Sink sink, ReadContext context) throws ReadException {
		long left = rows;
		while (left > 0) {
			context.checkCancelled();
			long at = chunk.offset();
			ThriftStruct head = ThriftStruct.read(chunk);
			long type = head.number(1);
			long length = head.number(3);
			long whole = head.number(2);
			if (whole < 0 || whole > LARGEST_PAGE) {
				throw new ReadException(file, Place.atByte(at), "a page of " + whole + " bytes");
			}
			BinaryCursor stored = chunk.part(length);
			verify(head, stored, at);
			if (type == DICTIONARY) {
				ThriftStruct about = head.need(7);
				dictionary(about.number(1), unpack(stored, at, (int) whole, true));
			} else if (type == DATA) {
				ThriftStruct about = head.need(5);
				int n = count(about.number(1), left, at);
				BinaryCursor page = unpack(stored, at, (int) whole, true);
				if (column.levels() > 0 && about.number(3) != LEVELS_AS_RUNS) {
					throw new ReadException(file, Place.atByte(at), "levels in the former encoding " + about.number(3));
				}
				BinaryCursor levels = column.levels() > 0 ? page.part(page.u32()) : null;
				values(n, levels, about.number(2), page, sink, about.number(1));
				left -= n;
			} else if (type == DATA_2) {
				ThriftStruct about = head.need(8);
				int n = count(about.number(1), left, at);
				BinaryCursor repetition = stored.part(about.number(6));
				BinaryCursor levels = stored.part(about.number(5));
				int packed = (int) (whole - repetition.length() - levels.length());
				BinaryCursor page = unpack(stored, at, packed, about.truth(7, true));
				values(n, column.levels() > 0 ? levels : null, about.number(4), page, sink, n - about.number(2));
				left -= n;
			}
		}
	}

	private void verify(ThriftStruct head, BinaryCursor stored, long at) throws ReadException {
		if (head.has(4)) {
			CRC32 crc = new CRC32();
			crc.update(stored.bytes(stored.length()));
			stored.seek(0);
			if ((int) crc.getValue() != (int) head.number(4)) {
				throw new ReadException(file, Place.atByte(at), "the checksum of a page of column " + column.name() + " is wrong");
			}
		}
	}

	private int count(long count, long left, long at) throws ReadException {
		if (count < 0 || count > left || count > Integer.MAX_VALUE) {
			throw new ReadException(file, Place.atByte(at), "a page of " + count + " values, where " + left + " are missing");
		}
		return (int) count;
	}

	private BinaryCursor unpack(BinaryCursor stored, long at, int whole, boolean packed) throws ReadException {
		if (whole < 0) {
			throw new ReadException(file, Place.atByte(at), "a page whose levels are longer than itself");
		}
		if (!packed || unpacker == Unpacker.NONE) {
			return stored;
		}
		byte[] bytes = stored.bytes(stored.remaining());
		return new BinaryCursor(file, ByteBuffer.wrap(unpacker.unpack(bytes, whole, file, at)), at);
	}

	private void dictionary(long size, BinaryCursor page) throws ReadException {
		if (size < 0 || size > LARGEST_DICTIONARY || size > (long) page.length() * Byte.SIZE) {
			throw page.wrong("a dictionary of " + size + " values");
		}
		entries = (int) size;
		dictionary = new Values(column.isText(), entries);
		new PlainDecoder(page, column).next(dictionary, entries);
	}

	private void values(int count, BinaryCursor levels, long encoding, BinaryCursor page, ParquetFile.Sink sink, long expected)
			throws ReadException {
		int present = levels == null ? count : present(count, levels);
		if (levels != null && expected < present) {
			throw page.wrong(present + " values, where " + expected + " are announced");
		}
		ValueDecoder decoder = Decoders.of(encoding, page, column, dictionary, entries, present, file);
		HybridDecoder runs = levels == null ? null : levels(levels);
		Values values = new Values(column.isText(), Values.MOST);
		int[] stretch = new int[Values.MOST];
		for (int done = 0; done < count; done += Values.MOST) {
			int n = Math.min(Values.MOST, count - done);
			if (runs == null) {
				decoder.next(values, n);
			} else {
				runs.next(stretch, n);
				int there = full(stretch, n);
				decoder.next(values, there);
				values.spread(stretch, column.levels(), n, there);
			}
			sink.accept(values.numbers, values.texts, n);
		}
	}

	private HybridDecoder levels(BinaryCursor levels) throws ReadException {
		return new HybridDecoder(levels.seek(0), HybridDecoder.bitsFor(column.levels()));
	}

	private int present(int count, BinaryCursor levels) throws ReadException {
		HybridDecoder runs = levels(levels);
		int[] stretch = new int[Values.MOST];
		int present = 0;
		for (int done = 0; done < count; done += Values.MOST) {
			int n = Math.min(Values.MOST, count - done);
			runs.next(stretch, n);
			present += full(stretch, n);
		}
		return present;
	}

	private int full(int[] levels, int count) {
		int full = 0;
		for (int i = 0; i < count; i++) {
			full += levels[i] == column.levels() ? 1 : 0;
		}
		return full;
	}
}
