/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

/**
 * What a tester's charge error does to Coulombic efficiencies (CER, section 4). The relative standard uncertainty u of a charge has a part
 * that differs from step to step, and a part that all steps share: the share s of its variance. A shared gain error is the same for
 * plating and stripping and cancels; a shared error that differs between the directions neither cancels nor averages out.
 */
public final class ChargeUncertainty {

	private ChargeUncertainty() {
	}

	/**
	 * The independent part of u: u·√(1−s).
	 *
	 * @param relative relative standard uncertainty of a charge
	 * @param shared   share s of its variance that all steps share, from 0 to 1
	 * @return the relative standard uncertainty that differs from step to step
	 */
	public static double independent(double relative, double shared) {
		return relative * Math.sqrt(1 - shared);
	}

	/**
	 * What a shared part adds to every efficiency, however many cycles are averaged: √2·u·√s, or 0 when it is a gain error.
	 *
	 * @param relative relative standard uncertainty of a charge
	 * @param shared   share s of its variance that all steps share, from 0 to 1
	 * @param cancels  whether it is the same for plating and stripping
	 * @return the relative standard uncertainty of an efficiency
	 */
	public static double sharedInRatio(double relative, double shared, boolean cancels) {
		return cancels ? 0 : Math.sqrt(2 * shared) * relative;
	}

	/**
	 * Standard uncertainty of a ratio of sums Σout/Σin from independent relative errors of every charge.
	 *
	 * @param out      the charges taken out
	 * @param in       the charges put in
	 * @param relative independent relative standard uncertainty of each charge
	 * @return one standard deviation of the ratio
	 */
	public static double ofRatioOfSums(double[] out, double[] in, double relative) {
		double ratio = sum(out) / sum(in);
		return Math.abs(ratio) * relative * Math.hypot(norm(out) / sum(out), norm(in) / sum(in));
	}

	/**
	 * Standard uncertainty of a mean of ratios out/in from independent relative errors of every charge: √2·u·√ΣCE²/n, falling as 1/√n.
	 *
	 * @param out      the charges taken out
	 * @param in       the charges put in, as many
	 * @param relative independent relative standard uncertainty of each charge
	 * @return one standard deviation of the mean
	 */
	public static double ofMeanOfRatios(double[] out, double[] in, double relative) {
		double squares = 0;
		for (int i = 0; i < in.length; i++) {
			double sigma = CoulombicEfficiency.uncertainty(out[i] / in[i], relative);
			squares += sigma * sigma;
		}
		return in.length == 0 ? Double.NaN : Math.sqrt(squares) / in.length;
	}

	/**
	 * Whether two efficiencies can be told apart: they differ by more than twice the standard uncertainty of their difference.
	 *
	 * @param one              an efficiency
	 * @param oneUncertainty   its standard uncertainty
	 * @param other            another
	 * @param otherUncertainty its standard uncertainty
	 * @return whether the difference stands out
	 */
	public static boolean distinguishable(double one, double oneUncertainty, double other, double otherUncertainty) {
		return Math.abs(one - other) > 2 * Math.hypot(oneUncertainty, otherUncertainty);
	}

	private static double sum(double[] values) {
		double sum = 0;
		for (double v : values) {
			sum += v;
		}
		return sum;
	}

	private static double norm(double[] values) {
		double squares = 0;
		for (double v : values) {
			squares += v * v;
		}
		return Math.sqrt(squares);
	}
}
