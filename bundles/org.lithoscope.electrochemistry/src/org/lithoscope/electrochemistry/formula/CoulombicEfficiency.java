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
	 * Reservoir (Aurbach; CER, table 1, method 2): (n·Q_C + Q_S)/(n·Q_C + Q_T). The modified reservoir (Zhang; method 3) is the same after
	 * a conditioning plating and stripping that is left out.
	 *
	 * @param cycles    n, the number of cycles of Q_C
	 * @param cycled    Q_C, charge of each strip and plate
	 * @param stripped  Q_S, charge of the final strip
	 * @param reservoir Q_T, charge plated first
	 * @return the average efficiency
	 */
	public static double reservoir(int cycles, double cycled, double stripped, double reservoir) {
		return (cycles * cycled + stripped) / (cycles * cycled + reservoir);
	}

	/**
	 * The least value that the reservoir method can give, with nothing left for the final strip: n·Q_C/(n·Q_C + Q_T).
	 *
	 * @param cycles    n, the number of cycles of Q_C
	 * @param cycled    Q_C, charge of each strip and plate
	 * @param reservoir Q_T, charge plated first
	 * @return the floor
	 */
	public static double reservoirFloor(int cycles, double cycled, double reservoir) {
		return reservoir(cycles, cycled, 0, reservoir);
	}

	/**
	 * Chiang's estimate for full cells (CER, table 1, method 4): 1 − (Q_Li + (1−r)·Q_cathode)/(n·Q_cathode). Holds only once the lithium
	 * reservoir is used up, and without changes of rate.
	 *
	 * @param cycles    n, the cycle at which capacity has fallen to the fraction r
	 * @param retention r
	 * @param lithium   Q_Li, charge of the lithium put on the anode beforehand; 0 for an anode-free cell
	 * @param cathode   Q_cathode, the charge of the cathode
	 * @return the average efficiency
	 */
	public static double chiang(double cycles, double retention, double lithium, double cathode) {
		return 1 - (lithium + (1 - retention) * cathode) / (cycles * cathode);
	}

	/**
	 * Zhang's estimate for full cells (CER, table 1, method 5): 1 − (Q_Li + Q_chg,1 − r·Q_dis,1)/ΣQ_chg over the cycles 1 to n. Holds only
	 * once the lithium reservoir is used up, and without changes of rate.
	 *
	 * @param retention      r, the fraction of the first discharge capacity that is left in cycle n
	 * @param lithium        Q_Li, charge of the lithium put on the anode beforehand; 0 for an anode-free cell
	 * @param firstCharge    Q_chg,1
	 * @param firstDischarge Q_dis,1
	 * @param charges        ΣQ_chg over the cycles 1 to n
	 * @return the average efficiency
	 */
	public static double zhang(double retention, double lithium, double firstCharge, double firstDischarge, double charges) {
		return 1 - (lithium + firstCharge - retention * firstDischarge) / charges;
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
