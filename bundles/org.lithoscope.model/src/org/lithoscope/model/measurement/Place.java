/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

/** Where in a file something is. */
public sealed interface Place {

	/**
	 * A byte offset.
	 *
	 * @param offset from the start of the file, from 0
	 */
	record Byte(long offset) implements Place {
		@Override
		public String toString() {
			return "byte " + offset;
		}
	}

	/**
	 * A line of a text file.
	 *
	 * @param number from 1
	 */
	record Line(long number) implements Place {
		@Override
		public String toString() {
			return "line " + number;
		}
	}

	/**
	 * A named part: an entry of an archive, a module, a tag, a column.
	 *
	 * @param name the part as the file calls it
	 */
	record Part(String name) implements Place {
		@Override
		public String toString() {
			return name;
		}
	}

	/**
	 * A place at a byte.
	 *
	 * @param offset from the start of the file
	 * @return the place
	 */
	static Place atByte(long offset) {
		return new Byte(offset);
	}

	/**
	 * A place at a line.
	 *
	 * @param number from 1
	 * @return the place
	 */
	static Place atLine(long number) {
		return new Line(number);
	}

	/**
	 * A place in a named part.
	 *
	 * @param name the part
	 * @return the place
	 */
	static Place in(String name) {
		return new Part(name);
	}
}
