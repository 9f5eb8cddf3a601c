/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.display.ScaleBar;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Series.ColourMap;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Images, height maps and what was measured in them, as figures. Lengths are in micrometres, from the lower left corner. */
public final class ImageFigures {

	/** A map has at most so many points a side. */
	private static final int MOST_POINTS = 256;
	private static final int BINS = 60;
	private static final double MARGIN = 0.03;
	private static final double BAR_WIDTH = 4;

	private ImageFigures() {
	}

	/** What a pixel is: micrometres where the file says so, else pixels. */
	private record Scale(double x, double y, Unit unit) {

		static Scale of(ImageData image) {
			boolean known = image.pixelWidth().unit().isCompatible(Units.MICROMETRE) && image.pixelWidth().value() > 0 && image.pixelHeight().value() > 0;
			return known ? new Scale(image.pixelWidth().valueIn(Units.MICROMETRE), image.pixelHeight().valueIn(Units.MICROMETRE), Units.MICROMETRE)
					: new Scale(1, 1, Units.ONE);
		}

		Axis axis(String name) {
			return Axis.linear(unit.equals(Units.ONE) ? name + " / pixels" : name, unit);
		}
	}

	/**
	 * An image with its scale bar and what was marked in it.
	 *
	 * @param id         the name of the figure
	 * @param micrograph the measurement
	 * @param image      one of its images
	 * @param shapes     what was marked
	 * @return the figure
	 */
	public static Figure image(String id, Micrograph micrograph, ImageData image, List<MarkedShape> shapes) {
		Scale scale = Scale.of(image);
		Contrast contrast = Contrast.automatic(micrograph, image);
		double width = image.width() * scale.x();
		double height = image.height() * scale.y();
		Plot.Builder plot = Plot.builder(scale.axis("x").showing(0, width), scale.axis("y").showing(0, height)).equalAspect();
		double high = contrast.high() > contrast.low() ? contrast.high() : contrast.low() + 1;
		plot.add(new Series.Image("", image, 0, width, 0, height, contrast.low(), high, ColourMap.GREY));
		for (MarkedShape shape : shapes) {
			List<Point> points = new ArrayList<>(shape.points());
			if (shape.isClosed()) {
				points.add(points.get(0));
			}
			plot.add(line(points.stream().mapToDouble(p -> p.x() * scale.x()).toArray(),
					points.stream().mapToDouble(p -> height - p.y() * scale.y()).toArray(), Style.line(1)));
		}
		Optional<ScaleBar> bar = ScaleBar.of(image.pixelWidth(), image.width(), ScaleBar.USUAL_SHARE);
		if (bar.isPresent() && scale.unit().equals(Units.MICROMETRE)) {
			double right = width * (1 - MARGIN);
			double left = right - bar.get().pixels() * scale.x();
			double y = height * MARGIN;
			Style white = new Style(new Style.Colour.Sequential(1), Style.Line.SOLID, Optional.empty(), BAR_WIDTH);
			plot.add(line(new double[] { left, right }, new double[] { y, y }, white)).add(new Mark.Text(left, y + height * MARGIN, bar.get().label()));
		}
		String caption = bar.map(b -> "Scale bar: " + b.label() + ".").orElse("The pixel size is not known.");
		return Figure.of(id, micrograph.measurement().name(), caption, plot.build());
	}

	private static Series line(double[] x, double[] y, Style style) {
		return Series.XY.of("", NumberSequence.of(x), NumberSequence.of(y), style, RowIds.NONE);
	}

	/**
	 * A height map in colours with their scale.
	 *
	 * @param name    what it is of
	 * @param image   the image, for its pixel size
	 * @param heights row-major, the highest row first; NaN where there is none
	 * @param unit    their unit
	 * @return the figure
	 */
	public static Figure heightMap(String name, ImageData image, double[] heights, Unit unit) {
		Scale scale = Scale.of(image);
		int step = Math.ceilDiv(Math.max(image.width(), image.height()), MOST_POINTS);
		int columns = Math.ceilDiv(image.width(), step);
		int rows = Math.ceilDiv(image.height(), step);
		double[] x = new double[columns];
		double[] y = new double[rows];
		double[] z = new double[columns * rows];
		for (int row = 0; row < rows; row++) {
			// rows of the image fall, those of the map rise
			int from = Math.min(image.height() - 1, (rows - 1 - row) * step);
			y[row] = (image.height() - 0.5 - from) * scale.y();
			for (int column = 0; column < columns; column++) {
				x[column] = (column * step + 0.5) * scale.x();
				z[row * columns + column] = heights[from * image.width() + column * step];
			}
		}
		String colour = unit.equals(Units.ONE) ? "height" : "height / " + unit.symbol();
		Plot plot = Plot.builder(scale.axis("x"), scale.axis("y")).equalAspect().add(new Series.HeatMap(colour, NumberSequence.of(x),
				NumberSequence.of(y), NumberSequence.of(z), List.of(), ColourMap.VIRIDIS, false)).build();
		return Figure.of("height-map", name, "Heights" + (step > 1 ? ", one point of " + step + " by " + step + "." : "."), plot);
	}

	/**
	 * How heights are distributed, with one root mean square deviation to either side of their mean.
	 *
	 * @param heights the heights; NaN is left out
	 * @param sq      their root mean square deviation
	 * @param unit    their unit
	 * @return the figure
	 */
	public static Figure heightDistribution(double[] heights, double sq, Unit unit) {
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		double sum = 0;
		int n = 0;
		for (double h : heights) {
			if (!Double.isNaN(h)) {
				least = Math.min(least, h);
				greatest = Math.max(greatest, h);
				sum += h;
				n++;
			}
		}
		double width = greatest > least ? (greatest - least) / BINS : 1;
		double[] middles = new double[BINS];
		double[] shares = new double[BINS];
		for (int i = 0; i < BINS; i++) {
			middles[i] = least + (i + 0.5) * width;
		}
		for (double h : heights) {
			if (!Double.isNaN(h)) {
				shares[Math.min(BINS - 1, (int) ((h - least) / width))] += 100.0 / n;
			}
		}
		double mean = sum / n;
		Plot plot = Plot.builder(Axis.linear("height", unit), Axis.linear("share of the points", Units.PERCENT))
				.add(new Series.Bars("", NumberSequence.of(middles), NumberSequence.of(shares), width, "", Style.line(0), RowIds.NONE, false))
				.add(new Mark.Vertical(mean - sq, "−Sq", Style.dashed(1))).add(new Mark.Vertical(mean + sq, "Sq", Style.dashed(1))).build();
		return Figure.of("height-distribution", "Distribution of heights", "Dashed: one root mean square deviation from the mean.", plot);
	}

	/**
	 * The thickness along each line, with mean and standard deviation.
	 *
	 * @param lengths   in micrometres
	 * @param mean      their mean
	 * @param deviation their standard deviation; NaN for a single one
	 * @return the figure; the points are the rows of the table {@code lines}
	 */
	public static Figure thickness(double[] lengths, Quantity mean, double deviation) {
		double[] number = new double[lengths.length];
		for (int i = 0; i < number.length; i++) {
			number[i] = i + 1;
		}
		Plot.Builder plot = Plot.builder(Axis.linear("line", Units.ONE), Axis.linear("thickness", Units.MICROMETRE));
		if (deviation > 0) {
			double[] ends = { 0.5, lengths.length + 0.5 };
			double low = mean.value() - deviation;
			double high = mean.value() + deviation;
			plot.add(new Series.Band("standard deviation", NumberSequence.of(ends), NumberSequence.of(new double[] { low, low }),
					NumberSequence.of(new double[] { high, high }), Style.line(0), false));
		}
		plot.add(Series.XY.of("lines", NumberSequence.of(number), NumberSequence.of(lengths), Style.points(0, Style.Marker.CIRCLE),
				new RowIds("lines", 0)));
		plot.add(new Mark.Horizontal(mean.value(), "mean " + mean, Style.dashed(1)));
		return Figure.of("thickness", "Thickness", "Each line that was drawn; the band is one standard deviation wide to either side.", plot.build());
	}
}
