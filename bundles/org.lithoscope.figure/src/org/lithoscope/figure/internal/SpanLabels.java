/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.model.figure.Mark;

/** The labels of spans: above the plot, where they hide no data; in as many rows as they need not to overlap, up to three. */
final class SpanLabels {

	private static final int MOST_ROWS = 3;

	private record Label(Mark.Span span, double x, int row) {
	}

	private final Theme theme;
	private final DrawingSurface surface;
	private final TextFont font;
	private final Measures measures;

	SpanLabels(Theme theme, DrawingSurface surface) {
		this.theme = theme;
		this.surface = surface;
		this.font = TextFont.plain(theme.type().legend() * 0.92);
		this.measures = new Measures(theme);
	}

	int rows(PlotData data, PlotLayout layout) {
		return labels(data, layout).stream().mapToInt(l -> l.row() + 1).max().orElse(0);
	}

	void paint(PlotData data, PlotLayout layout) {
		for (Label label : labels(data, layout)) {
			double base = layout.area().y() - 0.4 * font.size() - label.row() * measures.markRow();
			surface.text(label.span().label(), label.x(), base, font, theme.colour(label.span().style().colour()), Align.MIDDLE, 0);
		}
	}

	private List<Label> labels(PlotData data, PlotLayout layout) {
		Box area = layout.area();
		List<Label> labels = new ArrayList<>();
		double[] reached = new double[MOST_ROWS];
		java.util.Arrays.fill(reached, Double.NEGATIVE_INFINITY);
		List<Mark.Span> spans = data.plot().marks().stream().filter(m -> m instanceof Mark.Span s && !s.label().isEmpty())
				.map(Mark.Span.class::cast).sorted((s, t) -> Double.compare(middle(s, layout), middle(t, layout))).toList();
		for (Mark.Span span : spans) {
			double middle = middle(span, layout);
			double half = surface.measure(span.label(), font).width() / 2;
			if (!(middle >= area.x() && middle <= area.right())) {
				continue;
			}
			double x = Math.clamp(middle, area.x() + Math.min(half, area.width() / 2), area.right() - Math.min(half, area.width() / 2));
			for (int row = 0; row < MOST_ROWS; row++) {
				if (x - half > reached[row] + 0.5 * font.size()) {
					reached[row] = x + half;
					labels.add(new Label(span, x, row));
					break;
				}
			}
		}
		return labels;
	}

	/** The middle of what is visible of a span; NaN when nothing is. */
	private static double middle(Mark.Span span, PlotLayout layout) {
		double a = layout.x().pointOrBelow(span.from());
		double b = layout.x().pointOrBelow(span.to());
		double left = Math.max(layout.area().x(), Math.min(a, b));
		double right = Math.min(layout.area().right(), Math.max(a, b));
		return right > left ? (left + right) / 2 : Double.NaN;
	}
}
