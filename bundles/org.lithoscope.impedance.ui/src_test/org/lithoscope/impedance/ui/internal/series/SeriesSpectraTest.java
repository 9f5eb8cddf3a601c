/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class SeriesSpectraTest {

	private static Measurement arc(String name, double resistance) {
		int n = 31;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		Circuit circuit = Circuit.parse("p(R1,C1)");
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, 3 - i / 10.0);
			double[] z = circuit.impedance(f[i], resistance, 1e-3);
			re[i] = z[0];
			im[i] = z[1];
		}
		return Measurement.builder("impedance/spectrum").name(name).table("eis", Table.of(Column.ofDoubles(ColumnInfo.of("frequency_hertz",
				Units.HERTZ), f), Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), re),
				Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), im))).build();
	}

	@Test
	void aMapHasTheSpectraInTheOrderOfTheirCoordinate() {
		List<Measurement> series = IntStream.of(2, 0, 1).mapToObj(k -> arc("cell " + k, 10 * (k + 1))).toList();
		List<Figure> figures = new SeriesSpectra(series, SeriesCoordinate.NUMBER, List.of(30.0, 10.0, 20.0), Optional.empty()).figures();
		Figure real = figures.stream().filter(f -> f.id().equals("map-real")).findFirst().orElseThrow();
		Series.HeatMap map = (Series.HeatMap) real.plots().get(0).series().get(0);
		int n = (int) map.x().size();
		assertEquals(10, map.y().get(0));
		for (int k = 0; k < 3; k++) {
			double f = map.x().get(0);
			double[] z = Circuit.parse("p(R1,C1)").impedance(f, 10 * (k + 1), 1e-3);
			assertEquals(z[0], map.z().get((long) k * n), 1e-6 * z[0], "at the lowest frequency of spectrum " + k);
		}
	}

	@Test
	void whatIsMissingIsSaid() {
		List<Measurement> series = List.of(arc("a", 1), arc("b", 2));
		SeriesSpectra missing = new SeriesSpectra(series, SeriesCoordinate.TEMPERATURE, List.of(), Optional.empty());
		assertTrue(assertThrows(IllegalArgumentException.class, missing::figures).getMessage().contains("temperature"));
		SeriesSpectra few = new SeriesSpectra(series, SeriesCoordinate.TEMPERATURE, List.of(25.0), Optional.empty());
		assertTrue(assertThrows(IllegalArgumentException.class, few::figures).getMessage().contains("1 values are given for 2 spectra"));
		assertThrows(IllegalArgumentException.class, () -> SeriesSpectra.numbers("1, two"));
		assertEquals(List.of(-10.0, 25.0), SeriesSpectra.numbers("−10; 25"));
	}
}
