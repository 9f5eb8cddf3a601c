/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.List;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.model.figure.Figure;

/** Paints one figure once: ground, plots from back to front, legends, pointer. */
public final class FigureArtist {

	private final Figure figure;
	private final FigureView view;
	private final Theme theme;
	private final DrawingSurface surface;
	private final LayoutMaker layouts;

	/**
	 * An artist.
	 *
	 * @param figure  the figure
	 * @param plots   its data
	 * @param view    what is seen of it
	 * @param theme   colours and sizes
	 * @param surface what to paint on
	 */
	public FigureArtist(Figure figure, List<PlotData> plots, FigureView view, Theme theme, DrawingSurface surface) {
		this.figure = figure;
		this.view = view;
		this.theme = theme;
		this.surface = surface;
		this.layouts = new LayoutMaker(figure, plots, view, theme, surface);
	}

	/**
	 * Finds room for everything.
	 *
	 * @param bounds the whole figure
	 * @return where the plots lie
	 */
	public FigureLayout layout(Box bounds) {
		return new FigureLayout(bounds, layouts.make(bounds).stream().map(PlotPlan::layout).toList());
	}

	/**
	 * Paints.
	 *
	 * @param bounds the whole figure
	 * @return where the plots lie
	 */
	public FigureLayout paint(Box bounds) {
		List<PlotPlan> plans = layouts.make(bounds);
		surface.fillRectangle(bounds, theme.background());
		if (layouts.hasTitle()) {
			paintTitle(bounds, plans.getFirst());
		}
		LegendArtist legends = new LegendArtist(theme, surface);
		for (PlotPlan plan : plans) {
			AxisArtist axes = new AxisArtist(plan, theme, surface);
			MarkArtist marks = new MarkArtist(plan, theme, surface);
			surface.clip(plan.area());
			marks.paintSpans();
			axes.paintGrid();
			surface.unclip();
			new SeriesArtist(plan, view, theme, surface).paint();
			marks.paintLines();
			axes.paintFrame();
			legends.paint(plan);
			if (plan.data().isEmpty()) {
				paintEmpty(plan.area());
			}
		}
		new PointerArtist(view, theme, surface).paint(plans);
		return new FigureLayout(bounds, plans.stream().map(PlotPlan::layout).toList());
	}

	private void paintTitle(Box bounds, PlotPlan first) {
		TextFont font = new TextFont(theme.type().title(), true);
		double margin = new Measures(theme).margin();
		double base = bounds.y() + margin + 0.95 * font.size();
		double room = bounds.width() - 2 * margin;
		double width = surface.measure(figure.title(), font).width();
		TextFont fitting = width <= room ? font : new TextFont(font.size() * Math.max(0.6, room / width), true);
		double x = Math.min(first.area().x(), bounds.x() + margin + Math.max(0, room - width));
		surface.text(figure.title(), x, base, fitting, theme.foreground(), Align.START, 0);
	}

	private void paintEmpty(Box area) {
		surface.text("No data to show", area.middleX(), area.middleY(), TextFont.plain(theme.type().axis()), theme.muted(), Align.MIDDLE, 0);
	}
}
