/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lithoscope.figure.export.PngExport;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;

class FigurePainterTest {

	static List<Figure> figures() {
		return List.of(Samples.line(10), Samples.line(100_000), Samples.everything(), Samples.maps());
	}

	@ParameterizedTest
	@MethodSource("figures")
	void everyKindIsPainted(Figure figure) {
		FigureScene scene = FigureScene.of(figure);
		for (double[] size : new double[][] {{800, 500}, {240, 170}, {60, 40}, {5, 5}}) {
			for (Theme theme : List.of(Theme.light(), Theme.night(), Theme.print())) {
				BufferedImage image = PngExport.paint(scene, scene.initialView(), theme, size[0], size[1], 1);
				assertEquals(theme.background() & 0xFFFFFF, image.getRGB(0, 0) & 0xFFFFFF);
				assertTrue(size[0] < 100 || colours(image) > 5, "something is painted");
			}
		}
	}

	private static long colours(BufferedImage image) {
		return java.util.Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).distinct().count();
	}

	@Test
	void figuresThatShowNothingArePainted() {
		Axis t = Axis.linear("t", Units.SECOND);
		for (Axis y : List.of(Axis.linear("E", Units.VOLT), Axis.logarithmic("Z", Units.OHM),
				new Axis("CE", Units.PERCENT, Axis.Scale.NINES, false, Optional.empty()))) {
			for (double value : new double[] {Double.NaN, 0, -1, Double.POSITIVE_INFINITY, 100, 1e300, 1e-300}) {
				for (int n : new int[] {0, 1, 3, 5000}) {
					Figure figure = Figure.of("f", "f", "", Plot.builder(t, y)
							.add(Series.XY.of("a", Samples.numbers(n, i -> i), Samples.numbers(n, i -> value), Style.line(0), RowIds.NONE)).build());
					FigureScene scene = FigureScene.of(figure);
					BufferedImage image = PngExport.paint(scene, scene.initialView(), Theme.light(), 300, 200, 1);
					assertTrue(colours(image) > 3);
				}
			}
		}
	}

	@Test
	void theLineIsWhereTheDataAre() {
		FigureScene scene = FigureScene.of(Samples.line(100_000));
		BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
		FigureView view = scene.initialView().withRanges(List.of(new FigureView.Ranges(Optional.of(new Range(0, 1000)), Optional.empty(),
				Optional.empty())));
		FigureLayout layout = new FigurePainter(Theme.light()).paint(scene, view, new Java2DSurface(image.createGraphics(), 1), 800, 500);
		PlotLayout plot = layout.plots().getFirst();
		int line = Theme.light().shade(0) & 0xFFFFFF;
		for (int t = 50; t < 1000; t += 50) {
			int px = (int) plot.x().point(t);
			int py = (int) plot.y().point(3 + Math.sin(t * 0.01));
			boolean found = false;
			for (int dy = -2; dy <= 2 && !found; dy++) {
				int rgb = image.getRGB(px, py + dy) & 0xFFFFFF;
				found = Math.abs((rgb >> 16) - (line >> 16)) < 120 && (rgb & 0xFF) > 150 && rgb != 0xFFFFFF;
			}
			assertTrue(found, "no line at t = " + t);
		}
	}

	/** Notes which texts are drawn where, to find those that overlap or leave the figure. */
	private static final class Notebook implements DrawingSurface {

		private record Note(String text, Box box) {
		}

		private final DrawingSurface real;
		private final List<Note> notes = new ArrayList<>();

		Notebook(DrawingSurface real) {
			this.real = real;
		}

		@Override
		public double pixelsPerPoint() {
			return real.pixelsPerPoint();
		}

		@Override
		public void polyline(double[] x, double[] y, int count, Pen pen) {
			real.polyline(x, y, count, pen);
		}

		@Override
		public void segments(double[] ends, int count, Pen pen) {
			real.segments(ends, count, pen);
		}

		@Override
		public void fillPolygon(double[] x, double[] y, int count, int colour) {
			real.fillPolygon(x, y, count, colour);
		}

		@Override
		public void fillRectangle(Box box, int colour) {
			real.fillRectangle(box, colour);
		}

		@Override
		public void drawRectangle(Box box, Pen pen) {
			real.drawRectangle(box, pen);
		}

		@Override
		public void markers(Style.Marker marker, double[] x, double[] y, int count, double size, int colour) {
			real.markers(marker, x, y, count, size, colour);
		}

		@Override
		public void text(String text, double x, double y, TextFont font, int colour, Align align, double degrees) {
			TextExtent e = measure(text, font);
			double shift = align == Align.START ? 0 : align == Align.MIDDLE ? -e.width() / 2 : -e.width();
			Box box = degrees == 0 ? new Box(x + shift, y - e.ascent(), e.width(), e.ascent())
					: new Box(x - e.ascent(), y - shift - e.width(), e.ascent(), e.width());
			notes.add(new Note(text, box));
		}

		@Override
		public TextExtent measure(String text, TextFont font) {
			return real.measure(text, font);
		}

		@Override
		public void image(int[] pixels, int width, int height, Box box, boolean smooth) {
			real.image(pixels, width, height, box, smooth);
		}

		@Override
		public void clip(Box box) {
			real.clip(box);
		}

		@Override
		public void unclip() {
			real.unclip();
		}
	}

	@ParameterizedTest
	@MethodSource("figures")
	void textsDoNotOverlapAndAreWhollySeen(Figure figure) {
		FigureScene scene = FigureScene.of(figure);
		for (double[] size : new double[][] {{900, 600}, {500, 340}, {241, 190}}) {
			Theme theme = size[0] < 300 ? Theme.print() : Theme.light();
			BufferedImage image = new BufferedImage((int) size[0], (int) size[1], BufferedImage.TYPE_INT_RGB);
			Notebook notebook = new Notebook(new Java2DSurface(image.createGraphics(), 1));
			new FigurePainter(theme).paint(scene, scene.initialView(), notebook, size[0], size[1]);
			Box bounds = new Box(-0.5, -0.5, size[0] + 1, size[1] + 1);
			for (Notebook.Note a : notebook.notes) {
				assertTrue(bounds.contains(a.box.x(), a.box.y()) && bounds.contains(a.box.right(), a.box.bottom()), a + " leaves the figure");
				for (Notebook.Note b : notebook.notes) {
					boolean apart = a == b || a.box.x() >= b.box.right() || b.box.x() >= a.box.right() || a.box.y() >= b.box.bottom()
							|| b.box.y() >= a.box.bottom();
					assertTrue(apart, () -> a + " overlaps " + b);
				}
			}
		}
	}

	@Test
	void themesAreTold() {
		assertNotEquals(Theme.light().background(), Theme.night().background());
		for (Theme theme : List.of(Theme.light(), Theme.night())) {
			for (int i = 0; i < theme.palette().size(); i++) {
				assertTrue(contrast(theme.shade(i), theme.background()) > 2.2, theme.name() + " " + i);
			}
			assertTrue(contrast(theme.foreground(), theme.background()) > 10);
		}
		assertEquals(Theme.light().colour(new Style.Colour.Keyed("cell A")), Theme.light().colour(new Style.Colour.Keyed("cell A")));
		ColourKeys keys = ColourKeys.inOrder();
		assertEquals(0, keys.index("b"));
		assertEquals(1, keys.index("a"));
		assertEquals(0, keys.index("b"));
	}

	/** Contrast ratio of WCAG 2. */
	private static double contrast(int a, int b) {
		double la = luminance(a) + 0.05;
		double lb = luminance(b) + 0.05;
		return Math.max(la, lb) / Math.min(la, lb);
	}

	private static double luminance(int rgb) {
		double sum = 0;
		double[] weights = {0.0722, 0.7152, 0.2126};
		for (int i = 0; i < 3; i++) {
			double c = (rgb >> 8 * i & 0xFF) / 255.0;
			sum += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
		}
		return sum;
	}
}
