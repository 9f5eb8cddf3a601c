/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.statistics;

/**
 * A sum whose rounding error does not grow with the number of terms (Neumaier, <i>Z. Angew. Math. Mech.</i> 1974, 54, 39). Not thread-safe:
 * one instance sums one series.
 */
public final class CompensatedSum {

	private double sum;
	private double compensation;

	/**
	 * @param term the next term
	 */
	public void add(double term) {
		double next = sum + term;
		compensation += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
		sum = next;
	}

	/**
	 * @return the sum so far; an infinite or NaN term shows as such
	 */
	public double value() {
		return Double.isFinite(sum) ? sum + compensation : sum;
	}

	/**
	 * @param terms the terms
	 * @return their sum
	 */
	public static double of(double... terms) {
		CompensatedSum sum = new CompensatedSum();
		for (double term : terms) {
			sum.add(term);
		}
		return sum.value();
	}
}
