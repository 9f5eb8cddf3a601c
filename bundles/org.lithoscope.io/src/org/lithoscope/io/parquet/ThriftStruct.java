/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** A structure of Thrift's compact protocol, which headers and footers of Parquet are written in: values by field number. */
final class ThriftStruct {

	private static final int DEEPEST = 16;
	private static final int TRUE = 1;
	private static final int FALSE = 2;
	private static final int BYTE = 3;
	private static final int I16 = 4;
	private static final int I64 = 6;
	private static final int DOUBLE = 7;
	private static final int BINARY = 8;
	private static final int LIST = 9;
	private static final int SET = 10;
	private static final int MAP = 11;
	private static final int STRUCT = 12;
	private static final int LONGEST_VARINT = 64;

	private final Map<Integer, Object> fields = new HashMap<>();
	private final BinaryCursor cursor;

	private ThriftStruct(BinaryCursor cursor) {
		this.cursor = cursor;
	}

	/**
	 * Reads a structure.
	 *
	 * @param cursor stands at its first byte, afterwards behind its last
	 * @return the structure
	 * @throws ReadException when it is damaged
	 */
	static ThriftStruct read(BinaryCursor cursor) throws ReadException {
		return read(cursor, 0);
	}

	private static ThriftStruct read(BinaryCursor cursor, int depth) throws ReadException {
		if (depth > DEEPEST) {
			throw cursor.wrong("structures stand in each other more than " + DEEPEST + " times");
		}
		ThriftStruct struct = new ThriftStruct(cursor);
		int id = 0;
		for (int head = cursor.u8(); head != 0; head = cursor.u8()) {
			int step = head >> 4;
			id = step == 0 ? (int) zigzag(cursor) : id + step;
			int type = head & 0xF;
			Object value = type == TRUE ? Boolean.TRUE : type == FALSE ? Boolean.FALSE : value(cursor, type, depth);
			struct.fields.put(id, value);
		}
		return struct;
	}

	private static Object value(BinaryCursor cursor, int type, int depth) throws ReadException {
		return switch (type) {
			// inside lists a truth value is a byte
			case TRUE, FALSE -> cursor.u8() == TRUE;
			case BYTE -> (long) cursor.i8();
			case I16, I16 + 1, I64 -> zigzag(cursor);
			case DOUBLE -> cursor.order(ByteOrder.LITTLE_ENDIAN).f64();
			case BINARY -> cursor.bytes(varint(cursor));
			case LIST, SET -> list(cursor, depth);
			case MAP -> map(cursor, depth);
			case STRUCT -> read(cursor, depth + 1);
			default -> throw cursor.wrong("there is no field type " + type);
		};
	}

	private static List<Object> list(BinaryCursor cursor, int depth) throws ReadException {
		int head = cursor.u8();
		long size = head >> 4 == 0xF ? varint(cursor) : head >> 4;
		if (size < 0 || size > cursor.remaining()) {
			throw cursor.wrong("a list of " + size + " elements does not fit in " + cursor.remaining() + " bytes");
		}
		List<Object> list = new ArrayList<>((int) size);
		for (long i = 0; i < size; i++) {
			list.add(value(cursor, head & 0xF, depth + 1));
		}
		return list;
	}

	/** Nothing that is read here stands in a map: its values are passed over. */
	private static Object map(BinaryCursor cursor, int depth) throws ReadException {
		long size = varint(cursor);
		int types = size == 0 ? 0 : cursor.u8();
		for (long i = 0; i < size; i++) {
			value(cursor, types >> 4, depth + 1);
			value(cursor, types & 0xF, depth + 1);
		}
		return Map.of();
	}

	/** A number of which each byte carries seven bits, the lowest first. */
	static long varint(BinaryCursor cursor) throws ReadException {
		long value = 0;
		for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
			int b = cursor.u8();
			value |= (b & 0x7FL) << shift;
			if (b < 0x80) {
				return value;
			}
		}
		throw cursor.wrong("a number has more than ten bytes");
	}

	/** A signed number as {@link #varint}, its sign in the lowest bit. */
	static long zigzag(BinaryCursor cursor) throws ReadException {
		long n = varint(cursor);
		return n >>> 1 ^ -(n & 1);
	}

	/** {@return whether a field is there} */
	boolean has(int field) {
		return fields.containsKey(field);
	}

	/** {@return a number that must be there} */
	long number(int field) throws ReadException {
		if (fields.get(field) instanceof Long number) {
			return number;
		}
		throw wrong(field, "number");
	}

	/** {@return a number, or another one where it is not there} */
	long number(int field, long otherwise) throws ReadException {
		return has(field) ? number(field) : otherwise;
	}

	/** {@return a truth value, or another one where it is not there} */
	boolean truth(int field, boolean otherwise) {
		return fields.get(field) instanceof Boolean truth ? truth : otherwise;
	}

	/** {@return a text, empty where it is not there} */
	String text(int field) {
		return fields.get(field) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
	}

	/** {@return a structure, if it is there} */
	Optional<ThriftStruct> struct(int field) {
		return fields.get(field) instanceof ThriftStruct struct ? Optional.of(struct) : Optional.empty();
	}

	/** {@return a structure that must be there} */
	ThriftStruct need(int field) throws ReadException {
		return struct(field).orElseThrow(() -> wrong(field, "structure"));
	}

	/** {@return a list of structures; empty where it is not there} */
	List<ThriftStruct> structs(int field) throws ReadException {
		List<ThriftStruct> structs = new ArrayList<>();
		if (fields.get(field) instanceof List<?> list) {
			for (Object element : list) {
				if (!(element instanceof ThriftStruct struct)) {
					throw wrong(field, "list of structures");
				}
				structs.add(struct);
			}
		}
		return structs;
	}

	private ReadException wrong(int field, String what) {
		return cursor.wrong("field " + field + " of the structure that ends here is no " + what);
	}
}
