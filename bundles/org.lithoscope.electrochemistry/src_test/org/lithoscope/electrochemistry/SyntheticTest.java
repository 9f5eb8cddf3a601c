/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * Writes a battery test row by row, as a tester would: each step begins with a row at the time at which the one before ended, so that the
 * charge of a step at constant current is exactly current times time.
 */
public final class SyntheticTest {

	private final List<double[]> rows = new ArrayList<>();
	private final Random random;
	private double time;
	private int cycle = 1;
	private int step;
	private double interval = 60;
	private double currentNoise;
	private double restNoise;
	private double voltageNoise;
	private double sign = 1;
	private boolean withSteps;

	public SyntheticTest(long seed) {
		random = new Random(seed);
	}

	public SyntheticTest interval(double seconds) {
		interval = seconds;
		return this;
	}

	/** Relative noise of the current, absolute noise of current at rest in A, noise of the voltage in V. */
	public SyntheticTest noise(double current, double rest, double voltage) {
		currentNoise = current;
		restNoise = rest;
		voltageNoise = voltage;
		return this;
	}

	public SyntheticTest wrongSign() {
		sign = -1;
		return this;
	}

	public SyntheticTest withSteps() {
		withSteps = true;
		return this;
	}

	public SyntheticTest cycle(int number) {
		cycle = number;
		return this;
	}

	/** What follows belongs to the step before. */
	public SyntheticTest sameStep() {
		step--;
		return this;
	}

	/** Moves the clock without a row. */
	public SyntheticTest pause(double seconds) {
		time += seconds;
		return this;
	}

	public SyntheticTest rest(double seconds, double voltage) {
		step++;
		for (int i = 0; i <= Math.round(seconds / interval); i++) {
			row(i * interval, restNoise * random.nextGaussian(), voltage);
		}
		time += Math.round(seconds / interval) * interval;
		return this;
	}

	/** Constant current in A until a charge in A h; voltage runs linearly. */
	public SyntheticTest current(double current, double capacity, double from, double to) {
		step++;
		double duration = capacity * 3600 / Math.abs(current);
		int n = Math.max(2, (int) Math.ceil(duration / interval));
		for (int i = 0; i <= n; i++) {
			double f = (double) i / n;
			row(f * duration, current * (1 + currentNoise * random.nextGaussian()), from + f * (to - from));
		}
		time += duration;
		return this;
	}

	/** Constant voltage: the current decays exponentially from a start to an end. */
	public SyntheticTest hold(double voltage, double from, double to, double tau) {
		step++;
		double duration = tau * Math.log(from / to);
		int n = (int) Math.ceil(duration / interval);
		for (int i = 0; i <= n; i++) {
			double t = duration * i / n;
			row(t, from * Math.exp(-t / tau) * (1 + currentNoise * random.nextGaussian()), voltage);
		}
		time += duration;
		return this;
	}

	/** The charge of a hold in A h. */
	public static double held(double from, double to, double tau) {
		return (from - to) * tau / 3600;
	}

	public void row(double after, double current, double voltage) {
		rows.add(new double[] { time + after, voltage + voltageNoise * random.nextGaussian(), sign * current, cycle, step });
	}

	public Measurement build() {
		List<Column> columns = new ArrayList<>();
		columns.add(column("test_time_second", Units.SECOND, 0));
		columns.add(column("voltage_volt", Units.VOLT, 1));
		columns.add(column("current_ampere", Units.AMPERE, 2));
		columns.add(column("cycle_count", Units.ONE, 3));
		if (withSteps) {
			columns.add(column("step_count", Units.ONE, 4));
		}
		return Measurement.builder("electrochemistry/cycling").name("synthetic").table("data", Table.of(columns)).build();
	}

	private Column column(String name, Unit unit, int index) {
		return Column.ofDoubles(ColumnInfo.of(name, unit), rows.stream().mapToDouble(r -> r[index]).toArray());
	}

	/** The defaults of a parameter record. */
	public static <P extends Record> P defaults(Class<P> type) {
		return ParameterSchema.of(type).defaults();
	}

	/** A full cell of a number of cycles: CC charge, CV, rest, CC discharge, rest. Charges in A h. */
	public static SyntheticTest fullCell(long seed, int cycles, double charge, double efficiency) {
		SyntheticTest test = new SyntheticTest(seed);
		double capacity = charge;
		double hold = held(2e-3, 1e-4, 1200);
		test.rest(600, 3.0);
		for (int n = 1; n <= cycles; n++) {
			test.cycle(n).current(2e-3, capacity - hold, 3.5, 4.3).hold(4.3, 2e-3, 1e-4, 1200).rest(600, 4.25);
			capacity *= efficiency;
			test.current(-2e-3, capacity, 4.2, 3.0).rest(600, 3.3);
		}
		return test;
	}

	/** A Li‖Cu half cell of a number of cycles: plating, then stripping to 1 V. */
	public static SyntheticTest halfCell(long seed, int cycles, double plated, double efficiency) {
		SyntheticTest test = new SyntheticTest(seed);
		test.rest(600, 2.4);
		for (int n = 1; n <= cycles; n++) {
			test.cycle(n).current(-1e-3, plated, -0.08, -0.05).rest(600, 0.0).current(1e-3, plated * efficiency, 0.05, 0.9).rest(600, 0.4);
		}
		return test;
	}
}
