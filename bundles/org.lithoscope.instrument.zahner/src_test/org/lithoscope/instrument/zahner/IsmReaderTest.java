/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.zahner;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.lithoscope.testkit.corpus.CorpusFiles;

/** Real files read as other tools read them, and damaged copies of them keep the reader's contract. */
class IsmReaderTest {

	@TestFactory
	Stream<DynamicTest> spectraOfRealFiles() {
		return Stream.of(
			"Zahner-Analysis-Python/Examples/BasicIntroduction/rc-data.ism",
			"Zahner-Analysis-Python/Examples/ComplexFitConfigurations/li-ion-battery.ism",
			"Zahner-Analysis-Python/Examples/ImpedanceVsVoltageSeriesFit/measured_spectras/000_mvdc.ism",
			"Zahner-Analysis-Python/Examples/ImpedanceVsVoltageSeriesFit/measured_spectras/050_mvdc.ism",
			"Zahner-Analysis-Python/Examples/ImpedanceVsVoltageSeriesFit/measured_spectras/100_mvdc.ism",
			"Zahner-Analysis-Python/Examples/ImpedanceVsVoltageSeriesFit/measured_spectras/150_mvdc.ism",
			"Zahner-Analysis-Python/Examples/ImpedanceVsVoltageSeriesFit/measured_spectras/200_mvdc.ism",
			"Zahner-Analysis-Python/Examples/ImpedanceVsVoltageSeriesFit/measured_spectras/250_mvdc.ism",
			"Zahner-Analysis-Python/Examples/ImpedanceVsVoltageSeriesFit/measured_spectras/300_mvdc.ism",
			"EISART/contents/samples/eis_ism_format.ism")
				.map(file -> DynamicTest.dynamicTest(file, () -> CorpusFiles.IMPEDANCE.checkSpectrum(new IsmReader(), file)));
	}
}
