/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests.plugins;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.Source;

/** Reads until it is cancelled, telling of progress all the time. */
public final class SlowReader implements MeasurementReader {

	private static final long NANOS = 5_000_000;

	@Override
	public Probe probe(Source source) {
		return Probe.certain("the name");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) {
		while (true) {
			context.progress(1, 2);
			context.checkCancelled();
			LockSupport.parkNanos(NANOS);
		}
	}
}
