/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** Real files read as other tools read them, and damaged copies of them keep the reader's contract. */
class DtaSpectraTest {

	@TestFactory
	Stream<DynamicTest> spectraOfRealFiles() {
		return Stream.of(
			"impedance.py/data/exampleDataGamry.DTA",
			"pyimpspec/tests/data.dta",
			"hybrid-drt/tutorials/data/EISGALV_EISTest3.DTA",
			"bayes-drt/data/experimental/550C.0.5V.DTA",
			"bayes-drt/data/experimental/PDAC_COM3_02109_Contact10_2065C_500C.txt")
				.map(file -> DynamicTest.dynamicTest(file, () -> CorpusFiles.IMPEDANCE.checkSpectrum(new DtaReader(), file)));
	}
}
