/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.List;

import org.lithoscope.model.measurement.Notice;

/** What becomes of the lines of a text before it is read as a table. It sees all lines once, in order; each pass needs one of its own. */
public interface LineEditor {

	/**
	 * The line to read in place of a line of the file; there is one for each, so that line numbers stay those of the file.
	 *
	 * @param line   the line without its end
	 * @param number from 1
	 * @param ended  whether it has a line end; only the last one may have none
	 * @return what to read, empty for a line that is no row
	 */
	String edit(String line, long number, boolean ended);

	/** {@return what the user should know, when all lines have been seen} */
	default List<Notice> notices() {
		return List.of();
	}
}
