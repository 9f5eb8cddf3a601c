/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.List;
import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.figure.axis.Tick;
import org.lithoscope.figure.axis.TickFinder;
import org.lithoscope.figure.axis.Ticks;
import org.lithoscope.figure.internal.LegendPlan.Place;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.figure.Style.Line;

/** Places and paints legends and colour bars. */
final class LegendArtist {

	private static final double SAMPLE = 2.1;
	private static final double SAMPLE_GAP = 0.55;
	private static final double ROW = 1.42;
	private static final double PAD = 0.5;
	private static final int MOST_INSIDE = 10;
	private static final double NARROWEST = 14;
	private static final int BAR_STEPS = 256;

	private final Theme theme;
	private final DrawingSurface surface;
	private final TextFont font;
	private final double em;

	LegendArtist(Theme theme, DrawingSurface surface) {
		this.theme = theme;
		this.surface = surface;
		this.em = theme.type().legend();
		this.font = TextFont.plain(em);
	}

	LegendPlan plan(PlotData data, Legend legend, Box area) {
		double bar = legend.bar().map(this::barRoom).orElse(0.0);
		List<Legend.Entry> entries = legend.entries();
		if (entries.isEmpty()) {
			return new LegendPlan(legend, Place.NONE, 0, 0, 0, bar, new double[2]);
		}
		double widest = entries.stream().mapToDouble(this::entryWidth).max().orElse(0);
		double width = widest + 2 * PAD * em;
		double height = (entries.size() * ROW - (ROW - 1) + 2 * PAD) * em;
		double margin = 0.5 * em;
		if (entries.size() <= MOST_INSIDE) {
			Optional<Box> free = new LegendPlacer(data).place(area, width, height, margin);
			if (free.isPresent()) {
				double fx = (free.get().x() - area.x()) / Math.max(1, area.width() - width);
				double fy = (free.get().y() - area.y()) / Math.max(1, area.height() - height);
				return new LegendPlan(legend, Place.INSIDE, width, height, 0, bar, new double[] {fx, fy});
			}
		}
		double row = entries.stream().mapToDouble(e -> entryWidth(e) + 1.4 * em).sum();
		int rows = (int) Math.ceil(row / area.width());
		if (widest < area.width() && (entries.size() <= MOST_INSIDE && rows <= 2 || area.width() - width < NARROWEST * em)) {
			int shown = Math.min(rows, 3);
			return new LegendPlan(legend, Place.ABOVE, area.width(), shown * ROW * em, shown * ROW * em + 0.3 * em, bar, new double[2]);
		}
		int fit = (int) Math.max(1, (area.height() / em - 2 * PAD) / ROW);
		double shownHeight = Math.min(entries.size(), fit) * ROW * em;
		return new LegendPlan(legend, Place.RIGHT, width, shownHeight, 0, width + 0.3 * em + bar, new double[2]);
	}

	private double entryWidth(Legend.Entry entry) {
		return (SAMPLE + SAMPLE_GAP) * em + surface.measure(entry.name(), font).width();
	}

	private double barRoom(ColourScale scale) {
		double labels = barTicks(scale, 100).major().stream().mapToDouble(t -> surface.measure(t.label(), tickFont()).width()).max().orElse(0);
		return (scale.title().isBlank() ? 2.6 : 4.0) * em + labels;
	}

	private TextFont tickFont() {
		return TextFont.plain(theme.type().tick());
	}

	void paint(PlotPlan plan) {
		plan.legend().bar().ifPresent(bar -> paintBar(plan, bar));
		if (plan.legendBox().isEmpty()) {
			return;
		}
		Box box = plan.legendBox().get();
		Box area = plan.area();
		boolean inside = area.contains(box.middleX(), box.middleY());
		if (inside) {
			surface.fillRectangle(box, Theme.transparent(theme.background(), 0.82));
		}
		if (box.bottom() <= area.y() + 1) {
			paintRows(plan, box);
		} else {
			paintColumn(plan, box, inside ? PAD * em : 0.3 * em);
		}
	}

	private void paintColumn(PlotPlan plan, Box box, double pad) {
		List<Legend.Entry> entries = plan.legend().entries();
		double y = box.y() + (box.contains(box.x(), plan.area().y()) ? 0.5 * em : PAD * em + 0.5 * em);
		int fit = (int) Math.round(box.height() / (ROW * em));
		for (int i = 0; i < entries.size(); i++) {
			if (i == fit - 1 && entries.size() > fit && fit > 0) {
				surface.text("+ " + (entries.size() - i) + " more", box.x() + pad, y + 0.36 * em, font, theme.muted(), Align.START, 0);
				return;
			}
			paintEntry(entries.get(i), box.x() + pad, y);
			y += ROW * em;
		}
	}

	private void paintRows(PlotPlan plan, Box box) {
		double x = box.x();
		double y = box.y() + 0.6 * em;
		for (Legend.Entry entry : plan.legend().entries()) {
			double width = entryWidth(entry);
			if (x > box.x() && x + width > box.right() + 1) {
				x = box.x();
				y += ROW * em;
				if (y > box.bottom() + em) {
					return;
				}
			}
			paintEntry(entry, x, y);
			x += width + 1.4 * em;
		}
	}

	private void paintEntry(Legend.Entry entry, double x, double y) {
		paintSample(entry, x, y);
		surface.text(entry.name(), x + (SAMPLE + SAMPLE_GAP) * em, y + 0.36 * em, font, theme.foreground(), Align.START, 0);
	}

	private void paintSample(Legend.Entry entry, double x, double y) {
		Style style = entry.style();
		int colour = theme.colour(style.colour());
		Box patch = new Box(x + 0.35 * em, y - 0.38 * em, 1.4 * em, 0.76 * em);
		switch (entry.series()) {
			case Series.Bars b -> surface.fillRectangle(patch, colour);
			case Series.Band b -> surface.fillRectangle(patch, Theme.transparent(colour, SeriesArtist.BAND_ALPHA));
			case Series.ErrorBars b -> {
				double middle = x + SAMPLE * em / 2;
				Pen pen = Pen.solid(colour, theme.lineWidth() * 0.8);
				surface.segments(new double[] {middle, y - 0.5 * em, middle, y + 0.5 * em}, 1, pen);
			}
			default -> {
				if (style.line() != Line.NONE) {
					Pen pen = new Pen(colour, Math.max(theme.lineWidth() * style.width(), theme.lineWidth()), style.line());
					surface.polyline(new double[] {x, x + SAMPLE * em}, new double[] {y, y}, 2, pen);
				}
				style.marker().ifPresent(m -> surface.markers(m, new double[] {x + SAMPLE * em / 2}, new double[] {y}, 1, theme.markerSize(),
						colour));
			}
		}
	}

	private Ticks barTicks(ColourScale bar, double length) {
		int most = (int) Math.clamp(length / (theme.type().tick() * 2.7), 2, 8);
		return TickFinder.find(new Scaling(Scale.LINEAR, 1), bar.range(), most, bar.whole());
	}

	private void paintBar(PlotPlan plan, ColourScale bar) {
		Box area = plan.area();
		boolean legendRight = plan.legendBox().filter(b -> b.x() >= area.right()).isPresent();
		double x = area.right() + 1.1 * em;
		double top = area.y() + (legendRight ? plan.legendBox().get().height() + em : 0);
		Box box = new Box(x, top, 1.1 * em, area.bottom() - top);
		int[] pixels = new int[BAR_STEPS];
		for (int i = 0; i < BAR_STEPS; i++) {
			double value = bar.range().max() - (i + 0.5) / BAR_STEPS * (bar.range().max() - bar.range().min());
			pixels[i] = bar.colour(theme, value);
		}
		surface.image(pixels, 1, BAR_STEPS, box, false);
		surface.drawRectangle(box, Pen.solid(theme.foreground(), theme.frameWidth()));
		AxisScale scale = new AxisScale(new Scaling(Scale.LINEAR, 1), bar.range(), box.bottom(), box.y());
		Ticks ticks = barTicks(bar, box.height());
		double widest = 0;
		for (Tick tick : ticks.major()) {
			double y = scale.point(tick.value());
			double end = box.right() + 0.3 * em;
			surface.segments(new double[] {box.right(), y, end, y}, 1, Pen.solid(theme.foreground(), theme.frameWidth()));
			surface.text(tick.label(), end + 0.3 * em, y + 0.36 * theme.type().tick(), tickFont(), theme.foreground(), Align.START, 0);
			widest = Math.max(widest, surface.measure(tick.label(), tickFont()).width());
		}
		if (!bar.title().isBlank()) {
			String factor = ticks.exponent() == 0 ? "" : " · " + TickFinder.power(-ticks.exponent());
			TextFont titleFont = TextFont.plain(theme.type().axis());
			surface.text(bar.title() + factor, box.right() + 0.9 * em + widest + 0.85 * theme.type().axis(), box.middleY(), titleFont,
					theme.foreground(), Align.MIDDLE, 90);
		}
	}
}
