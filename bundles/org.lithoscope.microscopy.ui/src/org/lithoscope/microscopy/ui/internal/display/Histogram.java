/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.display;

import org.lithoscope.model.array.ImageData;

/**
 * How the values of an image are distributed, from a sample of its pixels.
 *
 * @param least    the least value
 * @param greatest the greatest value
 * @param counts   how many pixels have a value in each of equally wide classes
 */
public record Histogram(double least, double greatest, int[] counts) {

	private static final int CLASSES = 128;
	private static final int SAMPLE = 512;

	/**
	 * The histogram of an image; reads it, so not for the thread of the display.
	 *
	 * @param image the image
	 * @return the histogram
	 */
	public static Histogram of(ImageData image) {
		int reduction = Math.max(1, Math.max(image.width(), image.height()) / SAMPLE);
		float[] values = image.read(0, 0, image.width(), image.height(), reduction);
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		for (float v : values) {
			if (Float.isFinite(v)) {
				least = Math.min(least, v);
				greatest = Math.max(greatest, v);
			}
		}
		if (!(greatest >= least)) {
			return new Histogram(0, 1, new int[CLASSES]);
		}
		int[] counts = new int[CLASSES];
		double scale = greatest > least ? CLASSES / (greatest - least) : 0;
		for (float v : values) {
			if (Float.isFinite(v)) {
				counts[Math.min(CLASSES - 1, (int) ((v - least) * scale))]++;
			}
		}
		return new Histogram(least, greatest, counts);
	}
}
