/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;

/**
 * What a column of a BioLogic file means.
 *
 * @param info   canonical name and unit, and how EC-Lab writes both
 * @param type   how it is stored
 * @param factor by which a number of the file is multiplied to get the canonical unit
 */
record ColumnMeaning(ColumnInfo info, ColumnType type, double factor) {

	/** {@return whether numbers are kept as the file has them, but perhaps for the sign} */
	boolean keepsDigits() {
		return Math.abs(factor) == 1;
	}
}
