/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class SpectrumPlotsTest {

	/** Rising frequencies, f = 0 in the first row: rows and points of the spectrum are in different order. */
	private static Measurement rising() {
		int n = 42;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		Circuit circuit = Circuit.parse("R0-p(R1,C1)");
		for (int i = 1; i < n; i++) {
			f[i] = Math.pow(10, (i - 1) / 10.0);
			double[] z = circuit.impedance(f[i], 1, 10, 1e-3);
			re[i] = z[0];
			im[i] = z[1];
		}
		return Measurement.builder("impedance/spectrum").name("rising").table("eis", Table.of(Column.ofDoubles(ColumnInfo.of("frequency_hertz",
				Units.HERTZ), f), Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), re),
				Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), im))).build();
	}

	private static Drawn drawn(Optional<Range> used) throws AnalysisException {
		return new Drawn("a", ImpedanceSpectrum.sweepsOf(rising()).get(0), new Style.Colour.Indexed(0), Shown.Scale.PLAIN, "eis", used);
	}

	@Test
	void pointsAreTheRowsOfTheirTable() throws AnalysisException {
		Measurement measurement = rising();
		Figure figure = new SpectrumPlots(List.of(drawn(Optional.empty())), Optional.empty()).bode();
		Series.XY points = (Series.XY) figure.plots().get(0).series().get(1);
		assertEquals("eis", points.rows().table());
		Table table = measurement.tables().get("eis");
		Column f = table.column("frequency_hertz").orElseThrow();
		assertEquals(41, points.x().size());
		for (long i = 0; i < points.x().size(); i++) {
			assertEquals(f.get(points.rows().first() + i), points.x().get(i), 1e-9 * points.x().get(i), "row " + i);
		}
	}

	@Test
	void whatIsNotUsedIsMutedAndStaysLinked() throws AnalysisException {
		Figure figure = new SpectrumPlots(List.of(drawn(Optional.of(new Range(10, 1000)))), Optional.empty()).nyquist();
		assertTrue(figure.plots().get(0).equalAspect());
		Series.XY muted = (Series.XY) figure.plots().get(0).series().get(1);
		Series.XY used = (Series.XY) figure.plots().get(0).series().get(2);
		int both = 0;
		int shown = 0;
		for (long i = 0; i < used.y().size(); i++) {
			both += Double.isNaN(used.y().get(i)) == Double.isNaN(muted.y().get(i)) ? 1 : 0;
			shown += Double.isNaN(used.y().get(i)) ? 0 : 1;
		}
		assertEquals(0, both, "each point is in one of them");
		assertEquals(21, shown, "10 Hz to 1 kHz with ten points per decade");
		assertEquals(new Style.Colour.Muted(), muted.style().colour());
		assertEquals(used.rows(), muted.rows());
	}

	@Test
	void decadesAreWrittenWhereThereIsRoom() throws AnalysisException {
		Figure figure = new SpectrumPlots(List.of(drawn(Optional.empty())), Optional.empty()).nyquist();
		List<String> texts = figure.plots().get(0).marks().stream().map(Mark.Text.class::cast).map(Mark.Text::text).toList();
		assertTrue(texts.containsAll(List.of("1 Hz", "10 Hz", "100 Hz")), texts.toString());
		assertTrue(!texts.contains("10 kHz"), "1 kHz and 10 kHz lie on each other");
		assertEquals("10 mHz", SpectrumPlots.decadeText(-2));
		assertEquals("100 kHz", SpectrumPlots.decadeText(5));
		assertEquals("1 MHz", SpectrumPlots.decadeText(6));
	}

	@Test
	void unitsFollowTheChoice() throws AnalysisException {
		ImpedanceSpectrum spectrum = ImpedanceSpectrum.sweepsOf(rising()).get(0);
		assertEquals(Shown.Scale.PLAIN, Shown.AREAL.scale(spectrum), "without area Ω stays");
		assertEquals(2, Shown.AREAL.scale(spectrum.withArea(Optional.of(Quantity.of(200, "mm2")))).factor(), 1e-12);
		Shown.Scale relative = Shown.NORMALISED.scale(spectrum);
		assertEquals(0.1, relative.factor(), 0.003, "the polarisation resistance is 10 Ω");
		assertEquals("Re Z/Rₚ", relative.label("Re Z"));
	}

	@Test
	void theStateTellsAnalysesWhatWasChosen() throws AnalysisException {
		SpectrumState state = SpectrumState.of(rising());
		assertTrue(state.chosenTexts().keySet().stream().noneMatch("spectrum.lowest"::equals), "what is proposed is not chosen");
		int[] told = new int[1];
		state.addListener(() -> told[0]++);
		state.choose(Optional.of(new Range(3, 300)));
		state.choose(Optional.of(new Range(3, 300)));
		assertEquals(1, told[0]);
		assertEquals("3.0 Hz", state.overrides().get("spectrum.lowest"));
		assertEquals("300.0 Hz", state.chosenTexts().get("spectrum.highest"));
		state.setArea(Optional.of(Quantity.of(1.5, "cm2")));
		state.show(Shown.AREAL);
		assertEquals("AREA", state.overrides().get("spectrum.normalisation"));
		assertEquals("1.5 cm2", state.overrides().get("spectrum.area"));
		state.choose(Optional.empty());
		assertEquals(1, state.range().min(), 1e-9);
	}

	@Test
	void sweepsAreChosenByText() {
		assertEquals(new TreeSet<>(List.of(1, 2, 3, 9)), SweepChoice.parse("1-3, 9", 12, 5));
		assertEquals(new TreeSet<>(List.of(1, 6, 11)), SweepChoice.parse("every 5", 12, 5));
		assertEquals(new TreeSet<>(List.of(1, 12)), SweepChoice.parse("first, last", 12, 5));
		assertEquals(new TreeSet<>(List.of(1, 5, 8, 12)), SweepChoice.parse("", 12, 4));
		assertThrows(IllegalArgumentException.class, () -> SweepChoice.parse("13", 12, 5));
		assertThrows(IllegalArgumentException.class, () -> SweepChoice.parse("some", 12, 5));
	}

	@Test
	void frequenciesHavePrefixes() {
		assertEquals("10 mHz", Hertz.text(0.01, 3));
		assertEquals("1 MHz", Hertz.text(999999, 3));
		assertEquals("3.16 kHz", Hertz.text(3162.28, 3));
		assertEquals("100 Hz", Hertz.text(100, 3));
		assertEquals(1, Quantity.parse(Hertz.text(1.00183, 6)).valueIn(Units.HERTZ), 0.01);
		assertEquals(1, Hertz.rounded(1.00183, 3));
	}
}
