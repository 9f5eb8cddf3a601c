/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Spectra of two ZARC elements, an electrode area of 2 cm², and runs of analyses on them. */
final class TestSpectra {

	private TestSpectra() {
	}

	private static final Circuit ARCS = Circuit.parse("R0-ZARC1-ZARC2");

	static Measurement measurement(String name, double noise, double drift, double... values) {
		int n = 71;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		Random random = new Random(name.hashCode());
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, 5 - 0.1 * i);
			double[] z = ARCS.impedance(f[i], values);
			double grown = 1 + drift * Math.pow((double) i / n, 8);
			double sigma = noise * Math.hypot(z[0], z[1]);
			re[i] = z[0] * grown + sigma * random.nextGaussian();
			im[i] = z[1] + sigma * random.nextGaussian();
		}
		return Measurement.builder("impedance/spectrum").name(name)
				.metadata(Metadata.builder().put(MetadataKeys.ELECTRODE_AREA, 2, Units.SQUARE_CENTIMETRE).build())
				.table("data", Table.of(Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), f),
						Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), re),
						Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), im)))
				.build();
	}

	static Measurement two(String name) {
		return measurement(name, 1e-3, 0, 5, 30, 3e-4, 0.85, 60, 0.05, 0.9);
	}

	static <P extends Record> Result run(Analysis<P> analysis, AnalysisInputs inputs, Map<String, String> set)
			throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		return analysis.analyse(inputs, schema.with(analysis.propose(inputs, schema.defaults()), set), AnalysisContext.unattended());
	}

	static AnalysisInputs one(Measurement m) {
		return AnalysisInputs.of("measurement", m);
	}

	static AnalysisInputs series(List<Measurement> all) {
		return new AnalysisInputs(Map.of("series", all), Map.of());
	}

	static void near(double expected, Result result, String name, double sigmas) {
		Quantity q = result.quantity(name).orElseThrow(() -> new AssertionError(name + " is missing in " + result.values().keySet()));
		assertEquals(expected, q.value(), sigmas * q.standardUncertainty(), name);
	}
}
