/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class ImpedanceSpectrumTest {

	private static Column column(String name, String unit, double... values) {
		return Column.ofDoubles(ColumnInfo.of(name, Unit.of(unit)), values);
	}

	private static Measurement measurement(double[] f, double[] re, double[] im) {
		return Measurement.builder("impedance/spectrum").name("cell").table("data", Table.of(column("frequency_hertz", "Hz", f),
				column("real_impedance_ohm", "Ohm", re), column("imaginary_impedance_ohm", "Ohm", im))).build();
	}

	private static double[] sweep(double high, double low, int n) {
		double[] f = new double[n];
		for (int i = 0; i < n; i++) {
			f[i] = high * Math.pow(low / high, i / (n - 1.0));
		}
		return f;
	}

	private static double[] join(double[]... parts) {
		List<Double> all = new ArrayList<>();
		for (double[] part : parts) {
			for (double v : part) {
				all.add(v);
			}
		}
		return all.stream().mapToDouble(Double::doubleValue).toArray();
	}

	@Test
	void pointsAreSortedMergedAndCleaned() throws AnalysisException {
		ImpedanceSpectrum s = ImpedanceSpectrum.of(measurement(new double[] { 1, 100, 10, 0, 10, -5, 1000 },
				new double[] { 9, 3, 5, 1, 7, 1, Double.NaN }, new double[] { -1, -2, -3, -1, -5, -1, -1 }));
		assertArrayEquals(new double[] { 100, 10, 1 }, s.frequency());
		assertArrayEquals(new double[] { 3, 6, 9 }, s.real());
		assertArrayEquals(new double[] { -2, -4, -1 }, s.imaginary());
		assertEquals(3, s.notices().size(), s.notices().toString());
		assertTrue(s.notices().get(0).message().startsWith("2 points at zero"), s.notices().toString());
	}

	@Test
	void modulusAndPhaseServeToo() throws AnalysisException {
		Measurement m = Measurement.builder("impedance/spectrum").table("data", Table.of(column("frequency_hertz", "Hz", 100, 10, 1),
				column("absolute_impedance_ohm", "Ohm", 2, 2, 2), column("phase_degree", "deg", 0, -30, -90))).build();
		ImpedanceSpectrum s = ImpedanceSpectrum.of(m);
		assertArrayEquals(new double[] { 2, Math.sqrt(3), 0 }, s.real(), 1e-12);
		assertArrayEquals(new double[] { 0, -1, -2 }, s.imaginary(), 1e-12);
	}

	@Test
	void severalSweepsAreSplit() throws AnalysisException {
		double[] down = sweep(1e5, 0.1, 31);
		double[] f = join(down, down, down);
		double[] re = new double[f.length];
		double[] im = new double[f.length];
		for (int i = 0; i < f.length; i++) {
			re[i] = 1 + i / 31;
			im[i] = -1;
		}
		List<ImpedanceSpectrum> sweeps = ImpedanceSpectrum.sweepsOf(measurement(f, re, im));
		assertEquals(3, sweeps.size());
		for (int k = 0; k < 3; k++) {
			assertEquals(31, sweeps.get(k).size());
			assertEquals(k + 1.0, sweeps.get(k).real()[30]);
		}
		assertTrue(ImpedanceSpectrum.of(measurement(f, re, im)).notices().stream().anyMatch(n -> n.message().contains("3 sweeps")));
	}

	@Test
	void aRunUpThatTheSweepRepeatsIsLeftOut() throws AnalysisException {
		double[] up = sweep(1e3, 7.9e4, 20);
		double[] down = sweep(1e5, 0.1, 61);
		double[] f = join(up, down);
		double[] re = new double[f.length];
		for (int i = 0; i < f.length; i++) {
			re[i] = i < 20 ? 99 : 1;
		}
		List<ImpedanceSpectrum> sweeps = ImpedanceSpectrum.sweepsOf(measurement(f, re, new double[f.length]));
		assertEquals(1, sweeps.size());
		assertEquals(61, sweeps.get(0).size());
		assertArrayEquals(down, sweeps.get(0).frequency());
		assertEquals(1.0, sweeps.get(0).real()[5]);
	}

	@Test
	void aFileInNoOrderIsOneSpectrum() throws AnalysisException {
		double[] f = sweep(1e5, 0.1, 40);
		double[] shuffled = new double[40];
		for (int i = 0; i < 40; i++) {
			shuffled[i] = f[i * 17 % 40];
		}
		double[] one = new double[40];
		java.util.Arrays.fill(one, 1);
		List<ImpedanceSpectrum> sweeps = ImpedanceSpectrum.sweepsOf(measurement(shuffled, one, one));
		assertEquals(1, sweeps.size());
		assertArrayEquals(f, sweeps.get(0).frequency(), 1e-9);
	}

	@Test
	void theAreaIsKeptApart() throws AnalysisException {
		Metadata metadata = Metadata.builder().put(MetadataKeys.ELECTRODE_AREA, 1.54, Units.SQUARE_CENTIMETRE).build();
		Measurement m = measurement(new double[] { 3, 2, 1 }, new double[] { 10, 20, 30 }, new double[3]).toBuilder().metadata(metadata).build();
		ImpedanceSpectrum s = ImpedanceSpectrum.of(m);
		assertEquals(1.54, s.area().orElseThrow().value());
		assertEquals(10, s.real()[0]);
	}

	@Test
	void whatIsNoSpectrumIsRefusedWithTheReason() {
		Measurement without = Measurement.builder("impedance/spectrum").name("odd")
				.table("data", Table.of(column("real_impedance_ohm", "Ohm", 1, 2, 3))).build();
		assertTrue(assertThrows(AnalysisException.class, () -> ImpedanceSpectrum.of(without)).getMessage().contains("no frequencies"));
		assertThrows(AnalysisException.class, () -> ImpedanceSpectrum.of(measurement(new double[] { 0, 1, 2 }, new double[3], new double[3])));
	}

	@Test
	void aRangeOfFrequenciesIsCutOut() throws AnalysisException {
		ImpedanceSpectrum s = ImpedanceSpectrum.of("x", sweep(1e4, 1, 5), new double[] { 1, 2, 3, 4, 5 }, new double[5]);
		assertArrayEquals(new double[] { 2, 3, 4 }, s.within(10, 1000).real());
		assertThrows(AnalysisException.class, () -> s.within(10, 100));
	}
}
