/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

/**
 * A rectangle in points, y downwards.
 *
 * @param x      the left edge
 * @param y      the upper edge
 * @param width  the width
 * @param height the height
 */
public record Box(double x, double y, double width, double height) {

	/** {@return the right edge} */
	public double right() {
		return x + width;
	}

	/** {@return the lower edge} */
	public double bottom() {
		return y + height;
	}

	/** {@return x of the middle} */
	public double middleX() {
		return x + width / 2;
	}

	/** {@return y of the middle} */
	public double middleY() {
		return y + height / 2;
	}

	/**
	 * Whether a point lies inside or on the edge.
	 *
	 * @param px the point's x
	 * @param py the point's y
	 * @return whether it does
	 */
	public boolean contains(double px, double py) {
		return px >= x && px <= right() && py >= y && py <= bottom();
	}

	/**
	 * A smaller rectangle about the same middle.
	 *
	 * @param margin how much is taken from every side; negative to grow
	 * @return the rectangle
	 */
	public Box inset(double margin) {
		return new Box(x + margin, y + margin, Math.max(0, width - 2 * margin), Math.max(0, height - 2 * margin));
	}
}
