/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;

/** Takes entries one by one. */
public interface EntrySink {

	/**
	 * Takes one.
	 *
	 * @param entry the entry
	 * @throws IOException when it cannot; ends the reading
	 */
	void accept(FileEntry entry) throws IOException;
}
