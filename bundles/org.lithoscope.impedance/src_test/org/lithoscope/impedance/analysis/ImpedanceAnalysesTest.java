/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import static org.lithoscope.impedance.analysis.TestSpectra.measurement;
import static org.lithoscope.impedance.analysis.TestSpectra.near;
import static org.lithoscope.impedance.analysis.TestSpectra.one;
import static org.lithoscope.impedance.analysis.TestSpectra.run;
import static org.lithoscope.impedance.analysis.TestSpectra.series;
import static org.lithoscope.impedance.analysis.TestSpectra.two;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.table.Table;
import org.lithoscope.numerics.special.PhysicalConstants;

class ImpedanceAnalysesTest {

	@Test
	void aValidSpectrumPassesTheTestAndIsNotCut() throws AnalysisException {
		Result result = run(new KramersKronigAnalysis(), one(two("valid")), Map.of());
		assertEquals("valid", result.values().get("verdict").text());
		assertEquals(0.1, result.quantity("noise").orElseThrow().value(), 0.02);
		assertEquals(List.of("residuals", "nyquist", "bode"), result.figures().stream().map(Figure::id).toList());
		assertEquals(71, result.tables().get("data").rowCount());
		DrtAnalysis drt = new DrtAnalysis();
		assertTrue(drt.propose(one(two("valid")), ParameterSchema.of(DrtParameters.class).defaults()).spectrum().lowest().isEmpty());
	}

	@Test
	void theValidRangeOfADriftingSpectrumIsProposedToLaterSteps() throws AnalysisException {
		Measurement drifting = measurement("drift", 1e-3, 1, 5, 30, 3e-4, 0.85, 60, 0.05, 0.9);
		Result result = run(new KramersKronigAnalysis(), one(drifting), Map.of());
		assertEquals("valid in part", result.values().get("verdict").text());
		double from = result.quantity("validFrom").orElseThrow().value();
		// it has grown by 1 % at 10 Hz and by 6 % at 1 Hz
		assertTrue(from > 0.5 && from < 10, "from " + from);
		assertTrue(result.notices().stream().anyMatch(n -> n.severity() == Notice.Severity.WARNING));
		CircuitParameters p = new CircuitAnalysis().propose(one(drifting), ParameterSchema.of(CircuitParameters.class).defaults());
		assertEquals(from, p.spectrum().lowest().orElseThrow().value());
		Result fit = run(new CircuitAnalysis(), one(drifting), Map.of("circuit", "R0-ZARC1-ZARC2"));
		assertTrue(fit.tables().get("data").rowCount() < 71, "points that are not valid are left out");
	}

	@Test
	void circuitsAreGivenPerArea() throws AnalysisException {
		Result result = run(new CircuitAnalysis(), one(two("circuit")), Map.of("compare", "R0-p(R1,Q1) R0-p(R1,Q1)-p(R2,Q2)-W1"));
		near(2 * 5, result, "R0", 4);
		near(2 * 30, result, "R1", 4);
		near(2 * 60, result, "R2", 4);
		assertEquals("Ohm.cm2", result.quantity("R1").orElseThrow().unit().code());
		near(1 / (2 * Math.PI * 3e-4), result, "frequency p(R1,Q1)", 4);
		double q = Math.pow(3e-4, 0.85) / 30 / 2;
		near(q, result, "Q1.Q", 4);
		Table arcs = result.tables().get("arcs");
		assertEquals(3e-4 / 30 / 2, arcs.column("effective_capacitance").orElseThrow().get(0), 2e-7);
		Table comparison = result.tables().get("comparison");
		assertEquals(0, comparison.column("delta_bic").orElseThrow().get(0), "the true circuit is the best");
		assertTrue(comparison.column("delta_bic").orElseThrow().get(1) > 100);
		Figure nyquist = result.figures().get(0);
		assertTrue(nyquist.plots().get(0).equalAspect());
		assertEquals("−Im Z", nyquist.plots().get(0).y().quantity());
	}

	@Test
	void theDistributionHasItsPeaksAndWindows() throws AnalysisException {
		Result result = run(new DrtAnalysis(), one(two("drt")), Map.of());
		assertEquals(2 * 90, result.quantity("polarisationResistance").orElseThrow().value(), 1.8);
		Table peaks = result.tables().get("peaks");
		assertEquals(2, peaks.rowCount());
		double[] tau = peaks.column("relaxation_time").orElseThrow().toArray();
		double[] error = peaks.column("relaxation_time_error").orElseThrow().toArray();
		assertEquals(3e-4, tau[0], 4 * error[0]);
		assertEquals(0.05, tau[1], 4 * error[1]);
		assertEquals(2 * 30, peaks.column("resistance").orElseThrow().get(0), 3);
		assertEquals(2 * 60, peaks.column("resistance").orElseThrow().get(1), 3);
		assertEquals("CEI and SEI (τ2)", peaks.column("window").orElseThrow().text(0).orElseThrow());
		assertEquals("charge transfer (τ4)", peaks.column("window").orElseThrow().text(1).orElseThrow());
		assertEquals(5, result.tables().get("windows").rowCount());
		Figure figure = result.figures().get(0);
		assertEquals(Axis.Scale.LOGARITHMIC, figure.plots().get(0).x().scale());
		assertTrue(figure.plots().get(0).series().get(0) instanceof Series.Band);
		assertTrue(figure.plots().get(0).marks().stream().filter(Mark.Span.class::isInstance).count() >= 4);
		double[] shown = result.tables().get("distribution").column("relaxation_time_second").orElseThrow().toArray();
		assertEquals(1 / (2 * Math.PI * 1e5), shown[0], 1e-12);
		assertEquals(1 / (2 * Math.PI * 1e-2), shown[shown.length - 1], 1e-9);
	}

	@Test
	void theTikhonovMethodShowsItsCriteria() throws AnalysisException {
		Result result = run(new DrtAnalysis(), one(two("drt")), Map.of("method", "TIKHONOV"));
		assertEquals(2 * 90, result.quantity("polarisationResistance").orElseThrow().value(), 2);
		assertEquals(result.quantity("lambda").orElseThrow().value(), result.quantity("lambdaGcv").orElseThrow().value());
		assertEquals(29, result.tables().get("lambda").rowCount());
		Result byHand = run(new DrtAnalysis(), one(two("drt")), Map.of("method", "TIKHONOV", "tikhonov.criterion", "MANUAL",
				"tikhonov.lambda", "0.01"));
		assertEquals(0.01, byHand.quantity("lambda").orElseThrow().value());
	}

	@Test
	void wrongTextsAreRefusedWithTheReason() {
		assertThrows(AnalysisException.class, () -> run(new CircuitAnalysis(), one(two("x")), Map.of("circuit", "R0-p(R1")));
		assertThrows(AnalysisException.class, () -> run(new CircuitAnalysis(), one(two("x")), Map.of("settings", "R7 = 3")));
		assertThrows(AnalysisException.class, () -> run(new DrtAnalysis(), one(two("x")), Map.of("windows", "fast")));
		assertThrows(AnalysisException.class, () -> run(new DrtAnalysis(), one(two("x")), Map.of("spectrum.sweep", "2")));
		assertThrows(AnalysisException.class, () -> run(new ArrheniusAnalysis(), series(List.of(two("a 10C"))), Map.of()));
		assertThrows(AnalysisException.class, () -> run(new ArrheniusAnalysis(), series(List.of(two("a"), two("b"))), Map.of()));
	}

	/** Seven temperatures, 30 to 60 °C, both arcs activated by 53.7 and 40 kJ/mol in the form T·exp(E/RT). */
	private static List<Measurement> temperatures() {
		List<Measurement> all = new ArrayList<>();
		for (int celsius = 30; celsius <= 60; celsius += 5) {
			double kelvin = celsius + 273.15;
			double inverse = (1 / kelvin - 1 / 303.15) * 1000 / PhysicalConstants.MOLAR_GAS;
			double first = 30 * kelvin / 303.15 * Math.exp(53.7 * inverse);
			double second = 60 * kelvin / 303.15 * Math.exp(40 * inverse);
			all.add(measurement("cell at " + celsius + " °C", 2e-3, 0, 5, first, 3e-4 * first / 30, 0.85, second, 0.05 * second / 60, 0.9));
		}
		return all;
	}

	@Test
	void activationEnergiesComeBackWithinTheirErrors() throws AnalysisException {
		Result result = run(new ArrheniusAnalysis(), series(temperatures()), Map.of("resistances", "R1,R2"));
		near(53.7, result, "activationEnergy R1", 3);
		near(40, result, "activationEnergy R2", 3);
		assertTrue(result.quantity("activationEnergy R1").orElseThrow().standardUncertainty() < 0.5);
		assertEquals(7, result.tables().get("resistances").rowCount());
		assertEquals("arrhenius", result.figures().get(0).id());
		Result other = run(new ArrheniusAnalysis(), series(temperatures()), Map.of("resistances", "R1", "form", "ONE_OVER_R"));
		assertEquals(51.06, other.quantity("activationEnergy R1").orElseThrow().value(), 0.5);
		assertTrue(other.values().get("form").text().startsWith("ln(1/R)"));
	}

	@Test
	void aSeriesIsMapped() throws AnalysisException {
		Result result = run(new DrtMapAnalysis(), series(temperatures()), Map.of("series.coordinate", "TEMPERATURE"));
		Series.HeatMap map = (Series.HeatMap) result.figures().get(0).plots().get(0).series().get(0);
		assertEquals(7, map.y().size());
		assertEquals(30, map.y().get(0));
		assertTrue(map.contoured());
		Table table = result.tables().get("series");
		assertEquals(2 * 90, table.column("polarisation_resistance").orElseThrow().get(0), 3.6);
		assertThrows(AnalysisException.class, () -> run(new DrtMapAnalysis(), series(temperatures()), Map.of("series.values", "1,2")));
	}

	@Test
	void circuitsFollowASeries() throws AnalysisException {
		Result result = run(new CircuitSeriesAnalysis(), series(temperatures()), Map.of("series.coordinate", "TEMPERATURE"));
		Table table = result.tables().get("series");
		assertEquals(7, table.rowCount());
		double inverse = (1 / 333.15 - 1 / 303.15) * 1000 / PhysicalConstants.MOLAR_GAS;
		assertEquals(2 * 30 * 333.15 / 303.15 * Math.exp(53.7 * inverse), table.column("R1").orElseThrow().get(6),
				4 * table.column("R1_error").orElseThrow().get(6));
		assertEquals("resistances", result.figures().get(0).id());
	}
}
