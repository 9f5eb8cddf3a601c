/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the plots of a figure were painted: what a place on the surface means.
 *
 * @param bounds the whole figure
 * @param plots  the plots in the figure's order
 */
public record FigureLayout(Box bounds, List<PlotLayout> plots) {

	/**
	 * What lies at a place.
	 *
	 * @param plot the plot
	 * @param axis the axis whose labels lie there; empty inside the plot
	 */
	public record Hit(PlotLayout plot, Optional<AxisSide> axis) {
	}

	/** Copies the list. */
	public FigureLayout {
		plots = List.copyOf(plots);
	}

	/**
	 * The plot whose inside a place is in.
	 *
	 * @param px x of the place
	 * @param py y of the place
	 * @return the plot's index, if there is one
	 */
	public OptionalInt plotAt(double px, double py) {
		return plots.stream().filter(p -> p.area().contains(px, py)).mapToInt(PlotLayout::index).findFirst();
	}

	/**
	 * The plot or axis at a place.
	 *
	 * @param px x of the place
	 * @param py y of the place
	 * @return what lies there; empty beside the plots
	 */
	public Optional<Hit> hit(double px, double py) {
		return plots.stream().filter(p -> p.cell().contains(px, py)).findFirst().flatMap(p -> {
			Box area = p.area();
			if (area.contains(px, py)) {
				return Optional.of(new Hit(p, Optional.empty()));
			}
			if (px >= area.x() && px <= area.right()) {
				return py > area.bottom() ? Optional.of(new Hit(p, Optional.of(AxisSide.X))) : Optional.empty();
			}
			if (py < area.y() || py > area.bottom()) {
				return Optional.empty();
			}
			if (px < area.x()) {
				return Optional.of(new Hit(p, Optional.of(AxisSide.Y)));
			}
			return p.y2().isPresent() ? Optional.of(new Hit(p, Optional.of(AxisSide.Y2))) : Optional.empty();
		});
	}

	/**
	 * Whether two plots share their x axis.
	 *
	 * @param one   a plot's index
	 * @param other another's
	 * @return whether they do; a plot does with itself
	 */
	public boolean sharesX(int one, int other) {
		return plots.get(one).xGroup() == plots.get(other).xGroup();
	}
}
