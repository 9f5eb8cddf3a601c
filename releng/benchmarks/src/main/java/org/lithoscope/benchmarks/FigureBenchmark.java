/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.lithoscope.figure.FigureLayout;
import org.lithoscope.figure.FigurePainter;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Java2DSurface;
import org.lithoscope.figure.Theme;
import org.lithoscope.model.figure.Axis.Range;
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

/** Painting a trace of ten million points beside a chart of 2,000 points of the same trace, every time at another visible range. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class FigureBenchmark {

	private static final int WIDTH = 1600;
	private static final int HEIGHT = 900;
	private static final double DURATION = 1e6;

	/** The noise of the voltage in V. */
	@Param({"0.0005", "0.1"})
	public double noise;

	private FigureScene all;
	private FigureScene few;
	private BufferedImage image;
	private int step;

	/** Makes the traces. */
	@Setup
	public void prepare() {
		double[] time = Traces.time();
		double[] voltage = Traces.voltage(noise);
		all = FigureScene.of(Traces.figure(time, voltage));
		few = FigureScene.of(Traces.figure(Traces.thinned(time), Traces.thinned(voltage)));
		image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
	}

	/**
	 * Repaints ten million points.
	 *
	 * @return where the plot lies
	 */
	@Benchmark
	public FigureLayout tenMillionPoints() {
		return paint(all);
	}

	/**
	 * Repaints 2,000 points.
	 *
	 * @return where the plot lies
	 */
	@Benchmark
	public FigureLayout twoThousandPoints() {
		return paint(few);
	}

	private FigureLayout paint(FigureScene scene) {
		step = (step + 1) % 100;
		Range visible = new Range(step, DURATION - step);
		FigureView view = scene.initialView()
				.withRanges(List.of(new FigureView.Ranges(Optional.of(visible), Optional.empty(), Optional.empty())));
		Graphics2D graphics = image.createGraphics();
		try {
			return new FigurePainter(Theme.light()).paint(scene, view, new Java2DSurface(graphics, 1), WIDTH, HEIGHT);
		} finally {
			graphics.dispose();
		}
	}
}
