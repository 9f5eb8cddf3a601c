/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;

/** Asks for more memory than there is. */
public final class Hungry extends GoodReader {

	@Override
	public Probe probe(Source source) {
		List<long[]> all = new ArrayList<>();
		while (all.size() < Integer.MAX_VALUE) {
			all.add(new long[1 << 30]);
		}
		return Probe.certain("");
	}
}
