/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.conformance;

import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.writer.RunWriter;

/**
 * Checks that a reader gave back a synthetic run: every time, voltage and current.
 *
 * @param run       what was written
 * @param tolerance how far a value may be off, relative to the full scale of its column
 */
public record CyclingTruth(SyntheticRun run, double tolerance) implements Sample.Truth {

	/**
	 * A sample of a run as a writer writes it.
	 *
	 * @param run    the run
	 * @param writer the writer
	 * @return the sample
	 */
	public static Sample sample(SyntheticRun run, RunWriter writer) {
		return new Sample(writer.fileName(), writer.write(run), new CyclingTruth(run, writer.tolerance()));
	}

	@Override
	public void check(List<Measurement> measurements) {
		if (measurements.size() != 1) {
			throw new AssertionError("one run was written, " + measurements.size() + " were read");
		}
		Table table = measurements.get(0).table().orElseThrow(() -> new AssertionError("the measurement has no table"));
		if (table.rowCount() != run.points()) {
			throw new AssertionError(run.points() + " points were written, " + table.rowCount() + " read");
		}
		compare(table, "test_time_second", run.time());
		compare(table, "voltage_volt", run.voltage());
		compare(table, "current_ampere", run.current());
	}

	private void compare(Table table, String name, double[] truth) {
		Column column = table.column(name).orElseThrow(() -> new AssertionError("there is no column " + name));
		double fullScale = 0;
		for (double value : truth) {
			fullScale = Math.max(fullScale, Math.abs(value));
		}
		for (int i = 0; i < truth.length; i++) {
			if (!(Math.abs(column.get(i) - truth[i]) <= tolerance * fullScale)) {
				throw new AssertionError(name + " of row " + i + " is " + column.get(i) + ", but " + truth[i] + " was written");
			}
		}
	}
}
