/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.zview;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.lithoscope.testkit.corpus.CorpusFiles;

/** Real files read as other tools read them, and damaged copies of them keep the reader's contract. */
class ZViewReaderTest {

	@TestFactory
	Stream<DynamicTest> spectraOfRealFiles() {
		return Stream.of(
			"impedance.py/data/Circuit1_EIS_1.z",
			"impedance.py/data/Circuit2_EIS_1.z",
			"impedance.py/data/Circuit3_EIS_1.z",
			"impedance.py/data/exampleDataZPlot.z",
			"pyimpspec/tests/data.z",
			"impedance.py/data/exampleDataAutolab.txt")
				.map(file -> DynamicTest.dynamicTest(file, () -> CorpusFiles.IMPEDANCE.checkSpectrum(new ZViewReader(), file)));
	}
}
