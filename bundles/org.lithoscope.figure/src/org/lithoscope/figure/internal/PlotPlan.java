/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.figure.axis.Ticks;

/**
 * A plot with its place, its scales and its ticks.
 *
 * @param data      what is plotted
 * @param layout    the place and the scales
 * @param x         ticks to the right
 * @param y         ticks upwards
 * @param y2        ticks of the second axis
 * @param xLabelled whether the x axis has labels; of stacked plots that share it only the lowest has
 * @param legend    what explains the colours
 * @param legendBox where it stands, if there is one
 */
record PlotPlan(PlotData data, PlotLayout layout, Ticks x, Ticks y, Optional<Ticks> y2, boolean xLabelled, Legend legend,
		Optional<Box> legendBox) {

	Box area() {
		return layout.area();
	}
}
