/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.util.Arrays;

import org.lithoscope.microscopy.display.ScaleBar;

/**
 * A scale bar with its label on a plate, white on black so that it can be read on any image. The bar is exactly as many pixels long as it
 * should be.
 *
 * @param width  pixels to the right
 * @param height pixels downwards
 * @param shades row-major, black to white
 */
public record ScaleBarPlate(int width, int height, byte[] shades) {

	private static final double DIGIT_SHARE = 0.028;
	private static final double SMALLEST_DIGIT = 9;

	/**
	 * Draws a plate.
	 *
	 * @param bar  the bar
	 * @param edge the longer edge of the image, which letters and lines are sized for
	 * @return the plate
	 */
	public static ScaleBarPlate of(ScaleBar bar, int edge) {
		double digit = Math.max(SMALLEST_DIGIT, edge * DIGIT_SHARE);
		StrokeLabel label = StrokeLabel.of(bar.label(), digit);
		int padding = (int) Math.ceil(digit / 2);
		int thickness = (int) Math.ceil(digit / 4);
		int length = bar.wholePixels();
		int width = Math.max(length, label.width()) + 2 * padding;
		int height = label.height() + thickness + 2 * padding;
		byte[] shades = new byte[Math.multiplyExact(width, height)];
		int left = (width - label.width()) / 2;
		for (int y = 0; y < label.height(); y++) {
			System.arraycopy(label.ink(), y * label.width(), shades, (padding + y) * width + left, label.width());
		}
		int start = (width - length) / 2;
		for (int y = 0; y < thickness; y++) {
			int row = (padding + label.height() + y) * width;
			Arrays.fill(shades, row + start, row + start + length, (byte) 255);
		}
		return new ScaleBarPlate(width, height, shades);
	}
}
