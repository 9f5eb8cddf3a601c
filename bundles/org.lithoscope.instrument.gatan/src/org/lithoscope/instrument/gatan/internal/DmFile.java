/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gatan.internal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The tags of a DM3 or DM4 file, named by their path; tags without a name are numbered. Lengths, counts and types are big-endian, values
 * are in the byte order of the header. Large arrays are left in the file.
 */
public final class DmFile {

	private static final int GROUP = 20;
	private static final int VALUE = 21;
	private static final int STRUCTURE = 15;
	private static final int TEXT = 18;
	private static final int ARRAY = 20;
	private static final int WIDE_CHARACTER = 4;
	private static final String PIXELS = ".ImageData.Data";
	private static final int LONGEST_TEXT = 1 << 14;
	private static final int LONGEST_NAME = 500;
	private static final int DEEPEST = 64;
	private static final int MOST_TAGS = 200_000;
	private static final int MOST_INFO = 4096;
	private static final int[] SIZES = { 0, 0, 2, 4, 2, 4, 4, 8, 1, 1, 1, 8, 8 };

	private final FileWindow in;
	private final boolean wide;
	private final ByteOrder order;
	private final Map<String, String> texts = new LinkedHashMap<>();
	private final Map<String, DmArray> arrays = new LinkedHashMap<>();
	private int tags;
	private String damage = "";

	private DmFile(BinaryFile file) throws ReadException, IOException {
		in = new FileWindow(file);
		long version = u32();
		if (version != 3 && version != 4) {
			throw new ReadException(file.name(), Place.atByte(0), "not a DigitalMicrograph file of version 3 or 4");
		}
		wide = version == 4;
		word();
		long little = u32();
		if (little > 1) {
			throw new ReadException(file.name(), Place.atByte(wide ? 12 : 8), "the byte order is neither 0 nor 1");
		}
		order = little == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		texts.put("DM version", Long.toString(version));
		try {
			group("", 0);
		} catch (ReadException e) {
			if (arrays.isEmpty()) {
				throw e;
			}
			damage = e.getMessage();
		}
	}

	/**
	 * Reads the tags.
	 *
	 * @param file the open file
	 * @return its tags
	 * @throws ReadException when it is none or breaks off before its first array
	 * @throws IOException   when the disk or network fails
	 */
	public static DmFile of(BinaryFile file) throws ReadException, IOException {
		return new DmFile(file);
	}

	/** {@return numbers, texts and small arrays as text, by path} */
	public Map<String, String> texts() {
		return texts;
	}

	/** {@return the arrays that stay in the file, by path} */
	public Map<String, DmArray> arrays() {
		return arrays;
	}

	/** {@return the byte order of values} */
	public ByteOrder order() {
		return order;
	}

	/** {@return why tags are missing, or an empty text} */
	public String damage() {
		return damage;
	}

	private void group(String path, int depth) throws ReadException, IOException {
		if (depth > DEEPEST) {
			throw wrong("more than " + DEEPEST + " groups in each other");
		}
		in.skip(2);
		long count = word();
		for (long i = 0; i < count; i++) {
			int kind = in.take(1, ByteOrder.BIG_ENDIAN).u8();
			if (kind != GROUP && kind != VALUE) {
				throw wrong("a tag of kind " + kind);
			}
			if (++tags > MOST_TAGS) {
				throw wrong("more than " + MOST_TAGS + " tags");
			}
			int length = in.take(2, ByteOrder.BIG_ENDIAN).u16();
			String name = length == 0 ? Long.toString(i)
					: new String(in.take(length, ByteOrder.BIG_ENDIAN).bytes(length), StandardCharsets.ISO_8859_1);
			if (wide) {
				word();
			}
			String full = path.isEmpty() ? name : path + "." + name;
			if (full.length() > LONGEST_NAME) {
				throw wrong("the name of a tag is " + full.length() + " characters long");
			}
			if (kind == GROUP) {
				group(full, depth + 1);
			} else {
				value(full);
			}
		}
	}

	private void value(String path) throws ReadException, IOException {
		if (u32() != 0x25252525L) {
			throw wrong("a value does not begin with %%%%");
		}
		long infoCount = word();
		if (infoCount < 1 || infoCount > MOST_INFO) {
			throw wrong("a type of " + infoCount + " words");
		}
		long[] info = new long[(int) infoCount];
		for (int i = 0; i < info.length; i++) {
			info[i] = word();
		}
		switch ((int) Math.min(info[0], 99)) {
			case STRUCTURE -> texts.put(path, structure(info, 0));
			case TEXT -> texts.put(path, text(2 * at(info, 1)));
			case ARRAY -> array(path, info);
			default -> texts.put(path, number((int) info[0], in.take(size(info[0]), order)));
		}
	}

	private void array(String path, long[] info) throws ReadException, IOException {
		long count = info[info.length - 1];
		int element = (int) at(info, 1);
		long size = element == STRUCTURE ? structureSize(info, 1) : size(element);
		long bytes = count > Long.MAX_VALUE / 64 || count < 0 ? Long.MAX_VALUE : count * size;
		// pixels of two bytes look like a text
		if (element == WIDE_CHARACTER && bytes <= LONGEST_TEXT && !path.endsWith(PIXELS)) {
			texts.put(path, text(bytes));
			return;
		}
		arrays.put(path, new DmArray(in.position(), element == STRUCTURE ? 0 : element, (int) size, count));
		in.skip(bytes);
	}

	private String structure(long[] info, int at) throws ReadException, IOException {
		StringBuilder text = new StringBuilder();
		for (int i = at + 4; i < info.length; i += 2) {
			text.append(text.isEmpty() ? "" : " ").append(number((int) Math.min(info[i], 99), in.take(size(info[i]), order)));
		}
		return text.toString();
	}

	private long structureSize(long[] info, int at) throws ReadException {
		long fields = at(info, at + 2);
		long size = 0;
		for (int i = 0; i < Math.min(fields, MOST_INFO); i++) {
			size += size(at(info, at + 4 + 2 * i));
		}
		return size;
	}

	private String text(long bytes) throws ReadException, IOException {
		if (bytes < 0 || bytes > LONGEST_TEXT) {
			throw wrong("a text of " + bytes + " bytes");
		}
		return new String(in.take(bytes, order).bytes(bytes), order == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE
				: StandardCharsets.UTF_16BE).replace("\0", "").strip();
	}

	private static String number(int type, BinaryCursor c) throws ReadException {
		return switch (type) {
			case 2 -> Integer.toString(c.i16());
			case 3 -> Integer.toString(c.i32());
			case 4 -> Integer.toString(c.u16());
			case 5 -> Long.toString(c.u32());
			case 6 -> decimal(Float.toString(c.f32()));
			case 7 -> decimal(Double.toString(c.f64()));
			case 8, 9, 10 -> Integer.toString(c.u8());
			default -> Long.toString(c.i64());
		};
	}

	private static String decimal(String text) {
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	private int size(long type) throws ReadException {
		if (type < 2 || type >= SIZES.length) {
			throw wrong("values of type " + type);
		}
		return SIZES[(int) type];
	}

	private long at(long[] info, int index) throws ReadException {
		if (index >= info.length) {
			throw wrong("a type of only " + info.length + " words");
		}
		return info[index];
	}

	private long word() throws ReadException, IOException {
		return wide ? in.take(8, ByteOrder.BIG_ENDIAN).i64() : u32();
	}

	private long u32() throws ReadException, IOException {
		return in.take(4, ByteOrder.BIG_ENDIAN).u32();
	}

	private ReadException wrong(String reason) {
		return new ReadException(in.name(), Place.atByte(in.position()), reason);
	}
}
