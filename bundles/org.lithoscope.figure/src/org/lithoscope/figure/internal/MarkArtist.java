/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.figure.Style.Line;

/** Paints lines, spans and texts that are not data. */
final class MarkArtist {

	private static final double SPAN_ALPHA = 0.1;
	private static final double HALO_ALPHA = 0.75;

	private final PlotPlan plan;
	private final Theme theme;
	private final DrawingSurface surface;
	private final TextFont font;
	private final AxisScale xs;
	private final AxisScale ys;

	MarkArtist(PlotPlan plan, Theme theme, DrawingSurface surface) {
		this.plan = plan;
		this.theme = theme;
		this.surface = surface;
		this.font = TextFont.plain(theme.type().legend() * 0.92);
		this.xs = plan.layout().x();
		this.ys = plan.layout().y();
	}

	void paintSpans() {
		Box area = plan.area();
		for (Mark mark : plan.data().plot().marks()) {
			if (mark instanceof Mark.Span span) {
				double a = xs.pointOrBelow(span.from());
				double b = xs.pointOrBelow(span.to());
				Box box = new Box(Math.min(a, b), area.y(), Math.abs(b - a), area.height());
				surface.fillRectangle(box, Theme.transparent(theme.colour(span.style().colour()), SPAN_ALPHA));
			}
		}
	}

	void paintLines() {
		surface.clip(plan.area());
		for (Mark mark : plan.data().plot().marks()) {
			switch (mark) {
				case Mark.Vertical v -> vertical(v);
				case Mark.Horizontal h -> horizontal(h);
				case Mark.Span s -> {
					// painted below the data, its label above the plot
				}
				case Mark.Text t -> text(t);
			}
		}
		surface.unclip();
		new SpanLabels(theme, surface).paint(plan.data(), plan.layout());
	}

	private Pen pen(Style style) {
		Line line = style.line() == Line.NONE ? Line.SOLID : style.line();
		return new Pen(theme.colour(style.colour()), theme.lineWidth() * 0.75 * style.width(), line);
	}

	private void vertical(Mark.Vertical mark) {
		double x = xs.point(mark.x());
		Box area = plan.area();
		if (!(x >= area.x() && x <= area.right())) {
			return;
		}
		surface.segments(new double[] {x, area.y(), x, area.bottom()}, 1, pen(mark.style()));
		if (!mark.label().isEmpty()) {
			double width = surface.measure(mark.label(), font).width();
			boolean roomRight = x + 1.4 * font.size() < area.right();
			double base = roomRight ? x + 1.05 * font.size() : x - 0.35 * font.size();
			Box legend = plan.legendBox().orElse(new Box(0, 0, 0, 0));
			boolean hidden = base > legend.x() && base - font.size() < legend.right() && area.y() + width > legend.y() && area.contains(legend.x(),
					legend.y()) && legend.y() < area.middleY();
			double y = hidden ? area.bottom() - 0.5 * font.size() - width : area.y() + 0.5 * font.size();
			halo(new Box(base - 0.85 * font.size(), y - 1, 1.1 * font.size(), width + 2));
			surface.text(mark.label(), base, y + width, font, theme.colour(mark.style().colour()), Align.START, 90);
		}
	}

	private void horizontal(Mark.Horizontal mark) {
		double y = ys.point(mark.y());
		Box area = plan.area();
		if (!(y >= area.y() && y <= area.bottom())) {
			return;
		}
		surface.segments(new double[] {area.x(), y, area.right(), y}, 1, pen(mark.style()));
		if (!mark.label().isEmpty()) {
			boolean roomAbove = y - 1.3 * font.size() > area.y();
			surface.text(mark.label(), area.right() - 0.5 * font.size(), roomAbove ? y - 0.4 * font.size() : y + 1.1 * font.size(), font,
					theme.colour(mark.style().colour()), Align.END, 0);
		}
	}

	private void text(Mark.Text mark) {
		double x = xs.point(mark.x());
		double y = ys.point(mark.y());
		if (x != x || y != y) {
			return;
		}
		double width = surface.measure(mark.text(), font).width();
		boolean roomRight = x + 0.6 * font.size() + width < plan.area().right();
		boolean roomAbove = y - 1.4 * font.size() > plan.area().y();
		double from = roomRight ? x + 0.5 * font.size() : x - 0.5 * font.size();
		double base = roomAbove ? y - 0.5 * font.size() : y + 1.2 * font.size();
		halo(new Box(roomRight ? from - 1 : from - width - 1, base - 0.85 * font.size(), width + 2, 1.1 * font.size()));
		surface.text(mark.text(), from, base, font, theme.foreground(), roomRight ? Align.START : Align.END, 0);
	}

	/** Quiets the data behind a text. */
	private void halo(Box box) {
		surface.fillRectangle(box, Theme.transparent(theme.background(), HALO_ALPHA));
	}
}
