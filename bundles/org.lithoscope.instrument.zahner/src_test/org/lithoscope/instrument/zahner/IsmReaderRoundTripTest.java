/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.zahner;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.lithoscope.testkit.impedance.IsmWriter;
import org.lithoscope.testkit.impedance.SpectrumTruth;

/** What the test kit writes is read back, and damaged copies keep the reader's contract. */
class IsmReaderRoundTripTest {

	@TestFactory
	Stream<DynamicTest> whatIsWrittenIsReadBack() {
		return Stream.of(new IsmWriter())
				.map(writer -> DynamicTest.dynamicTest(writer.variant(), () -> SpectrumTruth.check(new IsmReader(), writer)));
	}
}
