/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.Source;

/** Takes a file and gives nothing. */
public final class ReadsNull extends GoodReader {

	@Override
	public List<Measurement> read(Source source, ReadContext context) {
		return null;
	}
}
