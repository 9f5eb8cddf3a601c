/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.autolab;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;

/**
 * Reads the data files of the FRA program of Eco Chemie (.dfr): a version, the number of points, one more number, then nine lines for each
 * point, of which the first three are frequency, real part and negative imaginary part. What the other six are is nowhere described.
 */
public final class DfrReader implements MeasurementReader {

	private static final int LARGEST = 1 << 26;
	private static final int FIRST = 3;
	private static final int LINES_OF_A_POINT = 9;
	private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d{1,3})?");

	@Override
	public Probe probe(Source source) throws IOException {
		List<TextHead.Line> lines = TextHead.of(source.main(), 256).lines();
		boolean mine = lines.size() > FIRST && lines.get(0).text().matches("VERSION\\d+(\\.\\d+)?") && isCount(lines.get(1).text());
		return mine ? new Probe(0.9, "version and number of points of a .dfr") : Probe.NO;
	}

	private static boolean isCount(String text) {
		return text.strip().matches("\\d{1,7}");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		TextHead head = TextHead.of(source.main(), LARGEST);
		List<TextHead.Line> lines = head.lines();
		if (lines.size() <= FIRST || !lines.get(0).text().startsWith("VERSION") || !isCount(lines.get(1).text())) {
			throw new ReadException(source.name(), "no .dfr: version and number of points are not in its first lines");
		}
		int announced = Integer.parseInt(lines.get(1).text().strip());
		long whole = lines.stream().filter(TextHead.Line::ended).count();
		int n = (int) Math.min(announced, (whole - FIRST) / LINES_OF_A_POINT);
		double[][] values = new double[3][Math.max(0, n)];
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < values.length; k++) {
				TextHead.Line line = lines.get(FIRST + i * LINES_OF_A_POINT + k);
				String number = line.text().strip();
				if (!NUMBER.matcher(number).matches()) {
					throw new ReadException(source.name(), Place.atLine(line.number()), "'" + number + "' is no number");
				}
				values[k][i] = Double.parseDouble(number) * (k == 2 ? -1 : 1);
			}
		}
		context.progress(source.main().size(), source.main().size());
		Measurement.Builder measurement = Measurement.builder("impedance/spectrum").name(source.main().name())
				.table("data", SpectrumTable.of(source.name(), List.of(column(SpectrumHeader.FREQUENCY, "Hz", "f", values[0]),
						column(SpectrumHeader.REAL, "Ohm", "Z'", values[1]), column(SpectrumHeader.IMAGINARY, "Ohm", "-Z''", values[2]))))
				.metadata(Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Metrohm Autolab")
						.put(MetadataKeys.FORMAT_VERSION, lines.get(0).text().substring("VERSION".length())).build());
		if (n < announced) {
			String reason = n + " of " + announced + " announced points are there";
			measurement.completeness(Completeness.truncated(Place.atByte(source.main().size()), reason)).notice(Notice.warning(reason));
		}
		return List.of(measurement.build());
	}

	private static Column column(String name, String unit, String original, double[] values) {
		return Column.ofDoubles(new ColumnInfo(name, Unit.of(unit), original, unit), values);
	}
}
