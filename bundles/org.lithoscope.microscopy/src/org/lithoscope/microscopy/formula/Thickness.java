/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.formula;

import java.util.Arrays;

/** Thickness of deposits in cross-sections. */
public final class Thickness {

	/** Specific capacity of lithium in mAh/g (CER). */
	private static final double LITHIUM_CAPACITY = 3860;
	/** Density of lithium in g/cm³ (CER). */
	private static final double LITHIUM_DENSITY = 0.534;
	private static final double MICROMETRES_PER_CENTIMETRE = 1e4;

	private Thickness() {
	}

	/**
	 * Thickness of dense lithium of an areal capacity: 4.851 µm per mAh/cm² (DGM, HCM).
	 *
	 * @param arealCapacity in mAh/cm²
	 * @return the thickness in µm
	 */
	public static double ofDenseLithium(double arealCapacity) {
		return MICROMETRES_PER_CENTIMETRE * arealCapacity / (LITHIUM_CAPACITY * LITHIUM_DENSITY);
	}

	/**
	 * Length of a line across pixels, corrected for the tilt of the section: lengths along the image's y axis appear shortened by the sine
	 * of the angle between beam and section.
	 *
	 * @param dx          pixels to the right
	 * @param dy          pixels downwards
	 * @param pixelWidth  width of a pixel, in any unit of length
	 * @param pixelHeight height of a pixel, in the same unit
	 * @param angle       the angle between the beam and the section's plane normal in degrees, 90 when the section is seen face on; 52 for
	 *                    the usual dual-beam instrument, where the correction is 1.269
	 * @return the length in that unit
	 */
	public static double length(double dx, double dy, double pixelWidth, double pixelHeight, double angle) {
		return Math.hypot(dx * pixelWidth, dy * pixelHeight / Math.sin(Math.toRadians(angle)));
	}

	/**
	 * The mean.
	 *
	 * @param values the values
	 * @return their mean; NaN when there is none
	 */
	public static double mean(double[] values) {
		return Arrays.stream(values).average().orElse(Double.NaN);
	}

	/**
	 * The standard deviation of a sample, with n − 1.
	 *
	 * @param values the values
	 * @return the standard deviation; NaN when there are less than two
	 */
	public static double standardDeviation(double[] values) {
		if (values.length < 2) {
			return Double.NaN;
		}
		double mean = mean(values);
		return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
	}
}
