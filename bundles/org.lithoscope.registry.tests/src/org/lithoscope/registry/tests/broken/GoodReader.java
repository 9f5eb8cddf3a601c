/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import java.io.IOException;
import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** Behaves well. */
public class GoodReader implements MeasurementReader {

	@Override
	public Probe probe(Source source) throws IOException {
		return Probe.likely(Thread.currentThread().getContextClassLoader() == getClass().getClassLoader() ? "own class loader" : "foreign");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		return List.of(Measurement.builder("test/good").build());
	}
}
