/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests.plugins;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Lines of time and voltage; the word "end" is missing from a file that broke off. */
public final class SeriesReader implements MeasurementReader {

	@Override
	public Probe probe(Source source) {
		return Probe.certain("the name");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		List<String> lines;
		try (BufferedReader in = new BufferedReader(new InputStreamReader(source.main().open(), StandardCharsets.UTF_8))) {
			lines = in.lines().toList();
		}
		boolean ended = !lines.isEmpty() && lines.getLast().equals("end");
		List<String[]> rows = lines.stream().filter(l -> !l.equals("end")).map(l -> l.split("\t")).toList();
		if (rows.isEmpty() || rows.get(0).length != 2) {
			throw new ReadException(source.name(), Place.atLine(1), "there are not two numbers in the first line");
		}
		double[] time = rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).toArray();
		double[] voltage = rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).toArray();
		Measurement.Builder measurement = Measurement.builder("uitest/series").name(source.main().name())
				.table("series", Table.of(Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), time),
						Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), voltage)));
		if (!ended) {
			measurement.completeness(Completeness.truncated(Place.atLine(rows.size()), "the last line is missing"));
		}
		return List.of(measurement.build());
	}
}
