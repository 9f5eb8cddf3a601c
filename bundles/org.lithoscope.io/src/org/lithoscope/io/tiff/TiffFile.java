/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.tiff;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The directories of a TIFF or BigTIFF file in either byte order. A tag whose values reach out of the file is kept with its
 * {@link TiffTag#damage}, so that a file with one broken tag can still be read; a broken directory ends the list with a reason.
 *
 * @param directories the tags of each directory (image) by number
 * @param order       the byte order
 * @param damage      why directories are missing, or an empty text
 */
public record TiffFile(List<Map<Integer, TiffTag>> directories, ByteOrder order, String damage) {

	private static final int MOST_DIRECTORIES = 10_000;
	private static final int MOST_TAGS = 4096;
	private static final int LEAST_BUDGET = 1 << 16;
	private static final int LONGEST_VALUES = 64 << 20;

	/** Copies the list. */
	public TiffFile {
		directories = List.copyOf(directories);
	}

	/**
	 * Whether bytes are the start of a TIFF file.
	 *
	 * @param head the first bytes
	 * @return whether they are
	 */
	public static boolean matches(byte[] head) {
		if (head.length < 8) {
			return false;
		}
		boolean little = head[0] == 'I' && head[1] == 'I' && (head[2] == 42 || head[2] == 43) && head[3] == 0;
		boolean large = head[0] == 'M' && head[1] == 'M' && head[2] == 0 && (head[3] == 42 || head[3] == 43);
		return little || large;
	}

	/**
	 * Reads the directories.
	 *
	 * @param file the open file
	 * @return the directories
	 * @throws ReadException when it is no TIFF or its first directory cannot be read
	 * @throws IOException   when the disk or network fails
	 */
	public static TiffFile of(BinaryFile file) throws ReadException, IOException {
		BinaryCursor header = file.read(0, Math.min(16, file.size()));
		if (header.length() < 8 || !matches(header.bytes(8))) {
			throw new ReadException(file.name(), Place.atByte(0), "not a TIFF file");
		}
		header.seek(0);
		ByteOrder order = header.u8() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		boolean big = header.order(order).seek(2).u16() == 43;
		long next = big ? header.seek(8).i64() : header.u32();
		List<Map<Integer, TiffTag>> directories = new ArrayList<>();
		Set<Long> seen = new HashSet<>();
		Budget budget = new Budget(2 * file.size() + LEAST_BUDGET);
		String damage = "";
		while (next != 0 && damage.isEmpty()) {
			try {
				if (!seen.add(next) || directories.size() >= MOST_DIRECTORIES) {
					throw new ReadException(file.name(), Place.atByte(next), "the list of directories runs in a circle");
				}
				Directory directory = new Directory(file, order, big, next, budget);
				directories.add(directory.tags());
				next = directory.next();
			} catch (ReadException e) {
				if (directories.isEmpty()) {
					throw e;
				}
				damage = e.getMessage();
			}
		}
		if (directories.isEmpty()) {
			throw new ReadException(file.name(), Place.atByte(4), "a TIFF file without any directory");
		}
		return new TiffFile(directories, order, damage);
	}

	/**
	 * A tag of the first directory.
	 *
	 * @param id its number
	 * @return the tag, if it is there
	 */
	public Optional<TiffTag> tag(int id) {
		return Optional.ofNullable(directories.get(0).get(id));
	}

	/** How many bytes of values may still be read: values of sound files hardly overlap, those of damaged ones could fill the memory. */
	private static final class Budget {

		private long left;

		Budget(long bytes) {
			left = bytes;
		}

		boolean take(long bytes) {
			left -= bytes;
			return left >= 0;
		}
	}

	/** Reads one directory. */
	private static final class Directory {

		private final BinaryFile file;
		private final ByteOrder order;
		private final boolean big;
		private final Budget budget;
		private final Map<Integer, TiffTag> tags = new LinkedHashMap<>();
		private final long next;

		Directory(BinaryFile file, ByteOrder order, boolean big, long offset, Budget budget) throws ReadException, IOException {
			this.file = file;
			this.order = order;
			this.big = big;
			this.budget = budget;
			int countLength = big ? Long.BYTES : Short.BYTES;
			BinaryCursor start = file.read(offset, countLength).order(order);
			long count = big ? start.i64() : start.u16();
			if (count < 0 || count > MOST_TAGS) {
				throw new ReadException(file.name(), Place.atByte(offset), "a directory of " + count + " tags");
			}
			int entryLength = big ? 20 : 12;
			BinaryCursor entries = file.read(offset + countLength, count * entryLength).order(order);
			for (long i = 0; i < count; i++) {
				TiffTag tag = tag(entries);
				tags.putIfAbsent(tag.id(), tag);
			}
			long behind = offset + countLength + count * entryLength;
			int nextLength = big ? Long.BYTES : Integer.BYTES;
			// some programs end the file with the last tag
			boolean more = behind + nextLength <= file.size();
			BinaryCursor last = more ? file.read(behind, nextLength).order(order) : null;
			next = last == null ? 0 : big ? last.i64() : last.u32();
		}

		Map<Integer, TiffTag> tags() {
			return Collections.unmodifiableMap(tags);
		}

		long next() {
			return next;
		}

		private TiffTag tag(BinaryCursor entries) throws ReadException, IOException {
			int id = entries.u16();
			TiffTag.Type type = TiffTag.Type.of(entries.u16());
			long count = big ? entries.i64() : entries.u32();
			int inline = big ? Long.BYTES : Integer.BYTES;
			boolean tooLong = count < 0 || count > LONGEST_VALUES / type.bytes();
			long length = tooLong ? 0 : count * type.bytes();
			BinaryCursor field = entries.part(inline);
			long offset = field.offset();
			if (!tooLong && length <= inline) {
				return new TiffTag(id, type, count, offset, field.bytes(length), order, "");
			}
			offset = big ? field.i64() : field.u32();
			if (tooLong || offset < 0 || offset > file.size() - length || !budget.take(length)) {
				String damage = count + " values of " + type + " at byte " + offset + " do not fit the file of " + file.size() + " bytes";
				return new TiffTag(id, type, count, offset, new byte[0], order, damage);
			}
			return new TiffTag(id, type, count, offset, file.read(offset, length).bytes(length), order, "");
		}
	}
}
