/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Series.ColourMap;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.figure.Style.Marker;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Figures with everything in them. */
public final class Samples {

	private Samples() {
	}

	public static NumberSequence numbers(int count, IntToDoubleFunction f) {
		double[] values = new double[count];
		java.util.Arrays.setAll(values, f);
		return NumberSequence.of(values);
	}

	public static Figure line(int points) {
		return Figure.of("line", "A line", "of points", Plot.builder(Axis.linear("t", Units.HOUR), Axis.linear("E vs Li/Li⁺", Units.VOLT))
				.add(Series.XY.of("cell", numbers(points, i -> i), numbers(points, i -> 3 + Math.sin(i * 0.01)), Style.line(0),
						new RowIds("data", 100)))
				.build());
	}

	/** One of each kind of series and mark, two axes, two plots that share x. */
	public static Figure everything() {
		NumberSequence x = numbers(40, i -> i + 1);
		Axis cycles = Axis.linear("Cycle number", Units.ONE);
		Plot main = Plot.builder(cycles, Axis.linear("Q", Units.MILLIAMPERE_HOUR)).secondAxis(Axis.linear("CE", Units.PERCENT))
				.add(new Series.Band("95 %", x, numbers(40, i -> 3 - 0.02 * i), numbers(40, i -> 3.4 - 0.02 * i), Style.line(0), false))
				.add(Series.XY.of("capacity <&> \"x\"", x, numbers(40, i -> i == 7 ? Double.NaN : 3.2 - 0.02 * i), Style.line(0),
						new RowIds("cycles", 0)))
				.add(new Series.XY("CE", x, numbers(40, i -> 99 + 0.01 * i), Style.points(1, Marker.RING), new RowIds("cycles", 0), true))
				.add(new Series.Steps("protocol", x, numbers(40, i -> i % 10), Style.dashed(2), RowIds.NONE, false))
				.add(new Series.ErrorBars("", x, numbers(40, i -> 3.2 - 0.02 * i), numbers(40, i -> 0.1), Style.line(0), false))
				.add(new Series.Bars("SEI", x, numbers(40, i -> 0.5), 0.8, "li", Style.line(3), RowIds.NONE, false))
				.add(new Series.Bars("dead", x, numbers(40, i -> 0.3), 0.8, "li", Style.line(4), RowIds.NONE, false))
				.add(new Mark.Vertical(20, "limit", Style.dashed(5))).add(new Mark.Horizontal(2.5, "80 %", Style.dashed(5)))
				.add(new Mark.Span(5, 9, "formation", Style.line(2))).add(new Mark.Text(30, 2, "here")).build();
		Plot below = Plot.builder(cycles, Axis.linear("residual", Units.ONE)).weight(0.4)
				.add(Series.XY.of("", x, numbers(40, i -> Math.cos(i)), Style.points(0, Marker.CROSS), new RowIds("cycles", 0))).build();
		return new Figure("everything", "All & sundry", "a caption", List.of(main, below), Figure.Layout.STACKED);
	}

	public static Figure maps() {
		Series.HeatMap map = new Series.HeatMap("I / a. u.", numbers(30, i -> i), numbers(20, i -> i), numbers(600, i -> i % 30 + i / 30),
				List.of(10.0, 20.0, 30.0), ColourMap.CIVIDIS, true);
		Series.Image image = new Series.Image("SEM", new Ramp(), 0, 64, 0, 48, 0, 1, ColourMap.GREY);
		return new Figure("maps", "Maps", "", List.of(
				Plot.builder(Axis.linear("δ(⁷Li)", Unit.of("[ppm]")).falling(), Axis.linear("E", Units.VOLT)).add(map).build(),
				Plot.builder(Axis.linear("x", Units.MICROMETRE), Axis.linear("y", Units.MICROMETRE)).equalAspect().add(image).build()),
				Figure.Layout.GRID);
	}

	/** An image that grows brighter to the right. */
	private static final class Ramp implements ImageData {

		@Override
		public int width() {
			return 640;
		}

		@Override
		public int height() {
			return 480;
		}

		@Override
		public int channels() {
			return 1;
		}

		@Override
		public Quantity pixelWidth() {
			return Quantity.of(0.1, "um");
		}

		@Override
		public Quantity pixelHeight() {
			return Quantity.of(0.1, "um");
		}

		@Override
		public float[] read(int x, int y, int columns, int rows, int reduction) {
			int w = (columns + reduction - 1) / reduction;
			int h = (rows + reduction - 1) / reduction;
			float[] values = new float[w * h];
			for (int i = 0; i < values.length; i++) {
				values[i] = (x + i % w * reduction) / 640f;
			}
			return values;
		}
	}
}
