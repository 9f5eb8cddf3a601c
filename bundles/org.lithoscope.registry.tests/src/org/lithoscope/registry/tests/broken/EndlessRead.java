/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.Source;

/** Takes a file, then reads for ever and does not care for interrupts. */
public final class EndlessRead extends GoodReader {

	@Override
	public List<Measurement> read(Source source, ReadContext context) {
		long interrupts = 0;
		while (!Boolean.getBoolean("org.lithoscope.registry.tests.release")) {
			if (Thread.interrupted()) {
				interrupts++;
			}
		}
		return interrupts < 0 ? null : List.of();
	}
}
