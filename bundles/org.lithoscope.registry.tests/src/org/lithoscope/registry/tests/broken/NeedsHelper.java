/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;

/** Needs a class that its bundle forgot. */
public final class NeedsHelper extends GoodReader {

	@Override
	public Probe probe(Source source) {
		return new Helper().probe();
	}
}
