/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.parquet.ParquetColumn.Meaning;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/** The columns of a file, from the schema in its footer: a tree, written parents first. */
final class ParquetSchema {

	private static final int REPEATED = 2;
	private static final int DEEPEST = 32;

	private final String file;
	private final List<ThriftStruct> elements;
	private final List<ParquetColumn> columns = new ArrayList<>();
	private final List<String> unread = new ArrayList<>();
	private int next;
	private int leaves;

	ParquetSchema(String file, List<ThriftStruct> elements) throws ReadException {
		this.file = file;
		this.elements = elements;
		if (elements.isEmpty()) {
			throw wrong("there are no columns");
		}
		ThriftStruct root = elements.get(next++);
		for (long i = 0; i < root.number(5, 0); i++) {
			element("", 0, false, 0);
		}
	}

	List<ParquetColumn> columns() {
		return List.copyOf(columns);
	}

	List<String> unread() {
		return List.copyOf(unread);
	}

	/** {@return how many columns the file has, those that cannot be read included} */
	int leaves() {
		return leaves;
	}

	private void element(String group, int levels, boolean repeated, int depth) throws ReadException {
		if (next >= elements.size() || depth > DEEPEST) {
			throw wrong("the tree of columns does not end");
		}
		ThriftStruct element = elements.get(next++);
		long repetition = element.number(3, 0);
		int here = levels + (repetition == 0 ? 0 : 1);
		boolean many = repeated || repetition == REPEATED;
		String name = group + element.text(4);
		long children = element.number(5, 0);
		if (children > 0) {
			for (long i = 0; i < children; i++) {
				element(name + ".", here, many, depth + 1);
			}
			return;
		}
		int position = leaves++;
		long type = element.number(1);
		if (type < 0 || type >= PhysicalType.values().length) {
			throw wrong("column " + name + " is of a type (" + type + ") that the format does not have");
		}
		if (many) {
			unread.add(name);
		} else {
			columns.add(column(element, name, PhysicalType.values()[(int) type], here, position));
		}
	}

	private ParquetColumn column(ThriftStruct element, String name, PhysicalType type, int levels, int position) throws ReadException {
		int width = type == PhysicalType.FIXED_LEN_BYTE_ARRAY ? (int) element.number(2) : type.width();
		if (width < 0 || type == PhysicalType.FIXED_LEN_BYTE_ARRAY && width == 0) {
			throw wrong("values of column " + name + " have " + width + " bytes");
		}
		Meaning meaning = meaning(element, type);
		Optional<ThriftStruct> decimal = element.struct(10).flatMap(logical -> logical.struct(5));
		long scale = decimal.isPresent() ? decimal.get().number(1, 0) : element.number(7, 0);
		return new ParquetColumn(name, type, width, meaning, (int) scale, levels, position);
	}

	/** What the values mean: by the logical type, or else by the converted type of former versions. */
	private static Meaning meaning(ThriftStruct element, PhysicalType type) throws ReadException {
		boolean bytes = type == PhysicalType.BYTE_ARRAY || type == PhysicalType.FIXED_LEN_BYTE_ARRAY;
		Optional<ThriftStruct> logical = element.struct(10);
		Meaning said = logical.isPresent() ? logical(logical.get()) : converted(element.number(6, -1));
		return switch (said) {
			case TEXT, BYTES -> bytes ? said : Meaning.NUMBER;
			case HALF -> type == PhysicalType.FIXED_LEN_BYTE_ARRAY ? said : plain(bytes);
			case DECIMAL -> bytes || isInteger(type) ? said : Meaning.NUMBER;
			case NUMBER -> plain(bytes);
			default -> isInteger(type) ? said : plain(bytes);
		};
	}

	private static boolean isInteger(PhysicalType type) {
		return type == PhysicalType.INT32 || type == PhysicalType.INT64;
	}

	private static Meaning plain(boolean bytes) {
		return bytes ? Meaning.BYTES : Meaning.NUMBER;
	}

	private static Meaning logical(ThriftStruct logical) throws ReadException {
		if (logical.has(1) || logical.has(4) || logical.has(12)) {
			return Meaning.TEXT;
		} else if (logical.has(5)) {
			return Meaning.DECIMAL;
		} else if (logical.has(6)) {
			return Meaning.DAYS;
		} else if (logical.has(15)) {
			return Meaning.HALF;
		} else if (logical.has(7) || logical.has(8)) {
			ThriftStruct unit = logical.need(logical.has(7) ? 7 : 8).need(2);
			return unit.has(1) ? Meaning.MILLISECONDS : unit.has(2) ? Meaning.MICROSECONDS : Meaning.NANOSECONDS;
		} else if (logical.has(10)) {
			return logical.need(10).truth(2, true) ? Meaning.NUMBER : Meaning.UNSIGNED;
		}
		return Meaning.NUMBER;
	}

	private static Meaning converted(long type) {
		return switch ((int) type) {
			case 0, 4, 19 -> Meaning.TEXT;
			case 5 -> Meaning.DECIMAL;
			case 6 -> Meaning.DAYS;
			case 7, 9 -> Meaning.MILLISECONDS;
			case 8, 10 -> Meaning.MICROSECONDS;
			case 11, 12, 13, 14 -> Meaning.UNSIGNED;
			default -> Meaning.NUMBER;
		};
	}

	private ReadException wrong(String reason) {
		return new ReadException(file, Place.in("footer"), reason);
	}
}
