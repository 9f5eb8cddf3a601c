/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.lithoscope.testkit.corpus.CorpusFiles;

/** Real files read as other tools read them, and damaged copies of them keep the reader's contract. */
class SpectrumTextReaderTest {

	@TestFactory
	Stream<DynamicTest> spectraOfRealFiles() {
		return Stream.of(
			"impedance.py/data/exampleData.csv",
			"pyDRTtools/EIS data/text files/LIB_data.txt",
			"pyDRTtools/EIS data/text files/zarc_data.txt",
			"pyDRTtools/tutorial/data/1ZARC.csv",
			"pyDRTtools/tutorial/data/2ZARC4.csv",
			"DRTtools/import file samples/csv files/data_LIB.csv",
			"pyimpspec/tests/data-comma.csv",
			"pyimpspec/tests/data-comma-decimal-separator.csv",
			"pyimpspec/tests/data-semicolon.csv",
			"pyimpspec/tests/data-header-variant-2.csv",
			"hybrid-drt/tutorials/data/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt",
			"pyimpspec/tests/case-negative-real-imaginary.csv",
			"pyimpspec/tests/data.i2b",
			"bayes-drt/data/simulated/Z_2ZARC_uniform_0.25.csv",
			"EISART/contents/samples/eis_button_sofc.csv",
			"EISART/contents/samples/eis_gerischer.csv",
			"EISART/contents/samples/eis_rc_1e-2s.csv",
			"EISART/contents/samples/eis_4x4_sofc_tab_sep_with_title.txt",
			"AutoEIS/assets/test_data.txt",
			"GP-DRT/tutorials/EIS_experiment.csv")
				.map(file -> DynamicTest.dynamicTest(file, () -> CorpusFiles.IMPEDANCE.checkSpectrum(new SpectrumTextReader(), file)));
	}
}
