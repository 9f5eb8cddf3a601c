/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.model.figure.Axis.Range;

/**
 * What is seen of a figure: the visible ranges of each plot, the pointer, selected and highlighted rows. Immutable: every operation returns
 * a new view. Operations take the layout of the figure as last painted and places on the surface, as a mouse gives them.
 *
 * @param ranges      the ranges of each plot
 * @param pointer     where the crosshair stands, if it is shown
 * @param rubberBand  the box that is being drawn for zooming or selecting, if there is one
 * @param selection   the selected rows
 * @param highlighted the row under the pointer here or in a sister figure
 * @param titleShown  whether the figure's title is painted above it
 */
public record FigureView(List<Ranges> ranges, Optional<Pointer> pointer, Optional<Box> rubberBand, RowSelection selection,
		Optional<RowKey> highlighted, boolean titleShown) {

	/**
	 * The visible ranges of a plot; empty shows what the axis asks for, or all data.
	 *
	 * @param x  of the axis to the right
	 * @param y  of the axis upwards
	 * @param y2 of the second axis upwards
	 */
	public record Ranges(Optional<Range> x, Optional<Range> y, Optional<Range> y2) {

		/** What the axes ask for. */
		public static final Ranges AUTOMATIC = new Ranges(Optional.empty(), Optional.empty(), Optional.empty());

		/** Checks its parts. */
		public Ranges {
			Objects.requireNonNull(x, "x");
			Objects.requireNonNull(y, "y");
			Objects.requireNonNull(y2, "y2");
		}

		Ranges with(AxisSide side, Optional<Range> range) {
			return switch (side) {
				case X -> new Ranges(range, y, y2);
				case Y -> new Ranges(x, range, y2);
				case Y2 -> new Ranges(x, y, range);
			};
		}
	}

	/**
	 * A crosshair.
	 *
	 * @param plot the plot it stands in
	 * @param x    where, in the plot's x
	 * @param y    where, in the plot's first y
	 */
	public record Pointer(int plot, double x, double y) {
	}

	/**
	 * One row of a table.
	 *
	 * @param table the table's name
	 * @param row   the row
	 */
	public record RowKey(String table, long row) {
	}

	/** Copies the list. */
	public FigureView {
		ranges = List.copyOf(ranges);
		Objects.requireNonNull(pointer, "pointer");
		Objects.requireNonNull(rubberBand, "rubberBand");
		Objects.requireNonNull(selection, "selection");
		Objects.requireNonNull(highlighted, "highlighted");
	}

	/**
	 * The view that a figure has at first.
	 *
	 * @param plots how many plots the figure has
	 * @return the view
	 */
	public static FigureView initial(int plots) {
		return new FigureView(Collections.nCopies(plots, Ranges.AUTOMATIC), Optional.empty(), Optional.empty(), RowSelection.NONE,
				Optional.empty(), true);
	}

	/**
	 * Zooms about a place, as a mouse wheel does: over a plot both axes, over an axis that axis alone.
	 *
	 * @param layout the layout as last painted
	 * @param px     x of the place
	 * @param py     y of the place
	 * @param factor how much longer ranges become; below 1 to zoom in
	 * @return the new view
	 */
	public FigureView zoom(FigureLayout layout, double px, double py, double factor) {
		Optional<FigureLayout.Hit> hit = layout.hit(px, py);
		if (hit.isEmpty()) {
			return this;
		}
		PlotLayout plot = hit.get().plot();
		FigureView view = this;
		for (AxisSide side : plot.sides(hit.get().axis())) {
			AxisScale scale = plot.scale(side);
			double anchor = scale.value(side == AxisSide.X ? px : py);
			view = view.showing(layout, plot.index(), side, scale.scaling().zoom(scale.range(), anchor, factor));
		}
		return view;
	}

	/**
	 * Moves what is seen along with the pointer.
	 *
	 * @param layout the layout as last painted
	 * @param px     x where the drag is, to tell the plot or axis
	 * @param py     y where the drag is
	 * @param dx     how far to the right, in points
	 * @param dy     how far down, in points
	 * @return the new view
	 */
	public FigureView pan(FigureLayout layout, double px, double py, double dx, double dy) {
		Optional<FigureLayout.Hit> hit = layout.hit(px, py);
		if (hit.isEmpty()) {
			return this;
		}
		PlotLayout plot = hit.get().plot();
		FigureView view = this;
		for (AxisSide side : plot.sides(hit.get().axis())) {
			AxisScale scale = plot.scale(side);
			double fraction = -(side == AxisSide.X ? dx : dy) / (scale.end() - scale.start());
			view = view.showing(layout, plot.index(), side, scale.scaling().move(scale.range(), fraction));
		}
		return view;
	}

	/**
	 * Zooms into a box.
	 *
	 * @param layout the layout as last painted
	 * @param plot   the plot
	 * @param box    the box on the surface; without any width or height nothing changes
	 * @return the new view, without rubber band
	 */
	public FigureView zoomTo(FigureLayout layout, int plot, Box box) {
		FigureView view = withRubberBand(Optional.empty());
		if (box.width() <= 0 || box.height() <= 0) {
			return view;
		}
		PlotLayout where = layout.plots().get(plot);
		for (AxisSide side : where.sides(Optional.empty())) {
			AxisScale scale = where.scale(side);
			Scaling scaling = scale.scaling();
			double from = scaling.place(scale.value(side == AxisSide.X ? box.x() : box.y()));
			double to = scaling.place(scale.value(side == AxisSide.X ? box.right() : box.bottom()));
			view = view.showing(layout, plot, side, scaling.between(scale.range(), from, to));
		}
		return view;
	}

	/**
	 * Shows a range; plots that share their x axis follow.
	 *
	 * @param layout the layout, which knows the plots that share an axis
	 * @param plot   the plot
	 * @param side   which axis
	 * @param range  what it shows
	 * @return the new view
	 */
	public FigureView showing(FigureLayout layout, int plot, AxisSide side, Range range) {
		List<Ranges> changed = new ArrayList<>(ranges);
		for (int i = 0; i < changed.size(); i++) {
			if (i == plot || side == AxisSide.X && layout.sharesX(i, plot)) {
				changed.set(i, changed.get(i).with(side, Optional.of(range)));
			}
		}
		return withRanges(changed);
	}

	/** {@return the view with all ranges as they were at first} */
	public FigureView reset() {
		return withRanges(Collections.nCopies(ranges.size(), Ranges.AUTOMATIC)).withRubberBand(Optional.empty());
	}

	/** {@return whether every plot shows what it showed at first} */
	public boolean isReset() {
		return ranges.stream().allMatch(Ranges.AUTOMATIC::equals);
	}

	/**
	 * Puts the crosshair to a place.
	 *
	 * @param layout the layout as last painted
	 * @param px     x of the place
	 * @param py     y of the place
	 * @return the new view, without a crosshair when the place is in no plot
	 */
	public FigureView pointAt(FigureLayout layout, double px, double py) {
		OptionalInt plot = layout.plotAt(px, py);
		if (plot.isEmpty()) {
			return withPointer(Optional.empty());
		}
		PlotLayout where = layout.plots().get(plot.getAsInt());
		return withPointer(Optional.of(new Pointer(plot.getAsInt(), where.scale(AxisSide.X).value(px), where.scale(AxisSide.Y).value(py))));
	}

	/**
	 * The same view with other ranges.
	 *
	 * @param other one for each plot
	 * @return a new view
	 */
	public FigureView withRanges(List<Ranges> other) {
		return new FigureView(other, pointer, rubberBand, selection, highlighted, titleShown);
	}

	/**
	 * The same view with another crosshair.
	 *
	 * @param other the crosshair; empty for none
	 * @return a new view
	 */
	public FigureView withPointer(Optional<Pointer> other) {
		return new FigureView(ranges, other, rubberBand, selection, highlighted, titleShown);
	}

	/**
	 * The same view with another rubber band.
	 *
	 * @param other the box on the surface; empty for none
	 * @return a new view
	 */
	public FigureView withRubberBand(Optional<Box> other) {
		return new FigureView(ranges, pointer, other, selection, highlighted, titleShown);
	}

	/**
	 * The same view with other rows selected.
	 *
	 * @param other the selection
	 * @return a new view
	 */
	public FigureView withSelection(RowSelection other) {
		return new FigureView(ranges, pointer, rubberBand, other, highlighted, titleShown);
	}

	/**
	 * The same view with another row highlighted.
	 *
	 * @param other the row; empty for none
	 * @return a new view
	 */
	public FigureView withHighlighted(Optional<RowKey> other) {
		return new FigureView(ranges, pointer, rubberBand, selection, other, titleShown);
	}

	/**
	 * The same view with or without the figure's title.
	 *
	 * @param shown whether the title is painted
	 * @return a new view
	 */
	public FigureView withTitle(boolean shown) {
		return new FigureView(ranges, pointer, rubberBand, selection, highlighted, shown);
	}

	/** {@return the view as it is exported: the same ranges and selection, without pointer, rubber band and highlight} */
	public FigureView still() {
		return new FigureView(ranges, Optional.empty(), Optional.empty(), selection, Optional.empty(), titleShown);
	}
}
