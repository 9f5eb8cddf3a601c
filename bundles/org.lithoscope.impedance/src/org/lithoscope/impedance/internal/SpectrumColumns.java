/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.List;
import java.util.Optional;

import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * The columns of a measurement that make a spectrum.
 *
 * @param points       all rows
 * @param sweepNumbers the number of the sweep of each row, if a column tells
 */
public record SpectrumColumns(SpectrumPoints points, Optional<double[]> sweepNumbers) {

	private static final List<String> SWEEP_COLUMNS = List.of("sweep_number", "sweep", "z_cycle", "cycle_count", "loop_number");

	/**
	 * Finds the columns.
	 *
	 * @param measurement the measurement
	 * @return the columns
	 * @throws AnalysisException when there is no impedance against frequency in it
	 */
	public static SpectrumColumns of(Measurement measurement) throws AnalysisException {
		Table table = measurement.tables().values().stream().filter(t -> t.column("frequency_hertz").isPresent()).findFirst()
				.orElseThrow(() -> new AnalysisException("'" + measurement.name() + "' has no frequencies: a spectrum without them says nothing"));
		double[] frequency = column(table, "frequency_hertz").orElseThrow();
		Optional<double[]> real = column(table, "real_impedance_ohm");
		Optional<double[]> imaginary = column(table, "imaginary_impedance_ohm");
		if (real.isEmpty() || imaginary.isEmpty()) {
			double[] modulus = column(table, "absolute_impedance_ohm").orElseThrow(() -> missing(measurement));
			double[] phase = column(table, "phase_degree").orElseThrow(() -> missing(measurement));
			double[] re = new double[modulus.length];
			double[] im = new double[modulus.length];
			for (int i = 0; i < re.length; i++) {
				re[i] = modulus[i] * Math.cos(Math.toRadians(phase[i]));
				im[i] = modulus[i] * Math.sin(Math.toRadians(phase[i]));
			}
			real = Optional.of(re);
			imaginary = Optional.of(im);
		}
		Optional<double[]> numbers = SWEEP_COLUMNS.stream().map(name -> column(table, name)).flatMap(Optional::stream).findFirst();
		return new SpectrumColumns(new SpectrumPoints(frequency, real.orElseThrow(), imaginary.orElseThrow()), numbers);
	}

	private static Optional<double[]> column(Table table, String name) {
		return table.column(name).map(Column::toArray);
	}

	private static AnalysisException missing(Measurement measurement) {
		return new AnalysisException("'" + measurement.name() + "' has neither real and imaginary parts nor modulus and phase");
	}
}
