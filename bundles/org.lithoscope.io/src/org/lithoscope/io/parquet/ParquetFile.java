/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.internal.unpack.Unpacker;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * An open Parquet file: its flat columns, and their values column by column. The footer stands at the end, so that a file that breaks off
 * cannot be read at all. Not for several threads.
 */
public final class ParquetFile implements AutoCloseable {

	/** What every Parquet file begins and ends with. */
	public static final String MAGIC = "PAR1";
	private static final String ENCRYPTED = "PARE";
	private static final int TAIL = 8;

	/** Takes values in the order of rows. */
	@FunctionalInterface
	public interface Sink {

		/**
		 * Takes the next values; the arrays are used again afterwards.
		 *
		 * @param numbers the numbers, NaN where missing; empty for a column of texts
		 * @param texts   the texts, null where missing; empty for a column of numbers
		 * @param count   how many count
		 */
		void accept(double[] numbers, String[] texts, int count);
	}

	private final BinaryFile file;
	private final List<ParquetColumn> columns;
	private final List<String> unread;
	private final List<ThriftStruct> groups;
	private final Map<String, String> metadata;
	private final String creator;
	private final long rowCount;

	/**
	 * Opens a file.
	 *
	 * @param entry the file
	 * @throws ReadException when it is no Parquet file, breaks off, or its footer is damaged
	 * @throws IOException   when it cannot be read
	 */
	public ParquetFile(SourceEntry entry) throws ReadException, IOException {
		file = new BinaryFile(entry);
		try {
			ThriftStruct footer = footer();
			ParquetSchema schema = new ParquetSchema(file.name(), footer.structs(2));
			columns = schema.columns();
			unread = schema.unread();
			groups = footer.structs(4);
			rowCount = footer.number(3);
			creator = footer.text(6);
			metadata = new LinkedHashMap<>();
			for (ThriftStruct pair : footer.structs(5)) {
				metadata.put(pair.text(1), pair.text(2));
			}
			check(schema.leaves());
		} catch (ReadException | IOException e) {
			file.close();
			throw e;
		}
	}

	/**
	 * Whether a file begins as a Parquet file does.
	 *
	 * @param entry the file
	 * @return whether it does
	 * @throws IOException when it cannot be read
	 */
	public static boolean isParquet(SourceEntry entry) throws IOException {
		return Arrays.equals(entry.head(MAGIC.length()), MAGIC.getBytes(StandardCharsets.US_ASCII));
	}

	/** {@return the flat columns, in the order of the file} */
	public List<ParquetColumn> columns() {
		return columns;
	}

	/** {@return the names of columns that are lists or maps, or of a type that this reader does not know; they cannot be read} */
	public List<String> unreadColumns() {
		return unread;
	}

	/** {@return the number of rows} */
	public long rowCount() {
		return rowCount;
	}

	/** {@return the key-value metadata of the footer} */
	public Map<String, String> metadata() {
		return Map.copyOf(metadata);
	}

	/** {@return the program that wrote the file, as it calls itself} */
	public String creator() {
		return creator;
	}

	/**
	 * Reads a column.
	 *
	 * @param column  one of {@link #columns()}
	 * @param sink    takes its values
	 * @param context asked for cancel; progress counts the columns of the file
	 * @throws ReadException when a page is damaged
	 * @throws IOException   when it cannot be read
	 */
	public void read(ParquetColumn column, Sink sink, ReadContext context) throws ReadException, IOException {
		for (ThriftStruct group : groups) {
			ThriftStruct chunk = group.structs(1).get(column.position());
			ThriftStruct about = chunk.need(3);
			long data = about.number(9);
			long dictionary = about.number(11, data);
			long from = dictionary > 0 ? Math.min(data, dictionary) : data;
			BinaryCursor bytes = file.read(from, about.number(7));
			long codec = about.number(4);
			Unpacker unpacker = Unpacker.ofParquet(codec).orElseThrow(() -> wrong("column " + column.name(),
					"its pages are packed in a way (" + codec + ") that this reader does not know"));
			new ColumnPages(file.name(), column, bytes, unpacker).read(group.number(3), sink, context);
		}
		context.progress(column.position() + 1L, columns.size());
	}

	private ThriftStruct footer() throws ReadException, IOException {
		long size = file.size();
		if (size < MAGIC.length() + TAIL || !text(file.read(0, MAGIC.length())).equals(MAGIC)) {
			throw new ReadException(file.name(), Place.atByte(0), "it does not begin as a Parquet file does");
		}
		BinaryCursor tail = file.read(size - TAIL, TAIL);
		long length = tail.u32();
		String end = text(tail);
		if (end.equals(ENCRYPTED)) {
			throw new ReadException(file.name(), "the file is encrypted");
		}
		if (!end.equals(MAGIC) || length > size - TAIL - MAGIC.length()) {
			throw new ReadException(file.name(), Place.atByte(size), "the file breaks off: its footer, which says where the columns are, is missing");
		}
		return ThriftStruct.read(file.read(size - TAIL - length, length));
	}

	private static String text(BinaryCursor cursor) throws ReadException {
		return cursor.text(MAGIC.length(), StandardCharsets.ISO_8859_1);
	}

	private void check(int leaves) throws ReadException {
		long sum = 0;
		for (ThriftStruct group : groups) {
			long rows = group.number(3);
			List<ThriftStruct> chunks = new ArrayList<>(group.structs(1));
			if (chunks.size() != leaves || rows < 0) {
				throw wrong("footer", "a group of " + rows + " rows has " + chunks.size() + " columns of " + leaves);
			}
			for (ParquetColumn column : columns) {
				ThriftStruct about = chunks.get(column.position()).need(3);
				if (about.number(5) != rows || about.number(1) != column.type().ordinal()) {
					throw wrong("column " + column.name(), "the footer contradicts itself about it");
				}
			}
			sum += rows;
		}
		if (sum != rowCount) {
			throw wrong("footer", rowCount + " rows are announced, the groups have " + sum);
		}
	}

	private ReadException wrong(String part, String reason) {
		return new ReadException(file.name(), Place.in(part), reason);
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
