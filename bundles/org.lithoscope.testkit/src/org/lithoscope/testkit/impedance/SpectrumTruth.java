/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.impedance;

import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/**
 * Checks that a reader gave back a synthetic spectrum: every frequency, real and imaginary part, in the order of the file.
 *
 * @param spectrum  what was written
 * @param tolerance how far a value may be off, relative to |Z| or to the frequency
 */
public record SpectrumTruth(SyntheticSpectrum spectrum, double tolerance) implements Sample.Truth {

	private static final int CUTS = 60;
	private static final int FULL_CUTS = 2000;
	private static final int MUTATIONS = 150;
	private static final int FULL_MUTATIONS = 5000;

	/**
	 * Writes a spectrum, and checks everything that a reader promises on this file: truth, cancel, garbage, truncation, mutation.
	 *
	 * @param reader the reader
	 * @param writer the writer
	 */
	public static void check(MeasurementReader reader, SpectrumWriter writer) {
		boolean full = Boolean.getBoolean("lithoscope.full");
		SyntheticSpectrum spectrum = SyntheticSpectrum.cell(36, 5);
		Sample sample = new Sample(writer.fileName(), writer.write(spectrum), new SpectrumTruth(spectrum, writer.tolerance()));
		ReaderConformance conformance = new ReaderConformance(reader);
		conformance.readsTheTruth(sample);
		conformance.canBeCancelled(sample);
		conformance.refusesGarbage(7);
		conformance.survivesTruncation(sample, full ? FULL_CUTS : CUTS);
		conformance.survivesMutation(sample, full ? FULL_MUTATIONS : MUTATIONS, 11);
	}

	@Override
	public void check(List<Measurement> measurements) {
		List<Measurement> spectra = measurements.stream().filter(m -> m.type().equals("impedance/spectrum")).toList();
		if (spectra.size() != 1) {
			throw new AssertionError("one spectrum was written, " + spectra.size() + " were read");
		}
		Table table = spectra.get(0).table().orElseThrow(() -> new AssertionError("the measurement has no table"));
		if (table.rowCount() != spectrum.points()) {
			throw new AssertionError(spectrum.points() + " points were written, " + table.rowCount() + " read");
		}
		Column f = column(table, "frequency_hertz");
		Column re = column(table, "real_impedance_ohm");
		Column im = column(table, "imaginary_impedance_ohm");
		for (int i = 0; i < spectrum.points(); i++) {
			double modulus = Math.hypot(spectrum.real()[i], spectrum.imaginary()[i]);
			near("frequency", i, spectrum.frequency()[i], f.get(i), spectrum.frequency()[i]);
			near("real part", i, spectrum.real()[i], re.get(i), modulus);
			near("imaginary part", i, spectrum.imaginary()[i], im.get(i), modulus);
		}
	}

	private static Column column(Table table, String name) {
		return table.column(name).orElseThrow(() -> new AssertionError("there is no column " + name));
	}

	private void near(String what, int row, double truth, double read, double scale) {
		if (!(Math.abs(truth - read) <= tolerance * scale)) {
			throw new AssertionError(what + " of row " + row + " is " + read + ", but " + truth + " was written");
		}
	}
}
