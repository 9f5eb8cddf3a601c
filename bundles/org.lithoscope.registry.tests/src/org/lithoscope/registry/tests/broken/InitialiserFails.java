/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;

/** Its static initialiser fails. */
public final class InitialiserFails extends GoodReader {

	private static final double CONFIDENCE = Double.parseDouble("not a number");

	@Override
	public Probe probe(Source source) {
		return new Probe(CONFIDENCE, "");
	}
}
