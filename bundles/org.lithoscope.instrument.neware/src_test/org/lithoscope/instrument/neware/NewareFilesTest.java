/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.writer.NewareFiles;

/** Steps, cycles, order and versions of files that were written here, with known truth. */
class NewareFilesTest {

	private static final int RANGE = 10;
	private static final double MILLIAMPERE = 1e-3;
	private final SyntheticRun run = SyntheticCells.fullCell(3, 4e-3, 0.99, 0.5, new Tester(300, 1e-4, 1e-4, 5));

	@Test
	void stepsCyclesAndTimesOfAnArchive() throws Exception {
		Measurement m = new NdaxReader().read(ListedSource.ofBytes("a.ndax", NewareFiles.ndax(run, 14, 1, 1, 55, 37)), ReadContext.unattended())
				.get(0);
		double[] cycles = m.table().orElseThrow().column("cycle_count").orElseThrow().toArray();
		assertTrue(Arrays.equals(Arrays.stream(run.cycle()).asDoubleStream().toArray(), cycles));
		double[] steps = m.table().orElseThrow().column("step_id").orElseThrow().toArray();
		for (int i = 0; i < steps.length; i++) {
			assertEquals(run.step()[i] + 1, steps[i]);
		}
	}

	@Test
	void anUnknownVersionIsNamed() {
		byte[] file = NewareFiles.nda(run, 77, RANGE, MILLIAMPERE);
		ReadException e = assertThrows(ReadException.class,
				() -> new NdaReader().read(ListedSource.ofBytes("a.nda", file), ReadContext.unattended()));
		assertTrue(e.getMessage().contains("77"), e.getMessage());
		byte[] archive = NewareFiles.ndax(run, 99, 1, 1, 55, 37);
		assertTrue(assertThrows(ReadException.class,
				() -> new NdaxReader().read(ListedSource.ofBytes("a.ndax", archive), ReadContext.unattended())).getMessage().contains("99"));
	}

	@Test
	void rowsOutOfOrderAreSortedAndSaid() throws Exception {
		byte[] file = NewareFiles.nda(run, 29, RANGE, MILLIAMPERE);
		byte[] first = Arrays.copyOfRange(file, 2048, 2048 + 86);
		System.arraycopy(file, 2048 + 86, file, 2048, 86);
		System.arraycopy(first, 0, file, 2048 + 86, 86);
		List<Measurement> read = new NdaReader().read(ListedSource.ofBytes("a.nda", file), ReadContext.unattended());
		assertEquals(1, read.get(0).table().orElseThrow().column("record_index").orElseThrow().get(0));
		assertTrue(read.get(0).notices().get(0).message().contains("order"));
	}

	@Test
	void aRangeThatNoTesterHasIsRefused() {
		byte[] file = NewareFiles.nda(run, 29, 2_000_000_000, MILLIAMPERE);
		assertThrows(ReadException.class, () -> new NdaReader().read(ListedSource.ofBytes("a.nda", file), ReadContext.unattended()));
	}
}
