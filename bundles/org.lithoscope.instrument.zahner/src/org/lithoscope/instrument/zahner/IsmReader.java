/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.zahner;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;

/**
 * Reads the spectra of the Thales software (.ism): big-endian, a version and the index of the last point in six bytes each, then frequencies,
 * magnitudes and phases (in radians), times since 1980, and the significance of each point. A sweep starts in the middle, goes to one
 * end and back to the other: all rows are kept in their order, and those before the turning point are flagged in {@code overlap}.
 */
public final class IsmReader implements MeasurementReader {

	private static final int HEADER = 12;
	private static final int MOST_POINTS = 1 << 20;
	private static final double HIGHEST_FREQUENCY = 1e12;
	private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(HEADER + Double.BYTES);
		if (head.length < HEADER + Double.BYTES || Arrays.equals(head, 0, HEADER, new byte[HEADER], 0, HEADER)) {
			return Probe.NO;
		}
		try (BinaryFile file = new BinaryFile(source.main())) {
			double[][] spectrum = spectrum(file);
			return file.size() >= HEADER + spectrum[0].length * 4L * Double.BYTES ? new Probe(0.9, "frequencies, magnitudes and phases of an .ism")
					: new Probe(0.6, "frequencies of an .ism");
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		try (BinaryFile file = new BinaryFile(source.main())) {
			context.checkCancelled();
			double[][] spectrum = spectrum(file);
			int n = spectrum[0].length;
			long behind = HEADER + 3L * n * Double.BYTES;
			Measurement.Builder measurement = Measurement.builder("impedance/spectrum").name(source.main().name())
					.metadata(Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Zahner").put(MetadataKeys.SOFTWARE, "Thales").build());
			List<Column> columns = columns(spectrum, measurement);
			long size = (long) n * (Double.BYTES + Short.BYTES);
			if (file.size() >= behind + size) {
				columns.addAll(more(file.read(behind, size).order(ByteOrder.BIG_ENDIAN), n, measurement));
			} else {
				String reason = "the file ends before the times and significances of its points";
				measurement.completeness(Completeness.truncated(Place.atByte(file.size()), reason)).notice(Notice.warning(reason));
			}
			context.progress(file.size(), file.size());
			return List.of(measurement.table("data", SpectrumTable.of(source.name(), columns)).build());
		}
	}

	private static double[][] spectrum(BinaryFile file) throws ReadException, IOException {
		BinaryCursor header = file.read(0, HEADER).order(ByteOrder.BIG_ENDIAN);
		header.skip(6);
		long count = ((long) header.u16() << 32 | header.u32()) + 1;
		if (count < 1 || count > MOST_POINTS) {
			throw new ReadException(file.name(), Place.atByte(6), count + " points: this is no .ism spectrum");
		}
		double[][] arrays = new double[3][(int) count];
		for (int i = 0; i < arrays.length; i++) {
			BinaryCursor cursor = file.read(HEADER + i * count * Double.BYTES, count * Double.BYTES).order(ByteOrder.BIG_ENDIAN);
			for (int k = 0; k < count; k++) {
				double value = cursor.f64();
				boolean possible = i == 0 ? value > 0 && value < HIGHEST_FREQUENCY : i == 1 ? value >= 0 && value < 1e30 : Math.abs(value) < 7;
				if (!possible) {
					throw cursor.wrong(value + (i == 0 ? " is no frequency" : i == 1 ? " is no magnitude of an impedance" : " is no phase"));
				}
				arrays[i][k] = value;
			}
		}
		return arrays;
	}

	private static List<Column> columns(double[][] spectrum, Measurement.Builder measurement) {
		int n = spectrum[0].length;
		double[] re = new double[n];
		double[] im = new double[n];
		double[] degrees = new double[n];
		for (int i = 0; i < n; i++) {
			re[i] = spectrum[1][i] * Math.cos(spectrum[2][i]);
			im[i] = spectrum[1][i] * Math.sin(spectrum[2][i]);
			degrees[i] = Math.toDegrees(spectrum[2][i]);
		}
		List<Column> columns = new ArrayList<>(List.of(column(SpectrumHeader.FREQUENCY, "Hz", "frequency", spectrum[0]),
				column(SpectrumHeader.REAL, "Ohm", "impedance, phase", re), column(SpectrumHeader.IMAGINARY, "Ohm", "impedance, phase", im),
				column(SpectrumHeader.MAGNITUDE, "Ohm", "impedance", spectrum[1]), column(SpectrumHeader.PHASE, "deg", "phase", degrees)));
		int[] overlap = overlap(spectrum[0]);
		if (Arrays.stream(overlap).sum() > 0) {
			columns.add(Column.ofInts(ColumnInfo.of("overlap", Unit.of("1")), overlap));
			measurement.notice(Notice.info(Arrays.stream(overlap).sum()
					+ " points were measured before the sweep turned; the sweep measures their frequencies again. They are flagged in overlap."));
		}
		return columns;
	}

	/** One for the points that are not between the lowest and the highest frequency in the order of the file. */
	private static int[] overlap(double[] frequency) {
		int lowest = 0;
		int highest = 0;
		for (int i = 1; i < frequency.length; i++) {
			lowest = frequency[i] < frequency[lowest] ? i : lowest;
			highest = frequency[i] > frequency[highest] ? i : highest;
		}
		int[] overlap = new int[frequency.length];
		Arrays.fill(overlap, 0, Math.min(lowest, highest), 1);
		Arrays.fill(overlap, Math.max(lowest, highest) + 1, overlap.length, 1);
		return overlap;
	}

	private static List<Column> more(BinaryCursor cursor, int n, Measurement.Builder measurement) throws ReadException {
		double[] time = new double[n];
		double first = Double.POSITIVE_INFINITY;
		for (int i = 0; i < n; i++) {
			time[i] = Math.abs(cursor.f64());
			first = Math.min(first, time[i]);
		}
		int[] significance = new int[n];
		for (int i = 0; i < n; i++) {
			significance[i] = cursor.i16();
		}
		if (first > 0 && first < 4e9) {
			LocalDateTime start = EPOCH.plusNanos(Math.round(first * 1e6) * 1000);
			measurement.timeBase(TimeBase.ofLocal(start.toString(), start));
		}
		for (int i = 0; i < n; i++) {
			time[i] -= first;
		}
		return List.of(column("test_time_second", "s", "time", time),
				Column.ofInts(new ColumnInfo("significance", Unit.of("1"), "significance", ""), significance));
	}

	private static Column column(String name, String unit, String original, double[] values) {
		return Column.ofDoubles(new ColumnInfo(name, Unit.of(unit), original, name.equals(SpectrumHeader.PHASE) ? "rad" : unit), values);
	}
}
