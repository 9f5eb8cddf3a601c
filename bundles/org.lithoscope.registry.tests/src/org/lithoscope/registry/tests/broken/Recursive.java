/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;

/** Calls itself without end. */
public final class Recursive extends GoodReader {

	@Override
	public Probe probe(Source source) {
		return again(source, 0);
	}

	private Probe again(Source source, int depth) {
		Probe deeper = again(source, depth + 1);
		return depth % 2 == 0 ? deeper : Probe.NO;
	}
}
