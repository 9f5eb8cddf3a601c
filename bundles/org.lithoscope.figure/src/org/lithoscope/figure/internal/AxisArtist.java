/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.List;

import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.AxisTitle;
import org.lithoscope.figure.axis.Tick;
import org.lithoscope.figure.axis.Ticks;
import org.lithoscope.model.figure.Style;

/** Paints grid, frame, ticks, numbers and axis titles. */
final class AxisArtist {

	private static final double MINOR = 0.55;
	private static final double SMALLEST_TITLE = 0.7;

	private final PlotPlan plan;
	private final Theme theme;
	private final DrawingSurface surface;
	private final Measures measures;
	private final TextFont tickFont;
	private final Box area;

	AxisArtist(PlotPlan plan, Theme theme, DrawingSurface surface) {
		this.plan = plan;
		this.theme = theme;
		this.surface = surface;
		this.measures = new Measures(theme);
		this.tickFont = TextFont.plain(theme.type().tick());
		this.area = plan.area();
	}

	void paintGrid() {
		boolean filled = plan.data().series().stream().anyMatch(SeriesData::exact);
		if (filled) {
			return;
		}
		double[] ends = new double[4 * (plan.x().major().size() + plan.y().major().size())];
		int i = 0;
		for (Tick tick : plan.x().major()) {
			double x = plan.layout().x().point(tick.value());
			i = put(ends, i, x, area.y(), x, area.bottom());
		}
		for (Tick tick : plan.y().major()) {
			double y = plan.layout().y().point(tick.value());
			i = put(ends, i, area.x(), y, area.right(), y);
		}
		surface.segments(ends, i / 4, Pen.solid(theme.grid(), theme.frameWidth()));
	}

	void paintFrame() {
		surface.drawRectangle(area, Pen.solid(theme.foreground(), theme.frameWidth()));
		paintX();
		paintUpwards(AxisSide.Y, plan.layout().y(), plan.y());
		plan.y2().ifPresent(ticks -> paintUpwards(AxisSide.Y2, plan.layout().y2().orElseThrow(), ticks));
	}

	private void paintX() {
		AxisScale scale = plan.layout().x();
		Ticks ticks = plan.x();
		double[] ends = new double[4 * (ticks.major().size() + ticks.minor().size())];
		int i = 0;
		double base = area.bottom();
		for (Tick tick : ticks.major()) {
			double x = scale.point(tick.value());
			i = put(ends, i, x, base, x, base + measures.tick());
			if (plan.xLabelled()) {
				surface.text(tick.label(), x, base + measures.numberBase(), tickFont, theme.foreground(), Align.MIDDLE, 0);
			}
		}
		for (double minor : ticks.minor()) {
			double x = scale.point(minor);
			i = put(ends, i, x, base, x, base + measures.tick() * MINOR);
		}
		surface.segments(ends, i / 4, Pen.solid(theme.foreground(), theme.frameWidth()));
		if (plan.xLabelled()) {
			title(AxisTitle.of(plan.data().plot().x(), ticks.exponent()), area.middleX(), base + measures.titleBase(), area.width(), 0,
					theme.foreground());
		}
	}

	private void paintUpwards(AxisSide side, AxisScale scale, Ticks ticks) {
		boolean left = side == AxisSide.Y;
		double edge = left ? area.x() : area.right();
		int direction = left ? -1 : 1;
		int colour = colour(side);
		double[] ends = new double[4 * (ticks.major().size() + ticks.minor().size())];
		int i = 0;
		double widest = 0;
		double numbers = edge + direction * (measures.tick() + measures.gap());
		for (Tick tick : ticks.major()) {
			double y = scale.point(tick.value());
			i = put(ends, i, edge, y, edge + direction * measures.tick(), y);
			surface.text(tick.label(), numbers, y + measures.middle(), tickFont, colour, left ? Align.END : Align.START, 0);
			widest = Math.max(widest, surface.measure(tick.label(), tickFont).width());
		}
		for (double minor : ticks.minor()) {
			double y = scale.point(minor);
			i = put(ends, i, edge, y, edge + direction * measures.tick() * MINOR, y);
		}
		surface.segments(ends, i / 4, Pen.solid(theme.foreground(), theme.frameWidth()));
		// flush with the other plots of a figure: the title of a stack stands in one line
		double atEdge = plan.layout().cell().x() + 0.72 * theme.type().axis();
		double besides = numbers + widest + measures.titleGap() + 0.72 * theme.type().axis();
		double x = left ? atEdge : besides;
		title(AxisTitle.of(plan.data().axis(side), ticks.exponent()), x, area.middleY(), area.height() + 2 * measures.half(), 90, colour);
	}

	private void title(String text, double x, double y, double room, double degrees, int colour) {
		double size = theme.type().axis();
		double width = surface.measure(text, TextFont.plain(size)).width();
		double fitting = width <= room ? size : size * Math.max(SMALLEST_TITLE, room / width);
		surface.text(text, x, y, TextFont.plain(fitting), colour, Align.MIDDLE, degrees);
	}

	/** With two axes upwards each takes the colour of its series, when they have one in common. */
	private int colour(AxisSide side) {
		if (plan.y2().isEmpty()) {
			return theme.foreground();
		}
		List<Integer> colours = new Legend(plan.data().on(side).stream().filter(s -> !s.exact())
				.map(s -> new Legend.Entry(s.series().name(), s.series())).toList(), java.util.Optional.empty()).entries().stream()
				.map(Legend.Entry::style).filter(s -> !(s.colour() instanceof Style.Colour.Muted)).map(s -> theme.colour(s.colour())).distinct()
				.toList();
		return colours.size() == 1 ? colours.getFirst() : theme.foreground();
	}

	private static int put(double[] ends, int i, double x0, double y0, double x1, double y1) {
		ends[i] = x0;
		ends[i + 1] = y0;
		ends[i + 2] = x1;
		ends[i + 3] = y1;
		return i + 4;
	}
}
