/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import java.util.Arrays;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.figure.Theme;

/** Vertical edges that are dragged along the x axis of plots, for instance both ends of a range. An edge does not pass its neighbours. */
public final class EdgeGrip implements FigureGrip {

	private static final double REACH = 5;
	private static final double TAB_WIDTH = 7;
	private static final double TAB_HEIGHT = 13;
	private static final double GAP = 1e-6;

	private final Moved moved;
	private double[] edges;
	private int held = -1;

	/** What is told when an edge was moved. */
	@FunctionalInterface
	public interface Moved {

		/**
		 * An edge was let go at another place.
		 *
		 * @param edge the number of the edge
		 * @param x    where it is now
		 */
		void to(int edge, double x);
	}

	/**
	 * Edges.
	 *
	 * @param edges where they are, rising
	 * @param moved is told when one was moved, on the thread of the display
	 */
	public EdgeGrip(double[] edges, Moved moved) {
		this.edges = edges.clone();
		this.moved = moved;
	}

	/** {@return where the edges are; a copy} */
	public double[] edges() {
		return edges.clone();
	}

	@Override
	public boolean isAt(FigureLayout layout, double x, double y) {
		return find(layout, x, y) >= 0;
	}

	private int find(FigureLayout layout, double x, double y) {
		int found = -1;
		double least = REACH;
		for (PlotLayout plot : layout.plots()) {
			if (plot.area().inset(-REACH).contains(x, y)) {
				for (int i = 0; i < edges.length; i++) {
					double distance = Math.abs(plot.x().point(edges[i]) - x);
					if (distance < least) {
						least = distance;
						found = i;
					}
				}
			}
		}
		return found;
	}

	@Override
	public void press(FigureLayout layout, double x, double y) {
		held = find(layout, x, y);
	}

	@Override
	public void drag(FigureLayout layout, double x, double y) {
		if (held < 0) {
			return;
		}
		PlotLayout plot = layout.plots().get(0);
		double value = plot.x().value(Math.clamp(x, plot.area().x(), plot.area().right()));
		double least = held > 0 ? edges[held - 1] * (1 + GAP) : Double.NEGATIVE_INFINITY;
		double most = held < edges.length - 1 ? edges[held + 1] * (1 - GAP) : Double.POSITIVE_INFINITY;
		edges[held] = Math.max(least, Math.min(most, value));
	}

	@Override
	public void release() {
		int edge = held;
		held = -1;
		if (edge >= 0) {
			moved.to(edge, edges[edge]);
		}
	}

	@Override
	public void paint(FigureLayout layout, DrawingSurface surface, Theme theme) {
		for (PlotLayout plot : layout.plots()) {
			Box area = plot.area();
			for (double edge : Arrays.stream(edges).filter(e -> e > 0).toArray()) {
				double x = plot.x().point(edge);
				if (x >= area.x() - 1 && x <= area.right() + 1) {
					surface.segments(new double[] {x, area.y(), x, area.bottom()}, 1, Pen.solid(theme.muted(), theme.frameWidth()));
					Box tab = new Box(x - TAB_WIDTH / 2, area.middleY() - TAB_HEIGHT / 2, TAB_WIDTH, TAB_HEIGHT);
					surface.fillRectangle(tab, theme.background());
					surface.drawRectangle(tab, Pen.solid(theme.foreground(), theme.frameWidth()));
					surface.segments(new double[] {x, tab.y() + 3, x, tab.bottom() - 3}, 1, Pen.solid(theme.muted(), 1));
				}
			}
		}
	}
}
