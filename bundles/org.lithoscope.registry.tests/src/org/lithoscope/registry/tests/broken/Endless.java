/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;

/** Loops for ever. */
public final class Endless extends GoodReader {

	@Override
	public Probe probe(Source source) {
		while (!Boolean.getBoolean("org.lithoscope.registry.tests.release")) {
			Thread.yield();
		}
		return Probe.NO;
	}
}
