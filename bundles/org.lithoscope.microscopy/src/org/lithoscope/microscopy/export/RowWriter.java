/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.export;

import java.io.IOException;

/** Takes the rows of an image one after the other. */
interface RowWriter {

	/**
	 * Writes rows.
	 *
	 * @param bytes  the values
	 * @param offset the first one
	 * @param length how many: whole rows
	 * @throws IOException when the disk is full or fails
	 */
	void rows(byte[] bytes, int offset, int length) throws IOException;

	/**
	 * Ends the file after the last row.
	 *
	 * @throws IOException when the disk is full or fails
	 */
	void end() throws IOException;
}
