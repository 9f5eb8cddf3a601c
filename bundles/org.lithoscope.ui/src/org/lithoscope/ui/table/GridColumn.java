/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.util.function.LongFunction;

/**
 * A column of a grid.
 *
 * @param title   the upper line of the header: the quantity
 * @param unit    the lower line of the header: the unit, or an empty text
 * @param tooltip what it is, for instance the name in the file
 * @param numeric whether it is aligned to the right
 * @param text    the text of a row
 */
public record GridColumn(String title, String unit, String tooltip, boolean numeric, LongFunction<String> text) {
}
