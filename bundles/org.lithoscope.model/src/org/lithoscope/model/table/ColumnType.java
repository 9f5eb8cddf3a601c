/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

/** How a column stores its values. */
public enum ColumnType {
	/** 64-bit floating point; NaN is missing. */
	DOUBLE,
	/** 32-bit floating point; NaN is missing. */
	FLOAT,
	/** 32-bit integer; {@link Integer#MIN_VALUE} is missing. */
	INT,
	/** True or false, read as 1 and 0. */
	FLAG,
	/** Texts out of a small dictionary; the number is the code, -1 is missing. */
	DICTIONARY
}
