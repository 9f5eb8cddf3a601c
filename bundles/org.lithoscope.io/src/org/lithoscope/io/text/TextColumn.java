/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.util.Objects;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;

/**
 * How one column of a text table is read. Made by the factory methods.
 *
 * @param info   what the column becomes; for skipped columns only a placeholder
 * @param kind   how its cells are read
 * @param factor the factor from the number in the file to the stored value; where its reciprocal is a whole number it is divided by that,
 *               so that 183.3371 mA gives the double nearest to 0.1833371 A
 * @param parser reads the cells of {@link Kind#PARSED}; null for the other kinds
 */
public record TextColumn(ColumnInfo info, Kind kind, double factor, CellParser parser) {

	/** How cells are read. */
	public enum Kind {
		/** Decimal numbers, stored as doubles; empty cells and {@code NaN}, {@code N/A}, {@code -} are missing. */
		NUMBER,
		/** Whole numbers, stored as 32-bit integers; {@code 3.0} counts as whole. */
		INTEGER,
		/** Numbers of which only zero or not is kept. */
		FLAG,
		/** Texts, stored by dictionary. */
		TEXT,
		/** Cells read by a {@link CellParser}, stored as doubles. */
		PARSED,
		/** Cells that are passed over. */
		SKIPPED
	}

	private static final ColumnInfo NOTHING = ColumnInfo.of("-", Unit.of("1"));

	/** Checks its parts. */
	public TextColumn {
		Objects.requireNonNull(info, "info");
		Objects.requireNonNull(kind, "kind");
		if ((kind == Kind.PARSED) != (parser != null)) {
			throw new IllegalArgumentException("a parser belongs to parsed cells, and only to them");
		}
		if (!(factor != 0 && Double.isFinite(factor))) {
			throw new IllegalArgumentException("factor " + factor);
		}
	}

	/**
	 * A column of numbers in the unit of {@code info}.
	 *
	 * @param info what it becomes
	 * @return the column
	 */
	public static TextColumn number(ColumnInfo info) {
		return number(info, 1);
	}

	/**
	 * A column of numbers in another unit.
	 *
	 * @param info   what it becomes
	 * @param factor from the number in the file to the unit of {@code info}
	 * @return the column
	 */
	public static TextColumn number(ColumnInfo info, double factor) {
		return new TextColumn(info, Kind.NUMBER, factor, null);
	}

	/**
	 * A column of numbers in a unit that is converted to that of {@code info}; both must share their zero (no temperatures).
	 *
	 * @param info what it becomes
	 * @param from the unit in the file
	 * @return the column
	 */
	public static TextColumn number(ColumnInfo info, Unit from) {
		return number(info, from.factorTo(info.unit()));
	}

	/**
	 * A column of whole numbers.
	 *
	 * @param info what it becomes
	 * @return the column
	 */
	public static TextColumn integer(ColumnInfo info) {
		return new TextColumn(info, Kind.INTEGER, 1, null);
	}

	/**
	 * A column of flags.
	 *
	 * @param info what it becomes
	 * @return the column
	 */
	public static TextColumn flag(ColumnInfo info) {
		return new TextColumn(info, Kind.FLAG, 1, null);
	}

	/**
	 * A column of texts.
	 *
	 * @param info what it becomes
	 * @return the column
	 */
	public static TextColumn text(ColumnInfo info) {
		return new TextColumn(info, Kind.TEXT, 1, null);
	}

	/**
	 * A column read by a parser, for instance {@link DateTimes} or {@link Durations}.
	 *
	 * @param info   what it becomes
	 * @param parser reads its cells
	 * @return the column
	 */
	public static TextColumn parsed(ColumnInfo info, CellParser parser) {
		return new TextColumn(info, Kind.PARSED, 1, parser);
	}

	/** {@return a column that is passed over} */
	public static TextColumn skipped() {
		return new TextColumn(NOTHING, Kind.SKIPPED, 1, null);
	}

	/** How the column is stored; skipped ones are not. */
	ColumnType storedAs() {
		return switch (kind) {
			case NUMBER, PARSED -> ColumnType.DOUBLE;
			case INTEGER -> ColumnType.INT;
			case FLAG -> ColumnType.FLAG;
			case TEXT -> ColumnType.DICTIONARY;
			case SKIPPED -> throw new IllegalStateException("a skipped column is not stored");
		};
	}
}
