/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.digatron;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** Real files give their reference values; files written here keep the contract of readers. */
class DigatronReaderTest {

	private final DigatronReader reader = new DigatronReader();
	private final SyntheticRun run = SyntheticCells.fullCell(2, 4e-3, 0.99, 0.5, new Tester(600, 1e-4, 1e-4, 5));

	@Test
	void contract() {
		ReaderConformance conformance = new ReaderConformance(reader);
		Sample sample = new Sample("a.csv", text().getBytes(StandardCharsets.UTF_8), new CyclingTruth(run, 1e-9));
		conformance.readsTheTruth(sample);
		conformance.canBeCancelled(sample);
		conformance.refusesGarbage(5);
		conformance.survivesTruncation(sample, 150);
		conformance.survivesMutation(sample, 200, 3);
	}

	private String text() {
		StringBuilder b = new StringBuilder("Step,Status,Program Duration#s,Step Duration#s,Voltage#V,Current#A,Cycle\n");
		for (int i = 0; i < run.points(); i++) {
			b.append(run.step()[i]).append(",CHA,").append(run.time()[i] * 1e3).append(",0,").append(run.voltage()[i]).append(',')
					.append(run.current()[i]).append(',').append(run.cycle()[i]).append('\n');
		}
		return b.toString();
	}
}
