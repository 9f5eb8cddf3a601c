/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import org.lithoscope.testkit.cell.SyntheticRun;

/** Writes a synthetic run the way an instrument's program would. */
public interface RunWriter {

	/** {@return the id of the reader that is to read what this writes} */
	String reader();

	/** {@return what variant of the format it is, for messages} */
	String variant();

	/** {@return a file name of the usual kind, with the extension} */
	String fileName();

	/**
	 * How far a value may be from the run's after writing and reading, relative to full scale: what the format's own digits allow.
	 *
	 * @return the relative tolerance
	 */
	double tolerance();

	/**
	 * The bytes of the file.
	 *
	 * @param run the run
	 * @return the whole file
	 */
	byte[] write(SyntheticRun run);
}
