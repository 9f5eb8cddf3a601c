/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** Voltammetry, chronoamperometry and open circuit of real files. */
class DtaCyclingTest {

	private static final Path FOLDER = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("electrochemistry");
	private static final Map<String, List<Long>> POINTS = Map.of("bcliang+gamry-parser/cv_data.dta", List.of(50L),
			"bcliang+gamry-parser/chronoa_data.dta", List.of(10L), "bcliang+gamry-parser/chronoa_de_data.dta", List.of(10L),
			"bcliang+gamry-parser/ocvcurve_data.dta", List.of(40L, 11L), "bcliang+gamry-parser/ocp_data.dta", List.of(21L),
			"bcliang+gamry-parser/eispot_data.dta", List.of(6L), "kirkpsmith+voltammetry.py/10mM_F1CA_1M_KOH_pH_14_3.DTA", List.of(2402L));

	private static List<Measurement> read(String file) throws IOException, ReadException {
		assumeTrue(Files.isDirectory(FOLDER), "no corpus at " + FOLDER.toAbsolutePath());
		return new DtaReader().read(Sources.open(FOLDER.resolve(file)), ReadContext.unattended());
	}

	@TestFactory
	Stream<DynamicTest> everyRowOfRealFiles() {
		return POINTS.entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
			assertEquals(e.getValue(), read(e.getKey()).stream().map(Measurement::points).toList());
			ReaderConformance conformance = new ReaderConformance(new DtaReader());
			Sample sample = new Sample("file.dta", Files.readAllBytes(FOLDER.resolve(e.getKey())),
					all -> assertEquals(e.getValue(), all.stream().map(Measurement::points).toList()));
			conformance.readsTheTruth(sample);
			conformance.canBeCancelled(sample);
			if (sample.bytes().length < 10_000) {
				conformance.survivesTruncation(sample, 60);
				conformance.survivesMutation(sample, 60, 5);
			}
		}));
	}

	@Test
	void curvesFollowEachOther() throws Exception {
		Measurement cv = read("bcliang+gamry-parser/cv_data.dta").get(0);
		assertEquals("electrochemistry/voltammetry", cv.type());
		Table table = cv.table().orElseThrow();
		assertEquals(0.49, table.column("voltage_volt").orElseThrow().get(0));
		assertEquals(-2.41658e-09, table.column("current_ampere").orElseThrow().get(9));
		assertEquals(120.2, table.column("test_time_second").orElseThrow().get(10));
		assertEquals(1, table.column("cycle_count").orElseThrow().get(9));
		assertEquals(5, table.column("cycle_count").orElseThrow().get(49));
		assertEquals(2019, cv.timeBase().local().orElseThrow().getYear());
	}

	@Test
	void decimalCommasAndTypes() throws Exception {
		Measurement comma = read("bcliang+gamry-parser/chronoa_de_data.dta").get(0);
		assertEquals("electrochemistry/chrono", comma.type());
		assertEquals(0.4, comma.table().orElseThrow().column("voltage_volt").orElseThrow().get(9));
		assertEquals(1, comma.metadata().quantity(MetadataKeys.ELECTRODE_AREA).orElseThrow().value());
		assertEquals(List.of("electrochemistry/ocv", "electrochemistry/voltammetry"),
				read("bcliang+gamry-parser/ocvcurve_data.dta").stream().map(Measurement::type).toList());
		assertEquals("electrochemistry/ocv", read("bcliang+gamry-parser/ocp_data.dta").get(0).type());
	}

	@Test
	void aHeaderWithoutRowsIsRefused() {
		ReadException e = assertThrows(ReadException.class, () -> read("bcliang+gamry-parser/cv_data_incompleteheader.dta"));
		assertTrue(e.reason().contains("not one whole row"), e.reason());
	}
}
