/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.microscopy;

/**
 * What a synthetic image is of.
 *
 * @param width              pixels to the right
 * @param height             pixels downwards, without a data bar
 * @param pixelNanometres    width of a pixel
 * @param kilovolts          accelerating voltage
 * @param workingMillimetres working distance
 * @param tiltDegrees        tilt of the stage
 * @param magnification      magnification
 */
public record ImageTruth(int width, int height, double pixelNanometres, double kilovolts, double workingMillimetres, double tiltDegrees,
		double magnification) {

	private static final int MODULUS = 251;

	/** {@return an image of 48 by 32 pixels of 12.5 nm, at 5 kV, 4.5 mm, 52° and 20 000 times} */
	public static ImageTruth usual() {
		return new ImageTruth(48, 32, 12.5, 5, 4.5, 52, 20_000);
	}

	/**
	 * A pixel.
	 *
	 * @param x from the left
	 * @param y from the top
	 * @return a whole number from 0 to 250
	 */
	public int value(int x, int y) {
		return (7 * x + 13 * y) % MODULUS;
	}

	/** {@return all pixels, the highest row first} */
	public int[] values() {
		int[] values = new int[width * height];
		for (int i = 0; i < values.length; i++) {
			values[i] = value(i % width, i / width);
		}
		return values;
	}

	/** {@return all pixels, the lowest row first} */
	public int[] upwardValues() {
		int[] values = new int[width * height];
		for (int i = 0; i < values.length; i++) {
			values[i] = value(i % width, height - 1 - i / width);
		}
		return values;
	}
}
