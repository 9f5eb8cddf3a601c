/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.util.concurrent.TimeUnit;

import org.lithoscope.figure.Progress;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.figure.decimation.PointBuffer;
import org.lithoscope.figure.decimation.PreparedLine;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.table.NumberSequence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From ten million points, sorted or not, to what 1,500 columns of pixels show: the first display, and every visible range after it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class DecimationBenchmark {

	private static final int WIDTH = 1500;

	/** A trace against time, or voltage against capacity of a thousand cycles, which lie over each other. */
	@Param({"trace", "cycles"})
	public String shape;

	/** The part of the trace that is visible. */
	@Param({"1", "0.6", "0.01"})
	public double visible;

	private NumberSequence time;
	private NumberSequence voltage;
	private PreparedLine line;
	private AxisScale xs;
	private AxisScale ys;

	/** Makes the trace. */
	@Setup
	public void prepare() {
		boolean cycles = shape.equals("cycles");
		time = NumberSequence.of(cycles ? Traces.cycledCapacity() : Traces.time());
		voltage = NumberSequence.of(cycles ? Traces.cycledVoltage(0.002) : Traces.voltage(0.01));
		line = firstDisplay();
		Scaling linear = new Scaling(Scale.LINEAR, 1);
		double middle = (line.xExtent().min() + line.xExtent().max()) / 2;
		double half = visible * (line.xExtent().max() - line.xExtent().min()) / 2;
		xs = new AxisScale(linear, new Range(middle - half, middle + half), 0, WIDTH);
		double part = cycles ? visible : 1;
		ys = new AxisScale(linear, new Range(3.6 - 0.6 * part, 3.6 + 0.6 * part), 800, 0);
	}

	/**
	 * Reads all points once.
	 *
	 * @return the line with its pyramid
	 */
	@Benchmark
	public PreparedLine firstDisplay() {
		return PreparedLine.build(time, voltage, Progress.NONE).orElseThrow();
	}

	/**
	 * From a visible range to the points that are drawn.
	 *
	 * @return the points
	 */
	@Benchmark
	public PointBuffer visibleRange() {
		return line.line(xs, ys, 1);
	}
}
