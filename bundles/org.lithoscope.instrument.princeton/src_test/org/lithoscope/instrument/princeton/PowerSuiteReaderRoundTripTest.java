/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.princeton;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.lithoscope.testkit.impedance.SpectrumTruth;
import org.lithoscope.testkit.impedance.TextSpectrumWriter;

/** What the test kit writes is read back, and damaged copies keep the reader's contract. */
class PowerSuiteReaderRoundTripTest {

	@TestFactory
	Stream<DynamicTest> whatIsWrittenIsReadBack() {
		return TextSpectrumWriter.powerSuite().stream()
				.map(writer -> DynamicTest.dynamicTest(writer.variant(), () -> SpectrumTruth.check(new PowerSuiteReader(), writer)));
	}
}
