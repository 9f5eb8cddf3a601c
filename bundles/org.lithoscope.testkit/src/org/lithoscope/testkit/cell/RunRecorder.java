/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Plays a protocol step by step and records what a tester would: points at a fixed interval and at the end of each step, with noise.
 * The first point of a step falls on the time of the last point of the step before, so that the trapezoid over the points is the true
 * charge.
 */
public final class RunRecorder {

	private static final double SECONDS_PER_HOUR = 3600;
	/** How often a tester looks whether the voltage has changed. */
	private static final double LOOK_SECONDS = 0.1;

	private final double interval;
	private final double voltageStep;
	private final double voltageNoise;
	private final double currentNoise;
	private final Random random;
	private final List<SyntheticRun.Step> steps = new ArrayList<>();
	private final Map<String, Double> truth = new LinkedHashMap<>();
	private double[] time = new double[1024];
	private double[] voltage = new double[1024];
	private double[] current = new double[1024];
	private int[] cycles = new int[1024];
	private int[] stepNumbers = new int[1024];
	private int points;
	private double now;
	private int cycle = 1;

	/**
	 * A recorder.
	 *
	 * @param interval     the time between points in s
	 * @param voltageNoise the standard deviation of the voltage in V
	 * @param currentNoise the standard deviation of the current relative to it
	 * @param seed         makes the noise repeatable
	 */
	public RunRecorder(double interval, double voltageNoise, double currentNoise, long seed) {
		this(interval, Double.POSITIVE_INFINITY, voltageNoise, currentNoise, seed);
	}

	/**
	 * A recorder that also records when the voltage has changed.
	 *
	 * @param interval     the longest time between points in s
	 * @param voltageStep  the change of voltage in V after which a point is recorded, too
	 * @param voltageNoise the standard deviation of the voltage in V
	 * @param currentNoise the standard deviation of the current relative to it
	 * @param seed         makes the noise repeatable
	 */
	public RunRecorder(double interval, double voltageStep, double voltageNoise, double currentNoise, long seed) {
		this.interval = interval;
		this.voltageStep = voltageStep;
		this.voltageNoise = voltageNoise;
		this.currentNoise = currentNoise;
		this.random = new Random(seed);
	}

	/** Begins the next cycle of the tester. */
	public void nextCycle() {
		cycle++;
	}

	/**
	 * Lets the cell rest.
	 *
	 * @param seconds how long
	 * @param volts   the open-circuit voltage
	 */
	public void rest(double seconds, double volts) {
		play(seconds, f -> 0, f -> volts, 0, false);
	}

	/**
	 * Passes a constant current.
	 *
	 * @param amperes     the current, positive while charging
	 * @param ampereHours the charge, positive
	 * @param volts       the voltage against the fraction of the step done, from 0 to 1
	 */
	public void constantCurrent(double amperes, double ampereHours, DoubleUnaryOperator volts) {
		double seconds = ampereHours / Math.abs(amperes) * SECONDS_PER_HOUR;
		play(seconds, f -> amperes, volts, Math.signum(amperes) * ampereHours, false);
	}

	/**
	 * Holds a voltage while the current falls linearly to nothing.
	 *
	 * @param amperes     the current at the beginning, positive while charging
	 * @param ampereHours the charge, positive
	 * @param volts       the voltage held
	 */
	public void hold(double amperes, double ampereHours, double volts) {
		double seconds = 2 * ampereHours / Math.abs(amperes) * SECONDS_PER_HOUR;
		play(seconds, f -> amperes * (1 - f), f -> volts, Math.signum(amperes) * ampereHours, true);
	}

	/**
	 * Stops the clock of the tester, as an interruption does: time goes on, nothing is recorded.
	 *
	 * @param seconds how long
	 */
	public void gap(double seconds) {
		now += seconds;
	}

	/**
	 * Notes something that is true about the run.
	 *
	 * @param key   the name
	 * @param value the value
	 */
	public void truth(String key, double value) {
		truth.put(key, value);
	}

	/**
	 * Notes something that is true about the run, unless it was noted before.
	 *
	 * @param key   the name
	 * @param value the value
	 */
	public void truthOnce(String key, double value) {
		truth.putIfAbsent(key, value);
	}

	/**
	 * The run so far.
	 *
	 * @param name the name of the synthetic cell
	 * @return the run
	 */
	public SyntheticRun run(String name) {
		return new SyntheticRun(name, Arrays.copyOf(time, points), Arrays.copyOf(voltage, points), Arrays.copyOf(current, points),
				Arrays.copyOf(cycles, points), Arrays.copyOf(stepNumbers, points), steps, truth);
	}

	private void play(double seconds, DoubleUnaryOperator amperes, DoubleUnaryOperator volts, double ampereHours, boolean hold) {
		int n = Math.max(2, (int) Math.ceil(seconds / interval) + 1);
		for (int i = 0; i < n; i++) {
			double f = (double) i / (n - 1);
			record(now + f * seconds, volts.applyAsDouble(f), amperes.applyAsDouble(f));
			if (i < n - 1 && voltageStep < Double.POSITIVE_INFINITY) {
				changes(seconds, f, (double) (i + 1) / (n - 1), amperes, volts);
			}
		}
		now += seconds;
		steps.add(new SyntheticRun.Step(cycle, ampereHours, hold));
	}

	/** The points between two others at which the voltage has changed. */
	private void changes(double seconds, double from, double to, DoubleUnaryOperator amperes, DoubleUnaryOperator volts) {
		double last = volts.applyAsDouble(from);
		double look = LOOK_SECONDS / seconds;
		for (int k = 1; from + k * look < to - look / 2; k++) {
			double f = from + k * look;
			double v = volts.applyAsDouble(f);
			if (Math.abs(v - last) >= voltageStep) {
				record(now + f * seconds, v, amperes.applyAsDouble(f));
				last = v;
			}
		}
	}

	private void record(double t, double v, double i) {
		if (points == time.length) {
			time = Arrays.copyOf(time, 2 * points);
			voltage = Arrays.copyOf(voltage, 2 * points);
			current = Arrays.copyOf(current, 2 * points);
			cycles = Arrays.copyOf(cycles, 2 * points);
			stepNumbers = Arrays.copyOf(stepNumbers, 2 * points);
		}
		time[points] = t;
		voltage[points] = voltageNoise == 0 ? v : v + voltageNoise * random.nextGaussian();
		current[points] = currentNoise == 0 || i == 0 ? i : i * (1 + currentNoise * random.nextGaussian());
		cycles[points] = cycle;
		stepNumbers[points] = steps.size();
		points++;
	}
}
