/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.lithoscope.microscopy.formula.Thickness;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/**
 * Thicknesses of one layer from several lines in one or several images.
 *
 * @param mean              their mean in µm; NaN when there is none
 * @param standardDeviation their standard deviation with n − 1, in µm; NaN when there are less than two
 * @param count             how many
 * @param images            in how many images
 * @param uncertainty       the standard uncertainty of the mean in µm: the scatter over √n with the scale's share, which does not average
 *                          out; with one line, the uncertainty of that line
 */
public record ThicknessStatistics(double mean, double standardDeviation, int count, int images, double uncertainty) {

	/**
	 * The statistics of all thicknesses that are marked.
	 *
	 * @param all the markings of each image
	 * @return the statistics
	 */
	public static ThicknessStatistics of(Collection<ImageMarkings> all) {
		List<Quantity> lines = new ArrayList<>();
		double scale = 0;
		int images = 0;
		for (ImageMarkings markings : all) {
			List<Quantity> here = markings.thicknesses();
			lines.addAll(here);
			images += here.isEmpty() ? 0 : 1;
			if (!here.isEmpty()) {
				// the scales of images of one instrument err together
				scale = Math.max(scale, markings.calibration().scaleUncertainty());
			}
		}
		double[] values = lines.stream().mapToDouble(Quantity::value).toArray();
		double mean = Thickness.mean(values);
		double deviation = Thickness.standardDeviation(values);
		double uncertainty = values.length == 1 ? lines.get(0).standardUncertainty()
				: Math.hypot(deviation / Math.sqrt(values.length), scale * mean);
		return new ThicknessStatistics(mean, deviation, values.length, images, uncertainty);
	}

	/** {@return the mean with its standard uncertainty} */
	public Quantity thickness() {
		return new Quantity(mean, Units.MICROMETRE, uncertainty);
	}
}
