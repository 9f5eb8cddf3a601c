/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.Arrays;

/** A growing list of points; NaN breaks a line. For one thread. */
public final class PointBuffer {

	private double[] x = new double[1024];
	private double[] y = new double[1024];
	private int count;

	/**
	 * Adds a point.
	 *
	 * @param px its x
	 * @param py its y
	 */
	public void add(double px, double py) {
		if (count == x.length) {
			x = Arrays.copyOf(x, 2 * count);
			y = Arrays.copyOf(y, 2 * count);
		}
		x[count] = px;
		y[count++] = py;
	}

	/** Breaks the line, once however often it is called. */
	public void lift() {
		if (count > 0 && !Double.isNaN(x[count - 1])) {
			add(Double.NaN, Double.NaN);
		}
	}

	/** {@return the points' x; more places than points} */
	public double[] x() {
		return x;
	}

	/** {@return the points' y; more places than points} */
	public double[] y() {
		return y;
	}

	/** {@return how many points and breaks there are} */
	public int count() {
		return count;
	}
}
