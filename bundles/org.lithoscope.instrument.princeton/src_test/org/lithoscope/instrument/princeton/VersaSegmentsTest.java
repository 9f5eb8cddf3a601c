/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.princeton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.ReadContext;

/** Files of VersaStudio with several spectra, and what newer versions write in their first lines. */
class VersaSegmentsTest {

	private static final String HEAD = "<Application>\nVersion=2.61.2.0\nLanguage [VersaStudio]=English\n</Application>\n\n<Instrument>\n"
			+ "Type=PMC-200\n</Instrument>\n\n<Action0>\nWorking Electrode Area (cm2)=12.57\n</Action0>\n\n";
	private static final String DEFINITION = "Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Frequency(Hz), Z Real, Z Imag\n";

	private static String rows(int segment) {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			rows.append(segment + "," + i + ",0.1,1E-6," + i + "," + Math.pow(10, 4 - i * 0.5) + "," + (10 + segment + i) + "," + -(1 + i) + "\n");
		}
		return rows.toString();
	}

	private static List<Measurement> read(String text) throws Exception {
		ListedSource source = ListedSource.ofBytes("a.par", text.getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(1, new VersaStudioReader().probe(source).confidence());
		return new VersaStudioReader().read(source, ReadContext.unattended());
	}

	private static double first(Measurement m) {
		return m.table().orElseThrow().column(SpectrumHeader.REAL).orElseThrow().get(0);
	}

	@Test
	void everySegmentIsASpectrumOfItsOwn() throws Exception {
		List<Measurement> spectra = read(HEAD + "<Segment1>\nType=30\n" + DEFINITION + rows(0) + "</Segment1>\n<Segment2>\nType=30\n"
				+ DEFINITION + rows(1) + "</Segment2>\n<Graph1>\nAnalysis=0\n</Graph1>\n");
		assertEquals(2, spectra.size());
		assertEquals(10, first(spectra.get(0)));
		assertEquals(11, first(spectra.get(1)));
		assertTrue(spectra.stream().allMatch(m -> m.completeness().isComplete() && m.points() == 8));
		assertEquals(12.57, spectra.get(0).metadata().quantity(MetadataKeys.ELECTRODE_AREA).orElseThrow().value());
	}

	@Test
	void numbersOfSegmentsPartTheRowsOfOneSection() throws Exception {
		List<Measurement> spectra = read(HEAD + "<Segment1>\nType=30\n" + DEFINITION + rows(0) + rows(1) + rows(2) + "</Segment1>\n");
		assertEquals(List.of(10.0, 11.0, 12.0), spectra.stream().map(VersaSegmentsTest::first).toList());
	}

	@Test
	void aSegmentThatIsCutIsMarked() throws Exception {
		List<Measurement> spectra = read(HEAD + "<Segment1>\nType=30\n" + DEFINITION + rows(0) + "</Segment1>\n<Segment2>\nType=30\n"
				+ DEFINITION + rows(1));
		assertTrue(spectra.get(0).completeness().isComplete());
		assertTrue(!spectra.get(1).completeness().isComplete());
	}
}
