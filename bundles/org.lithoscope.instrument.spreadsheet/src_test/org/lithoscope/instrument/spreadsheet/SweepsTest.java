/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.source.Sources;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** Several sweeps in one table, magnitude and phase, and what is refused. */
class SweepsTest {

	private static List<Measurement> read(String text) throws Exception {
		return new SpectrumTextReader().read(ListedSource.ofBytes("a.csv", text.getBytes(StandardCharsets.UTF_8)), ReadContext.unattended());
	}

	@Test
	void severalSweepsOfARealFile() throws Exception {
		List<Measurement> sweeps = new SpectrumTextReader().read(
				Sources.open(CorpusFiles.IMPEDANCE.path("pyimpspec/tests/case-multiple-spectra.csv")), ReadContext.unattended());
		assertEquals(4, sweeps.size());
		assertEquals(29, sweeps.get(0).points());
		assertEquals(10000, sweeps.get(2).table().orElseThrow().column(SpectrumHeader.FREQUENCY).orElseThrow().get(0));
	}

	@Test
	void everySheetOfARealSpreadsheet() throws Exception {
		for (MeasurementReader reader : List.of(new OpenDocumentReader(), new SpectrumWorkbookReader())) {
			String file = "pyimpspec/tests/data." + (reader instanceof OpenDocumentReader ? "ods" : "xlsx");
			List<Measurement> sheets = CorpusFiles.IMPEDANCE.read(reader, file);
			assertEquals(List.of("header-variant-1", "header-variant-2", "header-variant-3", "header-variant-4"),
					sheets.stream().map(Measurement::name).toList());
			for (Measurement sheet : sheets) {
				assertEquals(29, sheet.points());
				assertEquals(-26.5556798765, sheet.table().orElseThrow().column(SpectrumHeader.IMAGINARY).orElseThrow().get(0), 1e-9);
			}
		}
	}

	@Test
	void maskedPointsAndSeveralDataSetsOfAProject() throws Exception {
		String project = "{\"version\": 2, \"data_sets\": [{\"label\": \"before\", \"frequencies\": [100, 10, 1], \"real_impedances\": [1, 2, 3],"
				+ "\"imaginary_impedances\": [-1, -2, -1], \"mask\": {\"0\": false, \"1\": true, \"2\": false}}, {\"label\": \"after\","
				+ "\"frequency\": [100, 10, 1], \"real\": [4, 5, 6], \"imaginary\": [-1, null, -1]}]}";
		List<Measurement> sets = new SpectrumJsonReader().read(ListedSource.ofBytes("a.json", project.getBytes(StandardCharsets.UTF_8)),
				ReadContext.unattended());
		assertEquals(List.of("before", "after"), sets.stream().map(Measurement::name).toList());
		assertEquals(1, sets.get(0).table().orElseThrow().column("mask").orElseThrow().get(1), "masked points are kept and flagged");
		assertTrue(Double.isNaN(sets.get(1).table().orElseThrow().column(SpectrumHeader.IMAGINARY).orElseThrow().get(1)));
		assertThrows(ReadException.class, () -> new SpectrumJsonReader().read(ListedSource.ofBytes("b.json",
				"{\"Re\": [1, 2], \"Im\": [3, 4]}".getBytes(StandardCharsets.UTF_8)), ReadContext.unattended()));
	}

	@Test
	void magnitudeAndPhaseWithByteOrderMarkAndPrefixes() throws Exception {
		Measurement m = read("\uFEFFf (kHz);|Z| (mOhm);-phase (deg)\n1;2000;90\n0,1;3000;60\n0,01;4000;0\n").get(0);
		assertEquals(1000, m.table().orElseThrow().column(SpectrumHeader.FREQUENCY).orElseThrow().get(0));
		assertEquals(-2, m.table().orElseThrow().column(SpectrumHeader.IMAGINARY).orElseThrow().get(0), 1e-12);
		assertEquals(1.5, m.table().orElseThrow().column(SpectrumHeader.REAL).orElseThrow().get(1), 1e-12);
	}

	@Test
	void withoutFrequenciesItIsRefused() {
		assertTrue(assertThrows(ReadException.class, () -> read("Zre,Zim\n1,-1\n2,-2\n3,-1\n")).reason().contains("frequencies"));
		assertTrue(assertThrows(ReadException.class, () -> read("f,Zre,Zim\n0,1,-1\n0,2,-2\n0,3,-1\n")).reason().contains("frequencies"));
		assertThrows(ReadException.class, () -> read("0,3.1,0.1\n1,3.2,0.1\n2,3.3,0.1\n3,3.4,0.1\n4,3.4,0.1\n5,3.4,0.1\n"));
	}
}
