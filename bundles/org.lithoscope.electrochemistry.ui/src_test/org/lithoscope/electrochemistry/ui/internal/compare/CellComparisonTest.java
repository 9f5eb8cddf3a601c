/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.registry.Contributor;
import org.lithoscope.registry.PluginKey;
import org.lithoscope.registry.PluginKind;
import org.lithoscope.registry.PluginObject;
import org.lithoscope.registry.ReaderDescriptor;
import org.lithoscope.ui.project.OpenMeasurement;

/** Cells, their groups, filter and export, without any window. */
class CellComparisonTest {

	private static final Contributor VENDOR = new Contributor("com.example", "1.0");
	private static final ReaderDescriptor READER = new ReaderDescriptor("reader", "Reader", "Vendor", "", List.of(), List.of(), List.of(), VENDOR,
			new PluginObject<>(new PluginKey(PluginKind.READER, "reader"), VENDOR, "none", Class::forName, o -> null));

	private static OpenMeasurement measurement(String name) {
		Measurement measurement = Measurement.builder("electrochemistry/cycling").name(name).build();
		Path path = Path.of("/data/" + name);
		return new OpenMeasurement(path, new ReadOutcome(path, READER, List.of(measurement), List.of()), measurement);
	}

	private static CellData data(double... percent) {
		double[] numbers = new double[percent.length];
		double[] charges = new double[percent.length];
		for (int i = 0; i < percent.length; i++) {
			numbers[i] = i + 1;
			charges[i] = 2;
		}
		Map<KeyFigure, Quantity> figures = Map.of(KeyFigure.CYCLES, Quantity.of(percent.length, Units.ONE),
				KeyFigure.FIRST, new Quantity(percent[0], Units.PERCENT, 0.1), KeyFigure.CAPACITY, Quantity.of(4, Units.MILLIAMPERE_HOUR));
		return new CellData(numbers, charges, 0.5, Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE, percent, "conventional", figures, "");
	}

	@Test
	void groupsThatWereNamedBeforeComeBackWithTheirCells() {
		CompareCells cells = new CompareCells();
		List<OpenMeasurement> open = new ArrayList<>(List.of(measurement("a-1.mpr"), measurement("a-2.mpr")));
		cells.update(open, "");
		Map<String, String> named = cells.name(cells.rows().subList(0, 1), "mine");
		assertEquals(Map.of(cells.rows().get(0).name(), "mine"), named);
		cells.remind(Map.of("a-1.mpr", "older", "a-2.mpr", "kept", "later.mpr", "kept"));
		open.add(measurement("later.mpr"));
		cells.update(open, "");
		assertEquals(List.of("mine", "kept", "kept"), cells.rows().stream().map(CellRow::group).toList());
		assertEquals(Map.of("a-2.mpr", "kept", "later.mpr", "kept"), cells.name(cells.rows().subList(0, 1), ""), "named no more");
		cells.regroup("");
		assertEquals(List.of("all cells", "kept", "kept"), cells.rows().stream().map(CellRow::group).toList());
	}

	/** Cells a-1, a-2 with 98 and 99 % in the first cycle; b with 97 %, its second cycle is missing in a-2. */
	private static CompareCells cells() {
		CompareCells cells = new CompareCells();
		List<OpenMeasurement> open = List.of(measurement("a-1.mpr"), measurement("a-2.mpr"), measurement("b.mpr"));
		assertTrue(cells.update(open, "[ _-]*[0-9]+$"));
		assertEquals(3, cells.waiting().size());
		assertTrue(cells.take(open.get(0).measurement(), data(98, 97)));
		assertTrue(cells.take(open.get(1).measurement(), data(99)));
		assertTrue(cells.take(open.get(2).measurement(), data(97, 97.5)));
		assertFalse(cells.take(open.get(2).measurement(), data(1)), "nobody waits for it any more");
		assertTrue(cells.waiting().isEmpty());
		return cells;
	}

	@Test
	void replicatesAreToldByTheirNamesUntilTheUserSaysOtherwise() {
		CompareCells cells = cells();
		assertEquals(List.of("a", "a", "b"), cells.rows().stream().map(CellRow::group).toList());
		cells.rows().get(2).setGroup("mine", true);
		cells.regroup("");
		assertEquals(List.of("all cells", "all cells", "mine"), cells.rows().stream().map(CellRow::group).toList());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> cells.regroup("[")).getMessage().startsWith("'[' is no regular"));
	}

	@Test
	void aFileThatHasGrownIsLookedAtAgainAndKeepsWhatTheUserSet() {
		CompareCells cells = cells();
		cells.rows().get(0).setShown(false);
		List<OpenMeasurement> open = new ArrayList<>(cells.rows().stream().map(CellRow::measurement).toList());
		OpenMeasurement grown = measurement("a-1.mpr");
		assertEquals(open.get(0), grown, "the same measurement of the same file");
		open.set(0, grown);
		assertFalse(cells.update(open, ""), "the cells are the same");
		assertEquals(List.of(grown.measurement()), cells.waiting());
		assertFalse(cells.rows().get(0).isShown());
		assertTrue(cells.rows().get(0).data().isPresent(), "what was found stays until there is something newer");
		cells.update(open.subList(1, 3), "");
		assertEquals(2, cells.rows().size());
	}

	@Test
	void groupsHaveMeanAndStandardDeviation() {
		List<CellGroup> groups = CellGroup.of(cells().rows());
		assertEquals(List.of("a", "b"), groups.stream().map(CellGroup::name).toList());
		Quantity first = groups.get(0).value(KeyFigure.FIRST).orElseThrow();
		assertEquals(98.5, first.value(), 1e-12);
		assertEquals(Math.sqrt(0.5), first.standardUncertainty(), 1e-12);
		assertTrue(Double.isNaN(groups.get(1).value(KeyFigure.FIRST).orElseThrow().standardUncertainty()), "one cell has no scatter");
		assertEquals(Optional.empty(), groups.get(0).value(KeyFigure.LIFE));
	}

	@Test
	void bandsEndWhereOneCellIsLeft() {
		Figure figure = new CycleDrawing(cells().rows(), true, false).of(Drawing.EFFICIENCY);
		Series.Band band = (Series.Band) figure.plots().get(0).series().get(0);
		Series.XY mean = (Series.XY) figure.plots().get(0).series().get(1);
		assertEquals("a (n = 2)", mean.name());
		assertEquals(98.5, mean.y().get(0), 1e-12);
		assertEquals(97, mean.y().get(1), 1e-12);
		assertEquals(98.5 - Math.sqrt(0.5), band.lower().get(0), 1e-12);
		assertEquals(97, band.upper().get(1), 1e-12);
	}

	@Test
	void capacitiesAreShownPerAreaWhereItIsKnownOfAll() {
		CompareCells cells = cells();
		Figure areal = new CycleDrawing(cells.rows(), false, false).of(Drawing.CAPACITY);
		assertEquals(Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE, areal.plots().get(0).y().unit());
		assertEquals(1, ((Series.XY) areal.plots().get(0).series().get(0)).y().get(0), 1e-12);
		CellData d = cells.rows().get(0).data().orElseThrow();
		cells.rows().get(0).setData(new CellData(d.numbers(), d.charges(), 1, Units.MILLIAMPERE_HOUR, d.efficiencies(), "", d.figures(), ""));
		Figure absolute = new CycleDrawing(cells.rows(), false, false).of(Drawing.CAPACITY);
		assertEquals(Units.MILLIAMPERE_HOUR, absolute.plots().get(0).y().unit());
		assertEquals(2, ((Series.XY) absolute.plots().get(0).series().get(1)).y().get(0), 1e-12);
		Figure health = new CycleDrawing(cells.rows(), false, false).of(Drawing.RETENTION);
		assertEquals(50, ((Series.XY) health.plots().get(0).series().get(1)).y().get(0), 1e-12, "2 of 4 mA h");
	}

	@Test
	void filtersTakeWordsAndConditions() {
		List<CellRow> rows = cells().rows();
		assertEquals(List.of("a-1.mpr", "a-2.mpr"), names(rows, "A- conventional"));
		assertEquals(List.of("a-2.mpr"), names(rows, "first > 98"));
		assertEquals(List.of("a-1.mpr", "a-2.mpr"), names(rows, "first>=98 cycles<=2"));
		assertEquals(List.of(), names(rows, "life>1"), "what has no life meets no condition");
		assertEquals(3, names(rows, " ").size());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CellFilter.parse("frist>9")).getMessage().contains("cycles, ce, average"));
		assertThrows(IllegalArgumentException.class, () -> CellFilter.parse("ce>1-2"));
		assertThrows(IllegalArgumentException.class, () -> CellFilter.parse("ce><3"));
	}

	private static List<String> names(List<CellRow> rows, String filter) {
		return rows.stream().filter(CellFilter.parse(filter)).map(CellRow::name).toList();
	}

	@Test
	void csvHasNumbersAndUncertaintiesInColumnsOfTheirOwn() {
		List<CellRow> rows = cells().rows();
		rows.get(0).setGroup("5 µm, \"thin\"", true);
		String[] lines = SubjectsCsv.of(rows, false).split("\n");
		assertEquals(4, lines.length);
		assertTrue(lines[0].startsWith("cell,group,protocol,complete cycles,standard uncertainty,Coulombic efficiency by protocol / %,"), lines[0]);
		assertEquals("a-1.mpr,\"5 µm, \"\"thin\"\"\",conventional,2,,,,,,98,0.1,4,,,,,,,,,,a-1.mpr", lines[1]);
		assertEquals(lines[0].split(",").length, lines[2].split(",", -1).length);
	}
}
