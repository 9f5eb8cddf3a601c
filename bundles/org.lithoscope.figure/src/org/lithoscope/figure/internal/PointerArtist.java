/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.List;
import java.util.Optional;

import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.FigureReadout;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Style.Line;
import org.lithoscope.model.figure.Style.Marker;

/** Paints what follows the mouse: crosshair, read-out, highlighted row, rubber band. */
final class PointerArtist {

	private static final double BAND_ALPHA = 0.14;
	private static final double RADIUS = 24;
	private static final double BOX_ALPHA = 0.94;

	private final FigureView view;
	private final Theme theme;
	private final DrawingSurface surface;

	PointerArtist(FigureView view, Theme theme, DrawingSurface surface) {
		this.view = view;
		this.theme = theme;
		this.surface = surface;
	}

	void paint(List<PlotPlan> plans) {
		view.highlighted().ifPresent(row -> plans.forEach(plan -> highlight(plan, row)));
		view.pointer().ifPresent(pointer -> crosshair(plans, pointer));
		view.rubberBand().ifPresent(box -> {
			surface.fillRectangle(box, Theme.transparent(theme.selection(), BAND_ALPHA));
			surface.drawRectangle(box, Pen.solid(theme.selection(), theme.frameWidth()));
		});
	}

	private void highlight(PlotPlan plan, FigureView.RowKey key) {
		for (SeriesData data : plan.data().series()) {
			RowIds rows = NearestPoint.rows(data.series());
			long index = key.row() - rows.first();
			if (rows.table().isEmpty() || !rows.table().equals(key.table()) || data.line().isEmpty() || index < 0
					|| index >= data.points()) {
				continue;
			}
			AxisScale ys = plan.layout().upwards(data.series().onSecondAxis());
			ring(plan, plan.layout().x().point(data.line().get().x().get(index)), ys.point(data.line().get().y().get(index)));
		}
	}

	private void ring(PlotPlan plan, double x, double y) {
		if (plan.area().contains(x, y)) {
			surface.markers(Marker.RING, new double[] {x}, new double[] {y}, 1, theme.markerSize() * 2, theme.selection());
		}
	}

	private void crosshair(List<PlotPlan> plans, FigureView.Pointer pointer) {
		PlotPlan own = plans.get(pointer.plot());
		double px = own.layout().x().point(pointer.x());
		double py = own.layout().y().point(pointer.y());
		if (!own.area().contains(px, py)) {
			return;
		}
		Pen pen = new Pen(theme.muted(), theme.frameWidth(), Line.DASHED);
		for (PlotPlan plan : plans) {
			if (plan.layout().xGroup() == own.layout().xGroup()) {
				surface.segments(new double[] {px, plan.area().y(), px, plan.area().bottom()}, 1, pen);
			}
		}
		surface.segments(new double[] {own.area().x(), py, own.area().right(), py}, 1, pen);
		Optional<NearestPoint> nearest = NearestPoint.find(own.data(), own.layout(), px, py, RADIUS);
		nearest.filter(n -> Double.isNaN(n.z())).ifPresent(n -> ring(own, n.px(), n.py()));
		box(own, px, py, FigureReadout.text(own.data(), own.layout(), nearest, own.layout().scale(AxisSide.X).value(px), pointer.y()));
	}

	private void box(PlotPlan plan, double px, double py, List<String> lines) {
		TextFont font = TextFont.plain(theme.type().tick());
		double row = 1.4 * font.size();
		double width = lines.stream().mapToDouble(l -> surface.measure(l, font).width()).max().orElse(0) + 1.2 * font.size();
		double height = lines.size() * row + 0.6 * font.size();
		Box area = plan.area();
		double gap = 0.9 * font.size();
		double x = px + gap + width <= area.right() ? px + gap : Math.max(area.x(), px - gap - width);
		double y = py - gap - height >= area.y() ? py - gap - height : py + gap;
		Box box = new Box(x, y, width, height);
		surface.fillRectangle(box, Theme.transparent(theme.background(), BOX_ALPHA));
		surface.drawRectangle(box, Pen.solid(theme.muted(), theme.frameWidth()));
		for (int i = 0; i < lines.size(); i++) {
			surface.text(lines.get(i), x + 0.6 * font.size(), y + 0.3 * font.size() + (i + 0.75) * row, font, theme.foreground(), Align.START, 0);
		}
	}
}
