/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One pair of axes with its series.
 *
 * @param x           the axis to the right
 * @param y           the axis upwards
 * @param y2          a second axis upwards, on the right-hand side; for instance Coulombic efficiency beside capacity
 * @param series      what is drawn, the first at the bottom
 * @param marks       lines, spans and texts
 * @param equalAspect whether one unit is as long on both axes, as in a Nyquist plot
 * @param weight      the share of the figure's height among stacked plots; 1 for a main plot, less for residuals
 */
public record Plot(Axis x, Axis y, Optional<Axis> y2, List<Series> series, List<Mark> marks, boolean equalAspect, double weight) {

	/** Copies the lists. */
	public Plot {
		Objects.requireNonNull(x, "x");
		Objects.requireNonNull(y, "y");
		Objects.requireNonNull(y2, "y2");
		series = List.copyOf(series);
		marks = List.copyOf(marks);
		if (!(weight > 0)) {
			throw new IllegalArgumentException("weight " + weight);
		}
	}

	/**
	 * A builder.
	 *
	 * @param x the axis to the right
	 * @param y the axis upwards
	 * @return the builder
	 */
	public static Builder builder(Axis x, Axis y) {
		return new Builder(x, y);
	}

	/** Collects a plot. */
	public static final class Builder {

		private final Axis x;
		private final Axis y;
		private final List<Series> series = new ArrayList<>();
		private final List<Mark> marks = new ArrayList<>();
		private Optional<Axis> y2 = Optional.empty();
		private boolean equalAspect;
		private double weight = 1;

		private Builder(Axis x, Axis y) {
			this.x = x;
			this.y = y;
		}

		/**
		 * Adds a second axis upwards.
		 *
		 * @param axis the axis on the right-hand side
		 * @return this
		 */
		public Builder secondAxis(Axis axis) {
			y2 = Optional.of(axis);
			return this;
		}

		/**
		 * Adds a series.
		 *
		 * @param one the series
		 * @return this
		 */
		public Builder add(Series one) {
			series.add(one);
			return this;
		}

		/**
		 * Adds a mark.
		 *
		 * @param mark the mark
		 * @return this
		 */
		public Builder add(Mark mark) {
			marks.add(mark);
			return this;
		}

		/**
		 * Makes one unit as long on both axes.
		 *
		 * @return this
		 */
		public Builder equalAspect() {
			equalAspect = true;
			return this;
		}

		/**
		 * Sets the share of the height.
		 *
		 * @param value the share; 1 for a main plot
		 * @return this
		 */
		public Builder weight(double value) {
			weight = value;
			return this;
		}

		/** {@return the plot} */
		public Plot build() {
			return new Plot(x, y, y2, series, marks, equalAspect, weight);
		}
	}
}
