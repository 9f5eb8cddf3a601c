/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lithoscope.impedance.analysis.TestSpectra.measurement;
import static org.lithoscope.impedance.analysis.TestSpectra.near;
import static org.lithoscope.impedance.analysis.TestSpectra.run;
import static org.lithoscope.impedance.analysis.TestSpectra.series;
import static org.lithoscope.impedance.analysis.TestSpectra.two;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.cell.CellState;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Contour maps, dynamic spectra, states of charge, three electrodes, and resistances over a series. */
class SeriesAnalysesTest {

	private static final Circuit ARCS = Circuit.parse("R0-ZARC1-ZARC2");
	private static final int SWEEPS = 5;
	private static final int POINTS = 41;

	/** One file with a sweep every 600 s, of which the second arc grows from 20 Ω by 10 Ω each, while the voltage rises. */
	private static Measurement dynamic() {
		int n = SWEEPS * POINTS;
		double[][] columns = new double[5][n];
		for (int k = 0; k < SWEEPS; k++) {
			for (int i = 0; i < POINTS; i++) {
				double f = Math.pow(10, 4 - 0.1 * i);
				double[] z = ARCS.impedance(f, grown(k));
				double[] row = { f, z[0], z[1], 600 * k + 10 * i, 3 + 0.1 * k };
				for (int c = 0; c < row.length; c++) {
					columns[c][k * POINTS + i] = row[c];
				}
			}
		}
		return Measurement.builder("impedance/spectrum").name("dynamic").table("data",
				Table.of(Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), columns[0]),
						Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), columns[1]),
						Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), columns[2]),
						Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), columns[3]),
						Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), columns[4])))
				.build();
	}

	private static double[] grown(int k) {
		return new double[] { 5, 30, 3e-4, 0.9, 20 + 10 * k, 0.02, 0.85 };
	}

	private static Figure figure(Result result, String id) {
		return result.figures().stream().filter(f -> f.id().equals(id)).findFirst()
				.orElseThrow(() -> new AssertionError(id + " is not among " + result.figures().stream().map(Figure::id).toList()));
	}

	private static Series.HeatMap map(Result result, String id) {
		return (Series.HeatMap) figure(result, id).plots().get(0).series().get(0);
	}

	@Test
	void dynamicSpectraOfOneFileAreMappedAgainstTimeAndVoltage() throws AnalysisException {
		Result result = run(new ImpedanceMapAnalysis(), series(List.of(dynamic())), Map.of("series.coordinate", "TIME"));
		Series.HeatMap imaginary = map(result, "imaginary-map");
		Series.HeatMap modulus = map(result, "modulus-map");
		Series.HeatMap phase = map(result, "phase-map");
		assertEquals(SWEEPS, imaginary.y().size());
		assertEquals(POINTS, imaginary.x().size());
		assertTrue(imaginary.contoured());
		for (int k = 0; k < SWEEPS; k++) {
			assertEquals(k * 600 / 3600.0, imaginary.y().get(k), 1e-9);
			for (int i = 0; i < POINTS; i++) {
				double[] z = ARCS.impedance(imaginary.x().get(i), grown(k));
				assertEquals(-z[1], imaginary.z().get(k * POINTS + i), 1e-9);
				assertEquals(Math.log10(Math.hypot(z[0], z[1])), modulus.z().get(k * POINTS + i), 1e-9);
				assertEquals(Math.toDegrees(Math.atan2(-z[1], z[0])), phase.z().get(k * POINTS + i), 1e-9);
			}
		}
		assertEquals(SWEEPS * POINTS, result.tables().get("map").rowCount());
		assertEquals(SWEEPS, figure(result, "nyquist").plots().get(0).series().size());
		Result volts = run(new ImpedanceMapAnalysis(), series(List.of(dynamic())), Map.of("series.coordinate", "VOLTAGE"));
		assertEquals(3.4, map(volts, "imaginary-map").y().get(4), 1e-9);
		Result gamma = run(new DrtMapAnalysis(), series(List.of(dynamic())), Map.of("series.coordinate", "TIME"));
		double[] total = gamma.tables().get("series").column("polarisation_resistance").orElseThrow().toArray();
		assertArrayEquals(new double[] { 50, 60, 70, 80, 90 }, total, 0.9);
	}

	@Test
	void spectraAtOtherFrequenciesAreInterpolatedAndSaySo() throws AnalysisException {
		List<Measurement> all = new ArrayList<>();
		for (int k = 0; k < 3; k++) {
			int n = 70;
			double[][] columns = new double[3][n];
			for (int i = 0; i < n; i++) {
				double f = Math.pow(10, 4 + 0.02 * k - 0.08 * i);
				double[] z = ARCS.impedance(f, grown(k));
				columns[0][i] = f;
				columns[1][i] = z[0];
				columns[2][i] = z[1];
			}
			all.add(Measurement.builder("impedance/spectrum").name("cell cycle " + (10 * k)).table("data",
					Table.of(Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), columns[0]),
							Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), columns[1]),
							Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), columns[2])))
					.build());
		}
		Result result = run(new ImpedanceMapAnalysis(), series(all), Map.of("series.coordinate", "CYCLE"));
		Series.HeatMap imaginary = map(result, "imaginary-map");
		assertEquals(20, imaginary.y().get(2), "the cycle stands in the name");
		assertTrue(figure(result, "imaginary-map").caption().contains("interpolated"));
		int n = (int) imaginary.x().size();
		assertTrue(n >= 68, n + " frequencies");
		for (int i = 0; i < n; i++) {
			double[] z = ARCS.impedance(imaginary.x().get(i), grown(2));
			assertEquals(-z[1], imaginary.z().get(2 * n + i), 0.005 * Math.hypot(z[0], z[1]));
		}
	}

	private static Measurement inState(String name, CellState.Phase phase, int cycle, double... values) {
		return measurement(name, 1e-3, 0, values).toBuilder().cellState(new CellState("cell", OptionalInt.of(cycle), phase, Optional.empty()))
				.build();
	}

	@Test
	void theChargedStateIsComparedWithTheDischarged() throws AnalysisException {
		List<Measurement> all = new ArrayList<>();
		for (int cycle = 1; cycle <= 3; cycle++) {
			all.add(inState("a" + cycle, CellState.Phase.CHARGED, cycle, 5, 10, 3e-4, 0.85, 20 + cycle, 0.05, 0.9));
			all.add(inState("b" + cycle, CellState.Phase.DISCHARGED, cycle, 5, 10, 3e-4, 0.85, 80 + 5 * cycle, 0.05, 0.9));
		}
		Result result = run(new ChargeStatesAnalysis(), series(all), Map.of("series.coordinate", "CYCLE"));
		assertEquals(2 * 33, result.quantity("polarisationResistance charged").orElseThrow().value(), 0.7);
		assertEquals(2 * 105, result.quantity("polarisationResistance discharged").orElseThrow().value(), 2.1);
		assertEquals(105.0 / 33, result.quantity("ratio").orElseThrow().value(), 0.04);
		Table table = result.tables().get("states");
		assertEquals(3, table.rowCount());
		assertEquals(2 * 95, table.column("discharged_polarisation_resistance").orElseThrow().get(0), 1.9);
		assertEquals(2 * 5, table.column("charged_ohmic_resistance").orElseThrow().get(1), 0.2);
		assertEquals(List.of("nyquist", "drt", "polarisation-resistance"), result.figures().stream().map(Figure::id).toList());
	}

	@Test
	void statesAreToldByNamesOrByHandAndNotMadeUp() throws AnalysisException {
		Result named = run(new ChargeStatesAnalysis(), series(List.of(two("cell discharged"), two("cell charged"))), Map.of());
		assertEquals(1, named.quantity("ratio").orElseThrow().value(), 0.02);
		List<Measurement> unknown = List.of(two("a"), measurement("b", 1e-3, 0, 5, 15, 3e-4, 0.85, 30, 0.05, 0.9));
		assertThrows(AnalysisException.class, () -> run(new ChargeStatesAnalysis(), series(unknown), Map.of()));
		Result byHand = run(new ChargeStatesAnalysis(), series(unknown), Map.of("states", "discharged, charged"));
		assertEquals(2, byHand.quantity("ratio").orElseThrow().value(), 0.03);
		assertThrows(AnalysisException.class, () -> run(new ChargeStatesAnalysis(), series(unknown), Map.of("states", "charged, charged")));
		assertThrows(AnalysisException.class, () -> run(new ChargeStatesAnalysis(), series(unknown), Map.of("states", "charged")));
	}

	/** Positive, negative and cell; of the cell a part is missing or too much. */
	private static AnalysisInputs electrodes(double off) {
		return new AnalysisInputs(Map.of("positive", List.of(measurement("p", 1e-4, 0, 2, 10, 3e-4, 0.85, 40, 0.05, 0.9)),
				"negative", List.of(measurement("n", 1e-4, 0, 3, 20, 3e-4, 0.85, 20, 0.05, 0.9)),
				"cell", List.of(measurement("c", 1e-4, 0, 5, 30, 3e-4, 0.85, 60 * (1 + off), 0.05, 0.9))), Map.of());
	}

	@Test
	void positiveAndNegativeElectrodeMakeTheCell() throws AnalysisException {
		Result result = run(new ThreeElectrodeAnalysis(), electrodes(0), Map.of());
		assertEquals("consistent", result.values().get("verdict").text());
		assertTrue(result.quantity("largestDeviation").orElseThrow().value() < 0.1);
		near(2 * 50, result, "polarisationResistance positive", 5);
		near(2 * 40, result, "polarisationResistance negative", 5);
		near(2 * 90, result, "polarisationResistance cell", 5);
		assertEquals(100 * 50.0 / 90, result.quantity("positiveShare").orElseThrow().value(), 1);
		Table data = result.tables().get("data");
		double[] f = data.column("frequency_hertz").orElseThrow().toArray();
		double[] sum = data.column("sum_real_impedance_ohm").orElseThrow().toArray();
		for (int i = 0; i < f.length; i += 10) {
			double[] z = ARCS.impedance(f[i], 5, 30, 3e-4, 0.85, 60, 0.05, 0.9);
			assertEquals(z[0], sum[i], 1e-3 * Math.hypot(z[0], z[1]));
		}
		assertEquals(List.of("nyquist", "deviation", "bode", "drt"), result.figures().stream().map(Figure::id).toList());
		assertEquals(4, figure(result, "nyquist").plots().get(0).series().size());
	}

	@Test
	void aReferenceElectrodeInTheWrongPlaceIsSeen() throws AnalysisException {
		Result result = run(new ThreeElectrodeAnalysis(), electrodes(0.1), Map.of());
		assertEquals("not consistent", result.values().get("verdict").text());
		// at low frequency 6 of 101 Ω are missing
		assertEquals(100 * 6.0 / 101, result.quantity("largestDeviation").orElseThrow().value(), 0.2);
		assertTrue(result.notices().stream().anyMatch(n -> n.message().contains("reference electrode")));
		AnalysisInputs two = new AnalysisInputs(Map.of("positive", electrodes(0).measurements("positive"), "negative",
				electrodes(0).measurements("negative")), Map.of());
		Result without = run(new ThreeElectrodeAnalysis(), two, Map.of("drt", "false"));
		assertTrue(without.values().get("verdict") == null, "without the cell nothing is judged");
		assertEquals(List.of("nyquist", "bode"), without.figures().stream().map(Figure::id).toList());
	}

	@Test
	void bothElectrodesInOneMeasurement() throws AnalysisException {
		Measurement positive = electrodes(0).measurements("positive").get(0);
		Table together = positive.table().orElseThrow();
		for (String role : List.of("negative", "cell")) {
			Table other = electrodes(0).measurements(role).get(0).table().orElseThrow();
			for (String part : List.of("real_impedance", "imaginary_impedance")) {
				together = together.with(Column.ofDoubles(ColumnInfo.of(part + (role.equals("cell") ? "_we_ce_ohm" : "_ce_ohm"), Units.OHM),
						other.column(part + "_ohm").orElseThrow().toArray()));
			}
		}
		Measurement both = positive.toBuilder().table("data", together).build();
		assertTrue(ThreeElectrodeAnalysis.holdsBoth(both));
		Result result = run(new ThreeElectrodeAnalysis(), new AnalysisInputs(Map.of("positive", List.of(both)), Map.of()), Map.of());
		assertEquals("consistent", result.values().get("verdict").text());
		near(2 * 50, result, "polarisationResistance positive", 5);
		near(2 * 40, result, "polarisationResistance negative", 5);
		AnalysisException alone = assertThrows(AnalysisException.class, () -> run(new ThreeElectrodeAnalysis(),
				new AnalysisInputs(Map.of("positive", List.of(positive)), Map.of()), Map.of()));
		assertTrue(alone.getMessage().contains("negative electrode is missing"), alone.getMessage());
		double[] nothing = new double[(int) together.rowCount()];
		Measurement zeros = positive.toBuilder().table("data", together
				.with(Column.ofDoubles(ColumnInfo.of("real_impedance_ce_ohm", Units.OHM), nothing))
				.with(Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ce_ohm", Units.OHM), nothing))).build();
		assertFalse(ThreeElectrodeAnalysis.holdsBoth(zeros), "columns without a measurement");
	}

	@Test
	void resistancesInWindowsAndArcsFollowTheSeries() throws AnalysisException {
		List<Measurement> all = new ArrayList<>();
		for (int k = 0; k < 4; k++) {
			all.add(measurement("spectrum " + k, 1e-3, 0, 5, 30, 3e-4, 0.9, 40 + 20 * k, 0.05, 0.9));
		}
		Result map = run(new DrtMapAnalysis(), series(all), Map.of("windows", "1e-6..4e-3 fast; 4e-3..1 slow"));
		Table windows = map.tables().get("windows");
		assertEquals(8, windows.rowCount());
		double[] resistance = windows.column("resistance").orElseThrow().toArray();
		double[] error = windows.column("resistance_error").orElseThrow().toArray();
		for (int k = 0; k < 4; k++) {
			assertEquals("fast", windows.column("window").orElseThrow().text(k).orElseThrow());
			// the tails of a ZARC reach over the limit
			assertEquals(2 * 30, resistance[k], 0.06 * 60);
			assertEquals(2 * (40 + 20 * k), resistance[4 + k], 0.06 * resistance[4 + k]);
			assertTrue(error[4 + k] > 0 && error[4 + k] < 0.1 * resistance[4 + k]);
		}
		assertEquals(2, figure(map, "window-resistances").plots().get(0).series().stream().filter(Series.XY.class::isInstance).count());
		Result fits = run(new CircuitSeriesAnalysis(), series(all), Map.of());
		Table arcs = fits.tables().get("arcs");
		assertEquals(8, arcs.rowCount());
		for (int k = 0; k < 4; k++) {
			assertEquals("p(R1,Q1)", arcs.column("arc").orElseThrow().text(k).orElseThrow());
			assertEquals(1 / (2 * Math.PI * 3e-4), arcs.column("frequency").orElseThrow().get(k),
					4 * arcs.column("frequency_error").orElseThrow().get(k));
			assertEquals(0.05 / (40 + 20 * k) / 2, arcs.column("effective_capacitance").orElseThrow().get(4 + k),
					4 * arcs.column("effective_capacitance_error").orElseThrow().get(4 + k));
		}
		figure(fits, "arc-frequencies");
		figure(fits, "arc-capacitances");
		assertTrue(fits.tables().get("series").column("akaike").isPresent() && fits.tables().get("series").column("bayes").isPresent());
	}
}
