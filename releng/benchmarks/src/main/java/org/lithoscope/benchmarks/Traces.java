/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.util.Random;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Long traces for the benchmarks of figures. */
final class Traces {

	static final int POINTS = 10_000_000;

	private static final double INTERVAL = 0.1;
	private static final int THINNED = 2000;
	private static final int PER_CYCLE = 10_000;

	private Traces() {
	}

	/** The time of each point in s. */
	static double[] time() {
		double[] t = new double[POINTS];
		for (int i = 0; i < t.length; i++) {
			t[i] = i * INTERVAL;
		}
		return t;
	}

	/** A cycling voltage in V with some noise. */
	static double[] voltage(double noise) {
		Random random = new Random(1);
		double[] v = new double[POINTS];
		for (int i = 0; i < v.length; i++) {
			v[i] = 3.6 + 0.5 * Math.tanh(3 * Math.sin(i / 4e4)) + noise * random.nextGaussian();
		}
		return v;
	}

	/** The capacity in mAh of a thousand cycles of a cell that fades, up and down again in each. */
	static double[] cycledCapacity() {
		double[] q = new double[POINTS];
		for (int i = 0; i < q.length; i++) {
			q[i] = charged(i) * (200 - 40.0 * i / POINTS);
		}
		return q;
	}

	/** The voltage in V of the same cycles, with some noise. */
	static double[] cycledVoltage(double noise) {
		Random random = new Random(1);
		double[] v = new double[POINTS];
		for (int i = 0; i < v.length; i++) {
			double part = charged(i);
			double polarisation = i % PER_CYCLE < PER_CYCLE / 2 ? 0.05 : -0.05;
			v[i] = 3.3 + 0.5 * part + polarisation + 0.3 * Math.tanh(8 * (part - 0.95)) + noise * random.nextGaussian();
		}
		return v;
	}

	private static double charged(int point) {
		return 1 - Math.abs(point % PER_CYCLE - PER_CYCLE / 2) / (PER_CYCLE / 2.0);
	}

	/** 2,000 of the numbers, as a chart without decimation would have. */
	static double[] thinned(double[] values) {
		double[] few = new double[THINNED];
		for (int i = 0; i < few.length; i++) {
			few[i] = values[i * (values.length / few.length)];
		}
		return few;
	}

	static Figure figure(double[] time, double[] voltage) {
		return Figure.of("trace", "Voltage against time", "", Plot.builder(Axis.linear("t", Units.SECOND), Axis.linear("E", Units.VOLT))
				.add(Series.XY.of("E", NumberSequence.of(time), NumberSequence.of(voltage), Style.line(0), RowIds.NONE)).build());
	}
}
