/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.ivium;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.TableStorage;

/** The context of a small part of a file, of which no progress is told. */
record Quiet(ReadContext whole) implements ReadContext {

	@Override
	public void progress(long done, long total) {
		// the whole file tells
	}

	@Override
	public boolean isCancelled() {
		return whole.isCancelled();
	}

	@Override
	public TableStorage storage() {
		return whole.storage();
	}
}
