/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.TableStorage;

/** The context of a table whose bytes have been counted already. */
record QuietContext(ReadContext whole) implements ReadContext {

	@Override
	public void progress(long done, long total) {
		whole.checkCancelled();
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
