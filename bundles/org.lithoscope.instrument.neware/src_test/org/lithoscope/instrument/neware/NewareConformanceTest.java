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
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** The readers keep the contract of readers on files that were written here, with known truth. */
class NewareConformanceTest {

	private static final int RANGE = 10;
	private static final double MILLIAMPERE = 1e-3;
	private final SyntheticRun run = SyntheticCells.fullCell(3, 4e-3, 0.99, 0.5, new Tester(300, 1e-4, 1e-4, 5));

	@TestFactory
	Stream<DynamicTest> contract() {
		return Stream.of(test("nda 29", new NdaReader(), sample("a.nda", NewareFiles.nda(run, 29, RANGE, MILLIAMPERE), 1e-3)),
				test("nda 23", new NdaReader(), sample("a.nda", NewareFiles.nda(run, 23, RANGE, MILLIAMPERE), 1e-3)),
				test("BTS 9.1", new NdaReader(), sample("a.nda", NewareFiles.bts91(run), 1e-6)),
				test("ndax 14", new NdaxReader(), sample("a.ndax", NewareFiles.ndax(run, 14, 1, 1, 55, 37), 1e-6)),
				test("ndax 11", new NdaxReader(), sample("a.ndax", NewareFiles.ndax(run, 11, 1e-4, 1e-3, 47, 37), 1e-6)),
				test("ndax 17", new NdaxReader(), sample("a.ndax", NewareFiles.ndax(run, 17, 1, 1, 100, 100), 1e-6)));
	}

	private Sample sample(String name, byte[] bytes, double tolerance) {
		return new Sample(name, bytes, new CyclingTruth(run, tolerance));
	}

	private static DynamicTest test(String name, MeasurementReader reader, Sample sample) {
		ReaderConformance conformance = new ReaderConformance(reader);
		return DynamicTest.dynamicTest(name, () -> {
			conformance.readsTheTruth(sample);
			conformance.canBeCancelled(sample);
			conformance.refusesGarbage(5);
			conformance.survivesTruncation(sample, 100);
			conformance.survivesMutation(sample, 200, 3);
		});
	}

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
