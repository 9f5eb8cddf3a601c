/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.List;

import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link ThicknessAnalysis} takes. A line of number i goes from ({@code x1[i]}, {@code y1[i]}) to ({@code x2[i]}, {@code y2[i]}), in
 * pixels from the upper left corner.
 *
 * @param x1     where lines begin, to the right
 * @param y1     where lines begin, downwards
 * @param x2     where lines end, to the right
 * @param y2     where lines end, downwards
 * @param images the number of the image of each line, from 1; empty when there is one image
 * @param tilt   whether lengths are corrected for the tilt of the section
 * @param angle  the angle of the correction
 */
public record ThicknessParameters(
		@Parameter(label = "Lines begin at x", help = "Pixels to the right, one for each line") List<Double> x1,
		@Parameter(label = "Lines begin at y", help = "Pixels downwards, one for each line") List<Double> y1,
		@Parameter(label = "Lines end at x", help = "Pixels to the right, one for each line") List<Double> x2,
		@Parameter(label = "Lines end at y", help = "Pixels downwards, one for each line") List<Double> y2,
		@Parameter(label = "Image of each line", help = "From 1; empty when there is one image", min = 1) List<Integer> images,
		@Parameter(label = "Tilt correction", help = "Lengths along y of a tilted section are divided by the sine of the angle",
				value = "NONE") Tilt tilt,
		@Parameter(label = "Angle", help = "Between beam and the surface's normal; 52° in usual dual-beam instruments", value = "52",
				unit = "deg", min = 1, max = 90) double angle) {

	/** Whether lengths are corrected. */
	public enum Tilt {
		/** The section is seen face on, or the instrument has corrected the image. */
		@Label("none")
		NONE,
		/** Lengths along y are divided by the sine of the angle. */
		@Label("divide by the sine of the angle")
		SINE
	}

	/** Copies the lists. */
	public ThicknessParameters {
		x1 = List.copyOf(x1);
		y1 = List.copyOf(y1);
		x2 = List.copyOf(x2);
		y2 = List.copyOf(y2);
		images = List.copyOf(images);
	}
}
