/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin.internal;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.TableStorage;

/**
 * A context for the second pass over what has been read: cancels and stores like the first, and tells no progress, which would begin again.
 *
 * @param context the context of the whole read
 */
public record QuietContext(ReadContext context) implements ReadContext {

	@Override
	public void progress(long done, long total) {
		// the bytes have been counted already
	}

	@Override
	public boolean isCancelled() {
		return context.isCancelled();
	}

	@Override
	public TableStorage storage() {
		return context.storage();
	}
}
