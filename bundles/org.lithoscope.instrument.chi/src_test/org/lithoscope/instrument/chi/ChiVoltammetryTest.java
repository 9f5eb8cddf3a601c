/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.chi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** Voltammetry and chronoamperometry. */
class ChiVoltammetryTest {

	private static final Path FOLDER = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("electrochemistry");
	private static final String CHRONO = "Mar. 3, 2021   10:11:12\nChronoamperometry\nFile: a.bin\nInstrument Model:  CHI760E\n\n"
			+ "Init E (V) = 0.1\n\nTime/sec, Current/A\n\n0.10, 1.5e-6\n0.20, 1.25e-6\n0.30, -1.0e-6\n";

	@Test
	void aRealFileWithoutItsFirstLines() throws Exception {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		Measurement cv = new ChiTextReader().read(Sources.open(FOLDER.resolve("wsyxbcl+pyCV/cv_sample.txt")), ReadContext.unattended()).get(0);
		assertEquals("electrochemistry/voltammetry", cv.type());
		assertEquals(22860, cv.points());
		assertEquals(0.06, cv.table().orElseThrow().column("voltage_volt").orElseThrow().get(0));
		assertEquals(7.239e-5, cv.table().orElseThrow().column("current_ampere").orElseThrow().get(22859));
		assertEquals("0.01", cv.metadata().text("raw.Scan Rate (V/s)").orElseThrow());
	}

	@Test
	void currentsOfPulsesAndOfTwoElectrodes() throws Exception {
		assertEquals(List.of("voltage_volt V", "difference_current_ampere A", "forward_current_ampere A", "reverse_current_ampere A"),
				columns("Differential Pulse Voltammetry", "Potential/V, Diff(i/A), For(i/A), Rev(i/A)", "-0.2, 1.1e-7, 2.0e-7, 0.9e-7"));
		assertEquals(List.of("voltage_volt V", "current_ampere A", "second_electrode_current_ampere A"),
				columns("Cyclic Voltammetry", "Potential/V, i1/A, i2/A", "0.1, 1.1e-7, 3e-9"));
		assertEquals(List.of("test_time_second s", "voltage_volt V", "current_ampere A", "charge_coulomb C"),
				columns("Multi-Current Steps", "Time/sec, Potential/V, Current/A, Charge/C", "0.1, 0.3, 1e-3, 1e-4"));
	}

	private static List<String> columns(String method, String header, String row) throws Exception {
		String text = "May 1, 2020   10:20:11\n" + method + "\nInstrument Model:  CHI760D\n\nInit E (V) = -0.2\n\n" + header + "\n\n" + row + "\n";
		ListedSource source = ListedSource.ofBytes("a.txt", text.getBytes(StandardCharsets.US_ASCII));
		Measurement measurement = new ChiTextReader().read(source, ReadContext.unattended()).get(0);
		return measurement.table().orElseThrow().columns().stream().map(c -> c.info().name() + " " + c.info().unit()).toList();
	}

	@Test
	void chronoamperometry() throws Exception {
		byte[] bytes = CHRONO.getBytes(StandardCharsets.US_ASCII);
		Measurement chrono = new ChiTextReader().read(ListedSource.ofBytes("a.txt", bytes), ReadContext.unattended()).get(0);
		assertEquals("electrochemistry/chrono", chrono.type());
		assertEquals("CHI760E", chrono.metadata().text(MetadataKeys.INSTRUMENT_MODEL).orElseThrow());
		assertEquals("Chronoamperometry", chrono.metadata().text(MetadataKeys.PROTOCOL).orElseThrow());
		assertEquals(0.3, chrono.table().orElseThrow().column("test_time_second").orElseThrow().get(2));
		ReaderConformance conformance = new ReaderConformance(new ChiTextReader());
		Sample sample = new Sample("a.txt", bytes, all -> assertEquals(List.of(3L), all.stream().map(Measurement::points).toList()));
		conformance.readsTheTruth(sample);
		conformance.canBeCancelled(sample);
		conformance.survivesTruncation(sample, 100);
		conformance.survivesMutation(sample, 200, 3);
	}
}
