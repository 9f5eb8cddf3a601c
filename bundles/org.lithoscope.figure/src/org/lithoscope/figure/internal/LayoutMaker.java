/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.figure.axis.Ticks;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Figure.Layout;

/** Finds room for plots, axes, titles and legends, so that nothing overlaps and axes below each other are flush. */
final class LayoutMaker {

	private final Figure figure;
	private final List<PlotData> plots;
	private final FigureView view;
	private final Measures measures;
	private final LegendArtist legends;
	private final SpanLabels marks;
	private final TickChooser chooser;
	private Box lastInner;

	LayoutMaker(Figure figure, List<PlotData> plots, FigureView view, Theme theme, DrawingSurface surface) {
		this.figure = figure;
		this.plots = plots;
		this.view = view;
		this.measures = new Measures(theme);
		this.legends = new LegendArtist(theme, surface);
		this.marks = new SpanLabels(theme, surface);
		this.chooser = new TickChooser(surface, TextFont.plain(theme.type().tick()));
	}

	boolean hasTitle() {
		return view.titleShown() && !figure.title().isBlank();
	}

	List<PlotPlan> make(Box bounds) {
		double margin = measures.margin();
		double title = hasTitle() ? measures.title() : 0;
		Box inner = new Box(bounds.x() + margin, bounds.y() + margin + title, Math.max(20, bounds.width() - 2 * margin),
				Math.max(20, bounds.height() - 2 * margin - title));
		lastInner = inner;
		List<Box> rough = cells(inner, plots.stream().map(p -> new Insets(0, 0, 0, 0)).toList());
		List<Legend> explained = plots.stream().map(p -> Legend.of(p.plot().series())).toList();
		List<Insets> axes = new ArrayList<>();
		for (int i = 0; i < plots.size(); i++) {
			Insets guess = new Insets(measures.guess(), measures.half(), measures.half(), measures.guess() * 0.8);
			axes.add(axes(i, within(rough.get(i), guess)));
		}
		axes = flush(axes);
		List<Box> cells = cells(inner, axes);
		// once more with the true sizes: other ticks may now fit, with longer numbers
		for (int i = 0; i < plots.size(); i++) {
			axes.set(i, axes.get(i).max(axes(i, within(cells.get(i), axes.get(i)))));
		}
		axes = flush(axes);
		cells = cells(inner, axes);
		List<Insets> room = new ArrayList<>();
		List<LegendPlan> placed = new ArrayList<>();
		for (int i = 0; i < plots.size(); i++) {
			LegendPlan plan = legends.plan(plots.get(i), explained.get(i), square(i, within(cells.get(i), axes.get(i))));
			placed.add(plan);
			Insets a = axes.get(i);
			room.add(new Insets(a.left(), a.top() + plan.above(), a.right() + plan.right(), a.bottom()));
		}
		room = flush(room);
		List<PlotPlan> plans = new ArrayList<>();
		for (int i = 0; i < plots.size(); i++) {
			plans.add(plan(i, cells.get(i), square(i, within(cells.get(i), room.get(i))), axes.get(i), placed.get(i)));
		}
		return plans;
	}

	private PlotPlan plan(int i, Box cell, Box area, Insets axes, LegendPlan legend) {
		PlotLayout layout = scales(i, cell, area);
		Optional<Box> box = legend.box(cell, area, axes.top() - measures.half());
		PlotData data = plots.get(i);
		return new PlotPlan(data, layout, chooser.choose(layout.x(), AxisSide.X, data.isWhole(AxisSide.X)),
				chooser.choose(layout.y(), AxisSide.Y, data.isWhole(AxisSide.Y)),
				layout.y2().map(s -> chooser.choose(s, AxisSide.Y2, data.isWhole(AxisSide.Y2))), xLabelled(i), legend.legend(), box);
	}

	/** Cells below each other, by weight of the plots' insides; or in a near-square grid. */
	private List<Box> cells(Box inner, List<Insets> insets) {
		int n = plots.size();
		List<Box> cells = new ArrayList<>();
		if (figure.layout() == Layout.GRID && n > 1) {
			double gap = gap();
			PlotGrid grid = PlotGrid.of(n, inner.width(), inner.height(), gap, measures.narrowest());
			int columns = grid.columns();
			int rows = grid.rows();
			double w = (inner.width() - (columns - 1) * gap) / columns;
			double h = (inner.height() - (rows - 1) * gap) / rows;
			for (int i = 0; i < n; i++) {
				cells.add(new Box(inner.x() + i % columns * (w + gap), inner.y() + (i / columns) * (h + gap), w, h));
			}
			return cells;
		}
		double weights = plots.stream().mapToDouble(p -> p.plot().weight()).sum();
		double fixed = insets.stream().mapToDouble(p -> p.top() + p.bottom()).sum();
		double shared = Math.max(inner.height() * 0.3, inner.height() - fixed);
		double y = inner.y();
		for (int i = 0; i < n; i++) {
			double h = insets.get(i).top() + insets.get(i).bottom() + shared * plots.get(i).plot().weight() / weights;
			cells.add(new Box(inner.x(), y, inner.width(), h));
			y += h;
		}
		return cells;
	}

	private double gap() {
		return measures.margin() * 1.6;
	}

	/** The same room to the left and right of plots below each other; in a grid also above and below those beside each other. */
	private List<Insets> flush(List<Insets> insets) {
		boolean grid = figure.layout() == Layout.GRID && plots.size() > 1;
		int columns = grid ? PlotGrid.of(plots.size(), lastInner.width(), lastInner.height(), gap(), measures.narrowest()).columns() : 1;
		List<Insets> flush = new ArrayList<>();
		for (int i = 0; i < insets.size(); i++) {
			Insets own = insets.get(i);
			for (int k = 0; k < insets.size(); k++) {
				Insets other = insets.get(k);
				if (k % columns == i % columns) {
					own = own.max(new Insets(other.left(), 0, other.right(), 0));
				}
				if (grid && k / columns == i / columns) {
					own = own.max(new Insets(0, other.top(), 0, other.bottom()));
				}
			}
			flush.add(own);
		}
		return flush;
	}

	/** A plot of equal aspect is never higher than wide: the data of a Nyquist plot would lie at its floor. */
	private Box square(int i, Box area) {
		boolean high = plots.get(i).plot().equalAspect() && area.height() > area.width();
		return high ? new Box(area.x(), area.bottom() - area.width(), area.width(), area.width()) : area;
	}

	private static Box within(Box cell, Insets room) {
		return new Box(cell.x() + room.left(), cell.y() + room.top(), Math.max(10, cell.width() - room.left() - room.right()),
				Math.max(10, cell.height() - room.top() - room.bottom()));
	}

	private Insets axes(int i, Box area) {
		PlotLayout layout = scales(i, area, area);
		PlotData data = plots.get(i);
		Ticks x = chooser.choose(layout.x(), AxisSide.X, data.isWhole(AxisSide.X));
		Ticks y = chooser.choose(layout.y(), AxisSide.Y, data.isWhole(AxisSide.Y));
		double lastLabel = x.major().isEmpty() || !xLabelled(i) ? 0 : chooser.width(x.major().getLast()) / 2;
		double right = layout.y2().map(s -> measures.upwards(chooser.widest(chooser.choose(s, AxisSide.Y2, data.isWhole(AxisSide.Y2)))))
				.orElse(Math.max(lastLabel, measures.half()));
		boolean below = i > 0 && figure.layout() == Layout.STACKED;
		double labels = marks.rows(data, layout) * measures.markRow();
		return new Insets(measures.upwards(chooser.widest(y)), (below ? measures.half() * 1.1 : measures.half()) + labels, right,
				xLabelled(i) ? measures.below() : measures.half() * 0.6);
	}

	private boolean xLabelled(int i) {
		if (figure.layout() == Layout.GRID) {
			return true;
		}
		return i == plots.size() - 1 || group(i + 1) != group(i);
	}

	/** Stacked plots with equal x axes share them. */
	private int group(int i) {
		if (figure.layout() == Layout.GRID) {
			return i;
		}
		int first = 0;
		while (!plots.get(first).plot().x().equals(plots.get(i).plot().x())) {
			first++;
		}
		return first;
	}

	private PlotLayout scales(int i, Box cell, Box area) {
		PlotData data = plots.get(i);
		Range xRange = range(i, AxisSide.X);
		Range yRange = range(i, AxisSide.Y);
		if (data.plot().equalAspect()) {
			boolean initial = view.ranges().get(i).x().isEmpty();
			double perPoint = Math.max(length(xRange) / area.width(), length(yRange) / area.height());
			xRange = widened(xRange, perPoint * area.width(), initial);
			yRange = widened(yRange, perPoint * area.height(), initial);
		}
		Optional<AxisScale> y2 = data.plot().y2().map(axis -> scale(data, AxisSide.Y2, range(i, AxisSide.Y2), area));
		return new PlotLayout(i, cell, area, scale(data, AxisSide.X, xRange, area), scale(data, AxisSide.Y, yRange, area), y2, group(i));
	}

	private static double length(Range range) {
		return range.max() - range.min();
	}

	private static Range widened(Range range, double length, boolean keepMin) {
		double more = length - length(range);
		if (more <= length * 1e-12) {
			return range;
		}
		return keepMin ? new Range(range.min(), range.max() + more) : new Range(range.min() - more / 2, range.max() + more / 2);
	}

	private static AxisScale scale(PlotData data, AxisSide side, Range range, Box area) {
		boolean inverted = data.axis(side).inverted();
		double low = side == AxisSide.X ? area.x() : area.bottom();
		double high = side == AxisSide.X ? area.right() : area.y();
		return new AxisScale(Scaling.of(data.axis(side)), range, inverted ? high : low, inverted ? low : high);
	}

	private Range range(int i, AxisSide side) {
		FigureView.Ranges shown = view.ranges().get(i);
		Optional<Range> asked = switch (side) {
			case X -> shown.x();
			case Y -> shown.y();
			case Y2 -> shown.y2();
		};
		Scaling scaling = Scaling.of(plots.get(i).axis(side));
		Optional<Range> usable = asked.or(() -> plots.get(i).axis(side).range())
				.filter(r -> scaling.shows(r.min()) && scaling.shows(r.max()));
		return usable.orElseGet(() -> side == AxisSide.X ? sharedRange(i)
				: AutomaticRange.of(plots.get(i).axis(side), plots.get(i).on(side), side));
	}

	/** Plots that share an axis show the data of all. */
	private Range sharedRange(int i) {
		List<SeriesData> all = new ArrayList<>();
		for (int k = 0; k < plots.size(); k++) {
			if (group(k) == group(i)) {
				all.addAll(plots.get(k).series());
			}
		}
		return AutomaticRange.of(plots.get(i).plot().x(), all, AxisSide.X);
	}
}
