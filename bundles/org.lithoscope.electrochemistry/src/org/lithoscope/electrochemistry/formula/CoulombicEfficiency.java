/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

/**
 * Coulombic efficiency in its five forms (CER, table 1), and the uncertainty of a measured one. Charges are in any one unit; results are
 * ratios.
 */
public final class CoulombicEfficiency {

	private CoulombicEfficiency() {
	}

	/**
	 * Conventional: charge taken out over the charge put in before it (CER, table 1, method 1). Half cell: stripped over plated; full
	 * cell: discharged over charged.
	 *
	 * @param out the charge taken out
	 * @param in  the charge put in
	 * @return the ratio; NaN when nothing was put in
	 */
	public static double conventional(double out, double in) {
		return in > 0 ? out / in : Double.NaN;
	}

	/**
	 * Standard uncertainty of one conventional efficiency from the tester's independent charge error (CER, section 4): √2·u·CE.
	 *
	 * @param efficiency the efficiency
	 * @param relative   the tester's relative standard uncertainty of one charge, for instance 1e-4
	 * @return one standard deviation
	 */
	public static double uncertainty(double efficiency, double relative) {
		return Math.sqrt(2) * relative * Math.abs(efficiency);
	}

	/**
	 * Mean of the ratios of several cycles.
	 *
	 * @param out the charges taken out
	 * @param in  the charges put in, as many
	 * @return the mean; NaN without cycles
	 */
	public static double meanOfRatios(double[] out, double[] in) {
		double sum = 0;
		for (int i = 0; i < in.length; i++) {
			sum += conventional(out[i], in[i]);
		}
		return in.length == 0 ? Double.NaN : sum / in.length;
	}

	/**
	 * Ratio of the sums over several cycles.
	 *
	 * @param out the charges taken out
	 * @param in  the charges put in, as many
	 * @return the ratio; NaN without cycles
	 */
	public static double ratioOfSums(double[] out, double[] in) {
		double sumOut = 0;
		double sumIn = 0;
		for (int i = 0; i < in.length; i++) {
			sumOut += out[i];
			sumIn += in[i];
		}
		return conventional(sumOut, sumIn);
	}
}
