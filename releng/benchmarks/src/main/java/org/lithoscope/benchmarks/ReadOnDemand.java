/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.lithoscope.instrument.arbin.ArbinResReader;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

/** Reads a file once for each line of standard input and prints the milliseconds: one side of a comparison in turn with another program. */
public final class ReadOnDemand {

	private static final double NANOS_PER_MILLI = 1e6;

	private ReadOnDemand() {
	}

	/**
	 * Reads on demand.
	 *
	 * @param arguments the format, that of a benchmark or RES (Arbin, which no writer makes), and the file
	 * @throws IOException   when the disk fails
	 * @throws ReadException when the file is damaged
	 */
	public static void main(String[] arguments) throws IOException, ReadException {
		MeasurementReader reader = arguments[0].equals("RES") ? new ArbinResReader() : Format.valueOf(arguments[0]).reader();
		Path file = Path.of(arguments[1]);
		BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		while (orders.readLine() != null) {
			long start = System.nanoTime();
			long points = reader.read(Sources.open(file), ReadContext.unattended()).stream().mapToLong(Measurement::points).sum();
			System.out.println((System.nanoTime() - start) / NANOS_PER_MILLI + " " + points);
		}
	}
}
