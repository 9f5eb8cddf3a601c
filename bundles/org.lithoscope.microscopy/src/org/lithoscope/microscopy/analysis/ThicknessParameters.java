/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.microscopy.measuring.TiltCorrection;
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

	private static final double USUAL_ANGLE = 52;

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

	/**
	 * The thicknesses that are marked in images, as parameters: so that what was drawn stands in the result and can be run again.
	 *
	 * @param all the markings of each image, in the order in which the images are given to the analysis; all with the same tilt correction
	 * @return the parameters: lines as they are, of other shapes a line from top to bottom in their middle
	 * @throws IllegalArgumentException when images are corrected in different ways, or for a tilted surface, which is no section
	 */
	public static ThicknessParameters of(List<ImageMarkings> all) {
		List<Double> x1 = new ArrayList<>();
		List<Double> y1 = new ArrayList<>();
		List<Double> x2 = new ArrayList<>();
		List<Double> y2 = new ArrayList<>();
		List<Integer> images = new ArrayList<>();
		Set<TiltCorrection> tilts = new HashSet<>();
		for (int i = 0; i < all.size(); i++) {
			for (Marking m : all.get(i).markings()) {
				if (m.purpose() == Marking.Purpose.THICKNESS) {
					MarkedShape.Line line = line(m.shape());
					x1.add(line.from().x());
					y1.add(line.from().y());
					x2.add(line.to().x());
					y2.add(line.to().y());
					images.add(i + 1);
					tilts.add(all.get(i).calibration().tilt());
				}
			}
		}
		TiltCorrection tilt = tilts.stream().findFirst().orElse(TiltCorrection.NONE);
		if (tilts.size() > 1 || tilt.method() == TiltCorrection.Method.SURFACE) {
			throw new IllegalArgumentException("The images are corrected for tilts in different ways, or not as sections: " + tilts);
		}
		boolean section = tilt.method() == TiltCorrection.Method.SECTION;
		return new ThicknessParameters(x1, y1, x2, y2, images, section ? Tilt.SINE : Tilt.NONE, section ? tilt.angle() : USUAL_ANGLE);
	}

	private static MarkedShape.Line line(MarkedShape shape) {
		if (shape instanceof MarkedShape.Line line) {
			return line;
		}
		DoubleSummaryStatistics x = shape.points().stream().mapToDouble(Point::x).summaryStatistics();
		DoubleSummaryStatistics y = shape.points().stream().mapToDouble(Point::y).summaryStatistics();
		double middle = (x.getMin() + x.getMax()) / 2;
		return new MarkedShape.Line(new Point(middle, y.getMin()), new Point(middle, y.getMax()));
	}
}
