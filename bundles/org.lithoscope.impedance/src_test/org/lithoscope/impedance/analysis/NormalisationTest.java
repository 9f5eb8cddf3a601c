/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lithoscope.impedance.analysis.TestSpectra.measurement;
import static org.lithoscope.impedance.analysis.TestSpectra.one;
import static org.lithoscope.impedance.analysis.TestSpectra.run;
import static org.lithoscope.impedance.analysis.TestSpectra.series;
import static org.lithoscope.impedance.analysis.TestSpectra.two;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.quantity.Units;

/** Ω, Ω cm² and relative to the polarisation resistance; and the valid range in every later step. */
class NormalisationTest {

	private static final List<Analysis<?>> SINGLE = List.of(new KramersKronigAnalysis(), new CircuitAnalysis(), new DrtAnalysis());

	private static Plot plot(Result result, String id) {
		return result.figures().stream().filter(f -> f.id().equals(id)).map(Figure::plots).findFirst().orElseThrow().get(0);
	}

	private static Series.XY points(Plot plot) {
		return plot.series().stream().filter(Series.XY.class::isInstance).map(Series.XY.class::cast).findFirst().orElseThrow();
	}

	private static double lastReal(Plot plot) {
		Series.XY xy = points(plot);
		return xy.x().get(xy.x().size() - 1);
	}

	@Test
	void theNyquistPlotOfEveryAnalysisFollows() throws AnalysisException {
		Measurement m = two("x");
		double ohm = m.table().orElseThrow().column("real_impedance_ohm").orElseThrow().get(70);
		for (Analysis<?> analysis : SINGLE) {
			Plot area = plot(run(analysis, one(m), Map.of()), "nyquist");
			assertEquals(2 * ohm, lastReal(area), 1e-9);
			assertEquals("Ohm.cm2", area.x().unit().code());
			Plot none = plot(run(analysis, one(m), Map.of("spectrum.normalisation", "NONE")), "nyquist");
			assertEquals(ohm, lastReal(none), 1e-9);
			assertEquals("Ohm", none.x().unit().code());
			Plot relative = plot(run(analysis, one(m), Map.of("spectrum.normalisation", "POLARISATION")), "nyquist");
			assertEquals(ohm / 90, lastReal(relative), 0.01 * ohm / 90);
			assertEquals("Re Z/Rₚ", relative.x().quantity());
			assertTrue(relative.x().unit().equals(Units.ONE) && relative.equalAspect());
		}
		Result drt = run(new DrtAnalysis(), one(m), Map.of("spectrum.normalisation", "POLARISATION"));
		assertEquals("γ/Rₚ", plot(drt, "drt").y().quantity());
		assertEquals("Ohm.cm2", drt.quantity("polarisationResistance").orElseThrow().unit().code(), "values stay what they are");
		Result plain = run(new DrtAnalysis(), one(m), Map.of("spectrum.normalisation", "NONE"));
		assertEquals(90, plain.quantity("polarisationResistance").orElseThrow().value(), 0.9);
	}

	@Test
	void anAreaMustBeKnownWhereItIsAskedFor() throws AnalysisException {
		Measurement without = two("x").toBuilder().metadata(Metadata.builder().build()).build();
		assertThrows(AnalysisException.class, () -> run(new DrtAnalysis(), one(without), Map.of("spectrum.normalisation", "AREA")));
		Result given = run(new DrtAnalysis(), one(without), Map.of("spectrum.normalisation", "AREA", "spectrum.area", "0.5 cm2"));
		assertEquals(45, given.quantity("polarisationResistance").orElseThrow().value(), 0.45);
	}

	@Test
	void eachSpectrumOfASeriesIsRelativeToItsOwn() throws AnalysisException {
		List<Measurement> all = List.of(measurement("a", 1e-5, 0, 5, 30, 3e-4, 0.85, 60, 0.05, 0.9),
				measurement("b", 1e-5, 0, 50, 300, 3e-4, 0.85, 600, 0.05, 0.9));
		Map<String, String> relative = Map.of("spectrum.normalisation", "POLARISATION");
		Series.HeatMap map = (Series.HeatMap) plot(run(new DrtMapAnalysis(), series(all), relative), "drt-map").series().get(0);
		int n = (int) map.x().size();
		double most = 0;
		double apart = 0;
		for (int i = 0; i < n; i++) {
			most = Math.max(most, map.z().get(i));
			apart = Math.max(apart, Math.abs(map.z().get(i) - map.z().get(n + i)));
		}
		assertTrue(apart < 0.03 * most, "ten times the impedance looks the same: " + apart + " of " + most);
		Plot nyquist = plot(run(new ImpedanceMapAnalysis(), series(all), relative), "nyquist");
		assertEquals(95 / 90.0, lastReal(nyquist), 0.02);
	}

	/** The part below about 1 Hz has grown while it was measured. */
	private static Measurement drifting() {
		return measurement("drift", 1e-3, 1, 5, 30, 3e-4, 0.85, 60, 0.05, 0.9);
	}

	@Test
	void theValidRangeReachesEveryLaterStepAndCanBeOverridden() throws AnalysisException {
		Measurement m = drifting();
		double from = run(new KramersKronigAnalysis(), one(m), Map.of()).quantity("validFrom").orElseThrow().value();
		for (Analysis<?> analysis : List.of(new CircuitAnalysis(), new DrtAnalysis())) {
			Result cut = run(analysis, one(m), Map.of());
			double[] f = cut.tables().get("data").column("frequency_hertz").orElseThrow().toArray();
			assertEquals(from, f[f.length - 1], 1e-9 * from, "what is not valid is left out");
			Result all = run(analysis, one(m), Map.of("spectrum.lowest", "0.001 Hz"));
			assertEquals(71, all.tables().get("data").rowCount(), "the user wants it all");
		}
		assertTrue(run(new DrtAnalysis(), one(m), Map.of()).tables().get("distribution").column("relaxation_time_second").orElseThrow()
				.toArray()[0] > 0);
		List<Measurement> two = List.of(two("valid"), m);
		for (Analysis<?> analysis : List.of(new CircuitSeriesAnalysis(), new DrtMapAnalysis(), new ImpedanceMapAnalysis(),
				new ArrheniusAnalysis(), new ChargeStatesAnalysis())) {
			assertEquals(from, proposedLowest(analysis, two), 1e-9, analysis.getClass().getSimpleName());
		}
	}

	private static <P extends Record> double proposedLowest(Analysis<P> analysis, List<Measurement> all) throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		P proposed = analysis.propose(series(all), schema.defaults());
		return Double.parseDouble(schema.text(proposed, "spectrum.lowest").replaceAll("[^0-9.eE+-].*", ""));
	}

	@Test
	void whatTheUserHasSaidIsNotProposedOver() throws AnalysisException {
		ParameterSchema<CircuitParameters> schema = ParameterSchema.of(CircuitParameters.class);
		CircuitParameters said = schema.with(schema.defaults(), Map.of("spectrum.highest", "1000 Hz"));
		CircuitParameters p = new CircuitAnalysis().propose(one(drifting()), said);
		assertTrue(p.spectrum().lowest().isEmpty());
		assertEquals(1000, p.spectrum().highest().orElseThrow().value());
	}
}
