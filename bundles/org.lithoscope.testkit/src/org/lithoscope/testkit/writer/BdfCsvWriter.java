/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.nio.charset.StandardCharsets;

import org.lithoscope.testkit.cell.SyntheticRun;

/**
 * Battery Data Format as CSV.
 *
 * @param labels whether the header has preferred labels ({@code Voltage / V}) instead of machine names
 */
public record BdfCsvWriter(boolean labels) implements RunWriter {

	@Override
	public String reader() {
		return "org.lithoscope.instrument.bdf.csv";
	}

	@Override
	public String variant() {
		return labels ? "preferred labels" : "machine names";
	}

	@Override
	public String fileName() {
		return "synthetic.bdf.csv";
	}

	@Override
	public double tolerance() {
		return 0;
	}

	@Override
	public byte[] write(SyntheticRun run) {
		StringBuilder b = new StringBuilder(labels ? "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Index / 1\n"
				: "test_time_second,voltage_volt,current_ampere,cycle_count,step_index\n");
		for (int i = 0; i < run.points(); i++) {
			b.append(run.time()[i]).append(',').append(run.voltage()[i]).append(',').append(run.current()[i]).append(',')
					.append(run.cycle()[i]).append(',').append(run.step()[i]).append('\n');
		}
		return b.toString().getBytes(StandardCharsets.UTF_8);
	}
}
