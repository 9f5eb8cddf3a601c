/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;

/** Returns null. */
public final class ReturnsNull extends GoodReader {

	@Override
	public Probe probe(Source source) {
		return null;
	}
}
