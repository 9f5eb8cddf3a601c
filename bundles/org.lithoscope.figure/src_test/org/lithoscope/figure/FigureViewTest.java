/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;

class FigureViewTest {

	private static FigureLayout layout(FigureScene scene, FigureView view) {
		DrawingSurface surface = new Java2DSurface(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), 1);
		return new FigurePainter(Theme.light()).layout(scene, view, surface, 800, 500);
	}

	@Test
	void allDataAreSeenAtFirst() {
		FigureScene scene = FigureScene.of(Samples.line(1000));
		Range x = scene.range(0, AxisSide.X);
		Range y = scene.range(0, AxisSide.Y);
		assertTrue(x.min() < 0 && x.max() > 999 && x.max() < 1100, x.toString());
		assertTrue(y.min() < 2.01 && y.min() > 1.8 && y.max() > 3.99 && y.max() < 4.2, y.toString());
		assertTrue(scene.initialView().isReset());
		assertEquals(1000, scene.points());
	}

	@Test
	void zoomKeepsThePlaceUnderThePointer() {
		FigureScene scene = FigureScene.of(Samples.line(1000));
		FigureLayout before = layout(scene, scene.initialView());
		Box area = before.plots().getFirst().area();
		double px = area.x() + area.width() * 0.3;
		double py = area.y() + area.height() * 0.7;
		FigureView zoomed = scene.initialView().zoom(before, px, py, 0.5);
		FigureLayout after = layout(scene, zoomed);
		AxisScale x0 = before.plots().getFirst().x();
		AxisScale x1 = after.plots().getFirst().x();
		double relative = (x0.value(px) - x1.range().min()) / (x1.range().max() - x1.range().min());
		assertEquals(0.3, relative, 1e-9);
		assertEquals((x0.range().max() - x0.range().min()) / 2, x1.range().max() - x1.range().min(), 1e-9);
		assertFalse(zoomed.isReset());
		assertTrue(zoomed.reset().isReset());
	}

	@Test
	void zoomOverAnAxisChangesThatAxisAlone() {
		FigureScene scene = FigureScene.of(Samples.line(1000));
		FigureLayout before = layout(scene, scene.initialView());
		Box area = before.plots().getFirst().area();
		FigureView zoomed = scene.initialView().zoom(before, area.x() - 10, area.middleY(), 0.5);
		assertTrue(zoomed.ranges().getFirst().x().isEmpty());
		assertTrue(zoomed.ranges().getFirst().y().isPresent());
		FigureView below = scene.initialView().zoom(before, area.middleX(), area.bottom() + 8, 0.5);
		assertTrue(below.ranges().getFirst().x().isPresent());
		assertTrue(below.ranges().getFirst().y().isEmpty());
	}

	@Test
	void panMovesAlongWithThePointer() {
		FigureScene scene = FigureScene.of(Samples.line(1000));
		FigureLayout before = layout(scene, scene.initialView());
		PlotLayout plot = before.plots().getFirst();
		double px = plot.area().middleX();
		double py = plot.area().middleY();
		double x = plot.x().value(px);
		double y = plot.y().value(py);
		FigureView panned = scene.initialView().pan(before, px, py, 60, -30);
		// the axes' labels may take other room, so compare the share of the plot
		Range xr = panned.ranges().getFirst().x().orElseThrow();
		Range yr = panned.ranges().getFirst().y().orElseThrow();
		assertEquals(0.5 + 60 / plot.area().width(), (x - xr.min()) / (xr.max() - xr.min()), 1e-9);
		assertEquals(0.5 + 30 / plot.area().height(), (y - yr.min()) / (yr.max() - yr.min()), 1e-9);
	}

	@Test
	void boxZoomShowsTheBox() {
		FigureScene scene = FigureScene.of(Samples.line(1000));
		FigureLayout before = layout(scene, scene.initialView());
		PlotLayout plot = before.plots().getFirst();
		Box box = new Box(plot.area().x() + 100, plot.area().y() + 50, 200, 120);
		FigureView zoomed = scene.initialView().withRubberBand(Optional.of(box)).zoomTo(before, 0, box);
		Range x = zoomed.ranges().getFirst().x().orElseThrow();
		Range y = zoomed.ranges().getFirst().y().orElseThrow();
		assertEquals(plot.x().value(box.x()), x.min(), 1e-9);
		assertEquals(plot.x().value(box.right()), x.max(), 1e-9);
		assertEquals(plot.y().value(box.bottom()), y.min(), 1e-9);
		assertEquals(plot.y().value(box.y()), y.max(), 1e-9);
		assertTrue(zoomed.rubberBand().isEmpty());
	}

	@Test
	void stackedPlotsShareTheirX() {
		FigureScene scene = FigureScene.of(Samples.everything());
		FigureLayout layout = layout(scene, scene.initialView());
		assertTrue(layout.sharesX(0, 1));
		FigureView view = scene.initialView().showing(layout, 1, AxisSide.X, new Range(5, 10));
		assertEquals(new Range(5, 10), view.ranges().getFirst().x().orElseThrow());
		assertTrue(view.ranges().getFirst().y().isEmpty());
		FigureLayout zoomed = layout(scene, view);
		assertEquals(zoomed.plots().get(0).area().x(), zoomed.plots().get(1).area().x(), 1e-9);
		assertEquals(zoomed.plots().get(0).area().right(), zoomed.plots().get(1).area().right(), 1e-9);
	}

	@Test
	void oneUnitIsAsLongOnBothAxesOfANyquistPlot() {
		Figure nyquist = Figure.of("n", "n", "", Plot.builder(Axis.linear("Re Z", Units.OHM), Axis.linear("−Im Z", Units.OHM)).equalAspect()
				.add(Series.XY.of("", Samples.numbers(50, i -> i), Samples.numbers(50, i -> i % 7), Style.line(0), RowIds.NONE)).build());
		FigureScene scene = FigureScene.of(nyquist);
		FigureLayout layout = layout(scene, scene.initialView());
		for (int step = 0; step < 3; step++) {
			PlotLayout plot = layout.plots().getFirst();
			double perX = (plot.x().range().max() - plot.x().range().min()) / plot.area().width();
			double perY = (plot.y().range().max() - plot.y().range().min()) / plot.area().height();
			assertEquals(perX, perY, perX * 1e-9);
			layout = layout(scene, scene.initialView().zoom(layout, plot.area().middleX() + step * 20, plot.area().middleY(), 0.5));
		}
	}

	@Test
	void fallingAxesFall() {
		FigureScene scene = FigureScene.of(Samples.maps());
		AxisScale x = layout(scene, scene.initialView()).plots().getFirst().x();
		assertTrue(x.point(10) < x.point(5));
		assertEquals(7, x.value(x.point(7)), 1e-9);
	}

	@Test
	void zoomingForEverEndsWhereNumbersEnd() {
		FigureScene scene = FigureScene.of(Samples.line(1000));
		FigureView view = scene.initialView();
		for (int i = 0; i < 400; i++) {
			FigureLayout layout = layout(scene, view);
			Box area = layout.plots().getFirst().area();
			view = view.zoom(layout, area.middleX(), area.middleY(), i < 200 ? 0.6 : 3);
		}
		Range x = view.ranges().getFirst().x().orElseThrow();
		assertTrue(Double.isFinite(x.min()) && Double.isFinite(x.max()) && x.min() < x.max(), x.toString());
	}

	@Test
	void outliersDoNotStretchTheRobustRange() {
		Figure figure = Figure.of("o", "o", "", Plot.builder(Axis.linear("n", Units.ONE), Axis.linear("CE", Units.PERCENT))
				.add(Series.XY.of("", Samples.numbers(500, i -> i), Samples.numbers(500, i -> i == 3 ? 900 : 99 + i % 10 * 0.1), Style.line(0),
						RowIds.NONE)).build());
		Range robust = FigureScene.of(figure).rangeWithoutOutliers(0, AxisSide.Y);
		assertTrue(robust.min() < 99 && robust.max() > 99.9 && robust.max() < 102, robust.toString());
	}

	@Test
	void readoutFindsTheRowAndItsUnits() {
		FigureScene scene = FigureScene.of(Samples.line(1000));
		FigureLayout layout = layout(scene, scene.initialView());
		PlotLayout plot = layout.plots().getFirst();
		double px = plot.x().point(250);
		double py = plot.y().point(3 + Math.sin(2.5));
		FigureReadout readout = FigureReadout.at(scene, layout, px, py, 20).orElseThrow();
		assertEquals(250, readout.index());
		assertEquals(new FigureView.RowKey("data", 350), readout.row().orElseThrow());
		assertEquals("cell", readout.lines().get(0));
		assertTrue(readout.lines().get(1).startsWith("t = 250.") && readout.lines().get(1).endsWith(" h"), readout.lines().toString());
		assertTrue(readout.lines().get(2).startsWith("E vs Li/Li⁺ = 3.59") && readout.lines().get(2).endsWith(" V"), readout.lines().toString());
		assertTrue(FigureReadout.at(scene, layout, 1, 1, 20).isEmpty());
	}

	@Test
	void selectionsAreValues() {
		RowSelection a = RowSelection.NONE.with("cycles", 5, 3, 3);
		assertTrue(a.contains("cycles", 3) && !a.contains("cycles", 4) && !a.contains("data", 3));
		assertEquals(a, RowSelection.NONE.with("cycles", 3, 5));
		assertEquals(a.hashCode(), RowSelection.NONE.with("cycles", 3, 5).hashCode());
		assertTrue(a.with("cycles").isEmpty());
	}
}
