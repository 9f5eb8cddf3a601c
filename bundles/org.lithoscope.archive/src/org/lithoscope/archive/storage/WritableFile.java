/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.storage;

import java.io.Closeable;
import java.io.IOException;

/** An open file that bytes go into. */
public interface WritableFile extends Closeable {

	/**
	 * Writes bytes.
	 *
	 * @param bytes  where they are
	 * @param offset the first of them
	 * @param length how many
	 * @throws IOException when not all could be written
	 */
	void write(byte[] bytes, int offset, int length) throws IOException;

	/**
	 * Makes what was written last.
	 *
	 * @throws IOException when it cannot be synced
	 */
	void sync() throws IOException;
}
