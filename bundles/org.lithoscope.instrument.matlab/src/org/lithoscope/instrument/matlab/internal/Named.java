/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/**
 * An array of a MATLAB file of version 5 to 7.
 *
 * @param name  its name; empty for elements of cells and fields of structures
 * @param value its value
 */
record Named(String name, MatArray value) {

	private static final int CELL = 1;
	private static final int STRUCTURE = 2;
	private static final int OBJECT = 3;
	private static final int TEXT = 4;
	private static final int FIRST_NUMBERS = 6;
	private static final int LAST_NUMBERS = 15;
	private static final int COMPLEX = 0x0800;
	private static final int INT32 = 5;
	private static final int DEEPEST = 20;
	private static final long MOST_ELEMENTS = 1L << 29;

	/**
	 * Reads an array: flags, dimensions, name, and what its kind has.
	 *
	 * @param c     the content of its element
	 * @param depth in how many others it stands
	 * @return the array
	 * @throws ReadException when it is damaged
	 */
	static Named of(BinaryCursor c, int depth) throws ReadException {
		if (depth > DEEPEST) {
			throw c.wrong("structures inside of more than " + DEEPEST + " others");
		}
		if (c.remaining() == 0) {
			return new Named("", new MatArray.Other("nothing"));
		}
		long flags = MatElement.next(c).content().u32();
		int kind = (int) (flags & 0xFF);
		if (kind < CELL || kind > LAST_NUMBERS) {
			return new Named("", new MatArray.Other("object"));
		}
		MatElement dimensions = MatElement.next(c);
		if (dimensions.type() != INT32) {
			throw c.wrong("the dimensions of an array have the type " + dimensions.type());
		}
		int rows = dimensions.content().i32();
		long count = rows;
		while (dimensions.content().remaining() >= Integer.BYTES) {
			count *= dimensions.content().i32();
			if (rows < 0 || count < 0 || count > MOST_ELEMENTS) {
				throw c.wrong("an array of " + count + " elements");
			}
		}
		BinaryCursor text = MatElement.next(c).content();
		String name = text.text(text.remaining(), StandardCharsets.UTF_8);
		return new Named(name, switch (kind) {
			case CELL -> new MatArray.Elements(elements(c, count, depth));
			case STRUCTURE, OBJECT -> structures(c, kind, count, depth);
			default -> kind < FIRST_NUMBERS ? new MatArray.Other(kind == TEXT ? "text" : "sparse matrix") : numbers(c, flags, rows, count);
		});
	}

	private static MatArray numbers(BinaryCursor c, long flags, int rows, long count) throws ReadException {
		double[] real = MatElement.next(c).numbers(count);
		return new MatArray.Numbers(rows, real, (flags & COMPLEX) == 0 ? new double[0] : MatElement.next(c).numbers(count));
	}

	private static List<MatArray> elements(BinaryCursor c, long count, int depth) throws ReadException {
		List<MatArray> elements = new ArrayList<>();
		for (long i = 0; i < count; i++) {
			elements.add(element(c, depth));
		}
		return elements;
	}

	private static MatArray element(BinaryCursor c, int depth) throws ReadException {
		MatElement element = MatElement.next(c);
		if (element.type() != MatElement.MATRIX) {
			throw c.wrong("an element of the type " + element.type() + " where an array is expected");
		}
		return of(element.content(), depth + 1).value();
	}

	private static MatArray structures(BinaryCursor c, int kind, long count, int depth) throws ReadException {
		if (kind == OBJECT) {
			MatElement.next(c);
		}
		int length = MatElement.next(c).content().i32();
		BinaryCursor texts = MatElement.next(c).content();
		List<String> names = new ArrayList<>();
		while (length > 0 && texts.remaining() >= length) {
			names.add(texts.text(length, StandardCharsets.UTF_8));
		}
		List<MatArray> all = new ArrayList<>();
		for (long i = 0; i < count && !names.isEmpty(); i++) {
			Map<String, MatArray> fields = new LinkedHashMap<>();
			for (String name : names) {
				fields.put(name, element(c, depth));
			}
			all.add(new MatArray.Structure(fields));
		}
		return all.size() == 1 ? all.get(0) : new MatArray.Elements(all);
	}
}
