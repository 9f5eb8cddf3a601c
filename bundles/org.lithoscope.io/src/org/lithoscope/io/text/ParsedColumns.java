/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * What was read from a text table.
 *
 * @param columns         the columns, skipped ones left out, in the order of the file
 * @param rows            the number of rows kept
 * @param droppedRows     the number of lines with too few cells that were not kept; the cut last line is not among them
 * @param unreadableCells the number of cells that should be numbers and are not; missing in the columns
 * @param firstFault      the first dropped row or unreadable cell
 * @param cut             the last line, when the file broke off inside it; not kept
 * @param openLine        whether the last line kept has no line end
 * @param end             the byte behind the last line kept
 * @param lines           the number of lines between start and end, blank ones included
 */
public record ParsedColumns(List<Column> columns, long rows, long droppedRows, long unreadableCells, Optional<TextFault> firstFault,
		Optional<TextFault> cut, boolean openLine, long end, long lines) {

	/** Copies the list. */
	public ParsedColumns {
		columns = List.copyOf(columns);
	}

	/**
	 * The columns as a table.
	 *
	 * @return the table
	 * @throws IllegalArgumentException when two columns share a name
	 */
	public Table table() {
		return Table.of(columns);
	}

	/** {@return truncated when the file broke off inside its last line, else complete} */
	public Completeness completeness() {
		return cut.map(c -> Completeness.truncated(Place.atByte(c.offset()), c.reason())).orElseGet(Completeness::complete);
	}

	/** {@return warnings about what was dropped, unreadable or cut, for the measurement} */
	public List<Notice> notices() {
		List<Notice> notices = new ArrayList<>();
		firstFault.ifPresent(fault -> {
			String what = droppedRows > 0 ? droppedRows + " damaged " + (droppedRows == 1 ? "line was" : "lines were") + " left out" : "";
			String cells = unreadableCells > 0 ? unreadableCells + (unreadableCells == 1 ? " cell is" : " cells are") + " not a number and missing"
					: "";
			notices.add(Notice.warning(what + (what.isEmpty() || cells.isEmpty() ? "" : "; ") + cells + "; first: " + fault.reason(),
					fault.place()));
		});
		cut.ifPresent(c -> notices.add(Notice.warning("the file breaks off inside its last line, which was left out: " + c.reason(), c.place())));
		return notices;
	}
}
