/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.lithoscope.electrochemistry.analysis.CyclesAnalysis;
import org.lithoscope.electrochemistry.analysis.CyclesParameters;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A cell of 1,000 cycles: how long its reader takes, and reader and cycles together. The engine also takes a digest of each file, which is
 * not in these times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 3)
@Fork(1)
public class CyclesBenchmark {

	private static final int CYCLES = 1000;
	private static final double INTERVAL_SECONDS = 60;

	/** The format. */
	@Param
	public Format format;

	private final CyclesParameters parameters = ParameterSchema.of(CyclesParameters.class).defaults();
	private Path file;

	/**
	 * Writes the file.
	 *
	 * @throws IOException when it cannot be written
	 */
	@Setup
	public void write() throws IOException {
		file = Files.createTempDirectory("lithoscope-benchmark").resolve(format.writer().fileName());
		SyntheticRun run = SyntheticCells.fullCell(CYCLES, 4e-3, 0.9995, 0.5, new Tester(INTERVAL_SECONDS, 1e-4, 1e-4, 1));
		Files.write(file, format.writer().write(run));
	}

	/**
	 * Removes the file.
	 *
	 * @throws IOException when it cannot be removed
	 */
	@TearDown
	public void remove() throws IOException {
		Files.delete(file);
		Files.delete(file.getParent());
	}

	/**
	 * Reads the file.
	 *
	 * @return the measurements
	 * @throws IOException   when the disk fails
	 * @throws ReadException when the file is damaged
	 */
	@Benchmark
	public List<Measurement> read() throws IOException, ReadException {
		return format.read(file);
	}

	/**
	 * Reads the file and computes its cycles.
	 *
	 * @return the result
	 * @throws IOException       when the disk fails
	 * @throws ReadException     when the file is damaged
	 * @throws AnalysisException when the cycles cannot be computed
	 */
	@Benchmark
	public Result readAndAnalyse() throws IOException, ReadException, AnalysisException {
		AnalysisInputs cell = AnalysisInputs.of("measurement", format.read(file).get(0));
		return new CyclesAnalysis().analyse(cell, parameters, AnalysisContext.unattended());
	}
}
