/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import org.eclipse.core.runtime.IAdaptable;
import org.lithoscope.archive.index.SearchHit;

/**
 * A hit with a few words of what it says.
 *
 * @param hit     the record
 * @param snippet the words; empty until the record was read
 */
public record FoundRecord(SearchHit hit, String snippet) implements IAdaptable {

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == SearchHit.class ? adapter.cast(hit) : null;
	}
}
