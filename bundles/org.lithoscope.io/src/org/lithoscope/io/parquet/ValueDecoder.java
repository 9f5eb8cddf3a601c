/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import org.lithoscope.model.reader.ReadException;

/** Gives the values of a page one stretch after another. */
@FunctionalInterface
interface ValueDecoder {

	/**
	 * Decodes the next values.
	 *
	 * @param target where they go, from its first place on
	 * @param count  how many, at most as many as the target takes
	 * @throws ReadException when the page has fewer or is damaged
	 */
	void next(Values target, int count) throws ReadException;
}
