/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.statistics;

/**
 * Count, mean, variance and range of a series seen once (Welford, <i>Technometrics</i> 1962, 4, 419; merging by Chan, Golub and LeVeque,
 * <i>Am. Stat.</i> 1983, 37, 242). Not thread-safe; NaN makes everything NaN.
 */
public final class RunningMoments {

	private long count;
	private double mean;
	private double squares;
	private double minimum = Double.POSITIVE_INFINITY;
	private double maximum = Double.NEGATIVE_INFINITY;

	/**
	 * @param value the next value
	 */
	public void add(double value) {
		count++;
		double delta = value - mean;
		mean += delta / count;
		squares += delta * (value - mean);
		minimum = Math.min(minimum, value);
		maximum = Math.max(maximum, value);
	}

	/**
	 * Takes in what another instance has seen.
	 *
	 * @param other left as it is
	 */
	public void merge(RunningMoments other) {
		if (other.count == 0) {
			return;
		}
		long total = count + other.count;
		double delta = other.mean - mean;
		squares += other.squares + delta * delta * ((double) count * other.count / total);
		mean += delta * other.count / total;
		count = total;
		minimum = Math.min(minimum, other.minimum);
		maximum = Math.max(maximum, other.maximum);
	}

	/** @return how many values */
	public long count() {
		return count;
	}

	/** @return arithmetic mean, NaN of nothing */
	public double mean() {
		return count > 0 ? mean : Double.NaN;
	}

	/** @return variance with n − 1, NaN of fewer than two values */
	public double variance() {
		return count > 1 ? squares / (count - 1) : Double.NaN;
	}

	/** @return standard deviation with n − 1, NaN of fewer than two values */
	public double standardDeviation() {
		return Math.sqrt(variance());
	}

	/** @return smallest value, +∞ of nothing */
	public double minimum() {
		return minimum;
	}

	/** @return largest value, −∞ of nothing */
	public double maximum() {
		return maximum;
	}
}
