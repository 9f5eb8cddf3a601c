/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.cell;

import java.util.function.DoubleUnaryOperator;

/**
 * Synthetic cells of the kinds that research on lithium metal measures. Capacities in A h, currents in A, voltages in V.
 * Strict arithmetic throughout, so that the same bytes come out on every machine.
 */
public final class SyntheticCells {

	private static final double REST_SECONDS = 300;
	private static final double UPPER_VOLTAGE = 4.3;
	private static final double LOWER_VOLTAGE = 3.0;

	/**
	 * How a tester samples and how much it errs.
	 *
	 * @param interval     the longest time between points in s
	 * @param voltageStep  the change of voltage in V after which a point is recorded, too; infinite for none
	 * @param voltageNoise the standard deviation of the voltage in V
	 * @param currentNoise the standard deviation of the current relative to it
	 * @param seed         makes the noise repeatable
	 */
	public record Tester(double interval, double voltageStep, double voltageNoise, double currentNoise, long seed) {

		/** A tester without noise that writes a point each minute. */
		public static final Tester IDEAL = new Tester(60, 0, 0, 1);

		/**
		 * A tester that records at intervals of time only.
		 *
		 * @param interval     the time between points in s
		 * @param voltageNoise the standard deviation of the voltage in V
		 * @param currentNoise the standard deviation of the current relative to it
		 * @param seed         makes the noise repeatable
		 */
		public Tester(double interval, double voltageNoise, double currentNoise, long seed) {
			this(interval, Double.POSITIVE_INFINITY, voltageNoise, currentNoise, seed);
		}

		private RunRecorder recorder() {
			return new RunRecorder(interval, voltageStep, voltageNoise, currentNoise, seed);
		}
	}

	private SyntheticCells() {
	}

	/**
	 * An anode-free full cell: charged first, by constant current and then at constant voltage; each discharge returns a constant fraction.
	 *
	 * @param cycles              the number of cycles
	 * @param capacity            the capacity of the first charge in A h
	 * @param coulombicEfficiency the true discharge-over-charge ratio of every cycle
	 * @param cRate               the current as a multiple of capacity per hour
	 * @param tester              how it is sampled
	 * @return the run; truth {@code coulombicEfficiency} and {@code firstCharge}
	 */
	public static SyntheticRun fullCell(int cycles, double capacity, double coulombicEfficiency, double cRate, Tester tester) {
		RunRecorder r = tester.recorder();
		double in = capacity;
		double current = capacity * cRate;
		r.rest(REST_SECONDS, LOWER_VOLTAGE);
		for (int n = 1; n <= cycles; n++) {
			double held = 0.05 * in;
			r.constantCurrent(current, in - held, SyntheticCells::charge);
			r.hold(current, held, UPPER_VOLTAGE);
			r.rest(REST_SECONDS, UPPER_VOLTAGE - 0.05);
			double out = in * coulombicEfficiency;
			r.constantCurrent(-current, out, SyntheticCells::discharge);
			r.rest(REST_SECONDS, LOWER_VOLTAGE + 0.2);
			in = out;
			r.nextCycle();
		}
		r.truth("coulombicEfficiency", coulombicEfficiency);
		r.truth("firstCharge", capacity);
		return r.run("synthetic anode-free cell");
	}

	/**
	 * An anode-free full cell whose cathode cannot be fully re-lithiated at constant current: the lithium left on the negative electrode after
	 * the first cycle is a reservoir that makes up the losses, so that capacity holds flat until it is used up and falls from then on.
	 *
	 * @param cycles        the number of cycles
	 * @param capacity      the capacity of the first charge in A h
	 * @param relithiated   the fraction of it that a discharge can put back at most, for instance 0.9
	 * @param platingYield  the fraction of each charge that stays active on the negative electrode, for instance 0.998
	 * @param cRate         the current as a multiple of capacity per hour
	 * @param tester        how it is sampled
	 * @return the run; truth {@code platingYield}, {@code reservoir} (A h, after the first cycle) and {@code inflectionCycle}: the first cycle
	 *         whose discharge is below the flat capacity
	 */
	public static SyntheticRun anodeFree(int cycles, double capacity, double relithiated, double platingYield, double cRate, Tester tester) {
		RunRecorder r = tester.recorder();
		double current = capacity * cRate;
		double in = capacity;
		double reservoir = 0;
		r.rest(REST_SECONDS, LOWER_VOLTAGE);
		for (int n = 1; n <= cycles; n++) {
			double active = reservoir + platingYield * in;
			double out = Math.min(relithiated * capacity, active);
			if (out < relithiated * capacity) {
				r.truthOnce("inflectionCycle", n);
			}
			r.constantCurrent(current, in, SyntheticCells::charge);
			r.rest(REST_SECONDS, UPPER_VOLTAGE - 0.05);
			r.constantCurrent(-current, out, SyntheticCells::discharge);
			r.rest(REST_SECONDS, LOWER_VOLTAGE + 0.2);
			r.nextCycle();
			reservoir = active - out;
			r.truthOnce("reservoir", reservoir);
			in = out;
		}
		r.truth("platingYield", platingYield);
		return r.run("synthetic anode-free cell");
	}

	/**
	 * A half cell, lithium against copper: plates first (negative current), then strips to an elevated cut-off.
	 *
	 * @param cycles              the number of cycles
	 * @param plated              the charge plated in each cycle in A h
	 * @param coulombicEfficiency the true stripped-over-plated ratio of every cycle
	 * @param current             the current in A, positive
	 * @param tester              how it is sampled
	 * @return the run; truth {@code coulombicEfficiency}, {@code nucleationOverpotential} and {@code polarisation}, both in V
	 */
	public static SyntheticRun halfCell(int cycles, double plated, double coulombicEfficiency, double current, Tester tester) {
		RunRecorder r = tester.recorder();
		r.rest(REST_SECONDS, 2.4);
		for (int n = 1; n <= cycles; n++) {
			r.constantCurrent(-current, plated, n == 1 ? plating(0.045, 0.025) : plating(0.03, 0.025));
			r.constantCurrent(current, plated * coulombicEfficiency, stripping(0.025, 1.0));
			r.nextCycle();
		}
		r.truth("coulombicEfficiency", coulombicEfficiency);
		r.truth("nucleationOverpotential", 0.045);
		r.truth("polarisation", 0.05);
		return r.run("synthetic Li-Cu half cell");
	}

	/**
	 * A half cell under the reservoir protocol: a reservoir is plated, a smaller charge is cycled, and at the end everything is stripped.
	 *
	 * @param cycles              how often the smaller charge is stripped and plated again
	 * @param reservoir           the charge plated at the beginning in A h
	 * @param cycled              the charge of each cycle in A h
	 * @param coulombicEfficiency the true average efficiency
	 * @param current             the current in A, positive
	 * @param conditioned         whether a plating and stripping of the reservoir goes before (modified protocol)
	 * @param tester              how it is sampled
	 * @return the run; truth {@code coulombicEfficiency}; the final strip makes (n·Q_C + Q_S)/(n·Q_C + Q_T) that value
	 */
	public static SyntheticRun reservoir(int cycles, double reservoir, double cycled, double coulombicEfficiency, double current,
			boolean conditioned, Tester tester) {
		double last = coulombicEfficiency * (cycles * cycled + reservoir) - cycles * cycled;
		if (!(last > 0)) {
			throw new IllegalArgumentException("with an efficiency of " + coulombicEfficiency + " nothing is left of the reservoir");
		}
		RunRecorder r = tester.recorder();
		r.rest(REST_SECONDS, 2.4);
		if (conditioned) {
			r.constantCurrent(-current, reservoir, plating(0.045, 0.025));
			r.constantCurrent(current, 0.93 * reservoir, stripping(0.025, 1.0));
			r.nextCycle();
		}
		r.constantCurrent(-current, reservoir, plating(conditioned ? 0.03 : 0.045, 0.025));
		for (int n = 1; n <= cycles; n++) {
			r.constantCurrent(current, cycled, f -> 0.025);
			r.nextCycle();
			r.constantCurrent(-current, cycled, plating(0.005, 0.025));
		}
		r.constantCurrent(current, last, stripping(0.025, 1.0));
		r.truth("coulombicEfficiency", coulombicEfficiency);
		r.truth("finalStrip", last);
		return r.run("synthetic Li-Cu half cell, reservoir protocol");
	}

	/**
	 * A symmetric cell, lithium against lithium, whose overpotential grows linearly and that fails at the end by surging to the limit.
	 *
	 * @param cycles    the number of cycles before the surge
	 * @param halfCycle the charge of each half cycle in A h
	 * @param current   the current in A, positive
	 * @param start     the overpotential of the first half cycle in V
	 * @param growth    its growth in V per cycle
	 * @param limit     the voltage limit in V that ends the last half cycle
	 * @param tester    how it is sampled
	 * @return the run; truth {@code hours}: how long it survived
	 */
	public static SyntheticRun symmetric(int cycles, double halfCycle, double current, double start, double growth, double limit,
			Tester tester) {
		RunRecorder r = tester.recorder();
		for (int n = 0; n < cycles; n++) {
			double eta = start + growth * n;
			r.constantCurrent(current, halfCycle, f -> eta);
			r.constantCurrent(-current, halfCycle, f -> -eta);
			r.nextCycle();
		}
		r.truth("hours", 2 * cycles * halfCycle / current);
		r.constantCurrent(current, 0.3 * halfCycle, f -> start + growth * cycles + (limit - start - growth * cycles) * StrictMath.pow(f, 6));
		return r.run("synthetic Li-Li symmetric cell");
	}

	// the shape of a layered oxide: a steep beginning, a slope with a shoulder, a steep end; about 0.1 V between charge and discharge
	private static double charge(double f) {
		return 3.72 + 0.46 * f + 0.04 * StrictMath.tanh((f - 0.72) / 0.05) - 0.35 * StrictMath.exp(-f / 0.025)
				+ (UPPER_VOLTAGE - 4.22) * StrictMath.pow(f, 12);
	}

	private static double discharge(double f) {
		double end = 3.58;
		return 4.12 - 0.5 * f + 0.04 * StrictMath.tanh((0.28 - f) / 0.05) + 0.09 * StrictMath.exp(-f / 0.02)
				- (end - LOWER_VOLTAGE) * StrictMath.exp((f - 1) / 0.035);
	}

	// a nucleation dip that recovers exponentially to the plateau
	private static DoubleUnaryOperator plating(double nucleation, double plateau) {
		return f -> f < 0.002 ? 0.3 * (1 - f / 0.002) - (plateau + nucleation) * f / 0.002
				: -plateau - nucleation * StrictMath.exp(-(f - 0.002) / 0.02);
	}

	private static DoubleUnaryOperator stripping(double plateau, double cutOff) {
		return f -> plateau + (cutOff - plateau) * StrictMath.pow(f, 60);
	}
}
