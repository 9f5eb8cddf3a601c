/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.chi;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** Real files read as other tools read them, and damaged copies of them keep the reader's contract. */
class ChiSpectraTest {

	@TestFactory
	Stream<DynamicTest> spectraOfRealFiles() {
		return Stream.of(
			"impedance.py/data/exampleDataCHInstruments.txt")
				.map(file -> DynamicTest.dynamicTest(file, () -> CorpusFiles.IMPEDANCE.checkSpectrum(new ChiTextReader(), file)));
	}
}
