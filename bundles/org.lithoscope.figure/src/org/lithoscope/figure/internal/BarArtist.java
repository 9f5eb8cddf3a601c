/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.figure.Series;

/** Paints bars; those that share a column of pixels as one. */
final class BarArtist {

	private static final double NARROW = 3;

	private final PlotPlan plan;
	private final FigureView view;
	private final Theme theme;
	private final DrawingSurface surface;

	BarArtist(PlotPlan plan, FigureView view, Theme theme, DrawingSurface surface) {
		this.plan = plan;
		this.view = view;
		this.theme = theme;
		this.surface = surface;
	}

	void paint(Series.Bars bars, AxisScale ys) {
		BarGeometry g = plan.data().bars(bars);
		AxisScale xs = plan.layout().x();
		int colour = theme.colour(bars.style().colour());
		Box area = plan.area();
		double reach = Double.NaN;
		double low = 0;
		double high = 0;
		double pixel = 1 / surface.pixelsPerPoint();
		for (int i = 0; i < g.left().length; i++) {
			double x0 = xs.point(g.left()[i]);
			double x1 = xs.point(g.right()[i]);
			double left = Math.min(x0, x1);
			double width = Math.abs(x1 - x0);
			double base = ys.pointOrBelow(g.base()[i]);
			double top = ys.pointOrBelow(g.top()[i]);
			if (!(left <= area.right() && left + width >= area.x()) || top != top) {
				continue;
			}
			double upper = Math.min(base, top);
			double lower = Math.max(base, top);
			if (width < pixel) {
				// many bars within a pixel: paint only what reaches beyond those painted there
				boolean same = Math.abs(left - reach) < pixel;
				if (same && upper >= low && lower <= high) {
					continue;
				}
				low = same ? Math.min(low, upper) : upper;
				high = same ? Math.max(high, lower) : lower;
				reach = same ? reach : left;
				surface.fillRectangle(new Box(reach, low, pixel, high - low), colour);
				continue;
			}
			Box box = new Box(left, upper, width, lower - upper);
			surface.fillRectangle(box, colour);
			if (width > NARROW) {
				surface.drawRectangle(box, Pen.solid(theme.background(), theme.frameWidth() * 0.8));
			}
			if (view.selection().contains(bars.rows().table(), bars.rows().first() + i) && !bars.rows().table().isEmpty()) {
				surface.drawRectangle(box.inset(-0.5), Pen.solid(theme.selection(), theme.lineWidth() * 1.2));
			}
		}
	}
}
