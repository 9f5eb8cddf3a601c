/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;

class RetentionAnalysisTest {

	private static Result run(Measurement m, Map<String, String> set) throws AnalysisException {
		ParameterSchema<RetentionParameters> schema = ParameterSchema.of(RetentionParameters.class);
		return new RetentionAnalysis().analyse(AnalysisInputs.of("measurement", m), schema.with(schema.defaults(), set),
				AnalysisContext.unattended());
	}

	private static double value(Result result, String name) {
		return result.quantity(name).orElseThrow().value();
	}

	/** Two slow formation cycles, then a linear fade. */
	private static Measurement withFormation(int cycles, double fade) {
		SyntheticTest test = new SyntheticTest(1).interval(300).rest(600, 3);
		for (int n = 1; n <= 2; n++) {
			test.cycle(n).current(4e-4, 4.4e-3, 3.5, 4.3).current(-4e-4, 4.2e-3, 4.2, 3);
		}
		for (int n = 0; n < cycles; n++) {
			double capacity = 4e-3 * (1 - fade * n);
			test.cycle(n + 3).current(2e-3, capacity / 0.995, 3.5, 4.3).current(-2e-3, capacity, 4.2, 3);
		}
		return test.build();
	}

	@Test
	void theReferenceIsTheFirstCycleAfterFormation() throws AnalysisException {
		Result result = run(withFormation(61, 0.005), Map.of());
		assertEquals(3, value(result, "referenceCycle"));
		assertEquals(2, value(result, "formationCycles"));
		assertEquals(4, value(result, "referenceCapacity"), 1e-9);
		assertEquals(100 * (1 - 0.005 * 60), value(result, "retention"), 1e-6);
		assertEquals(43, value(result, "life"), 1e-4);
		assertEquals(0.5, value(result, "fade"), 1e-6);
		assertEquals(43, value(result, "lifeByLine"), 1e-4);
		assertEquals(100 * Math.pow(0.7, 1.0 / 60), value(result, "retentionPerCycle"), 1e-9);
		assertEquals(Math.log(0.8) / Math.log(0.995), value(result, "lifeFromEfficiency"), 1e-3);
	}

	@Test
	void theReferenceCanBeTheVeryFirstCycle() throws AnalysisException {
		Result result = run(withFormation(11, 0), Map.of("reference", "FIRST"));
		assertEquals(1, value(result, "referenceCycle"));
		assertEquals(100 * 4.0 / 4.2, value(result, "retention"), 1e-6);
	}

	@Test
	void aLifeBeyondTheTestIsExtrapolatedAndSaidToBe() throws AnalysisException {
		Result result = run(withFormation(20, 0.002), Map.of());
		assertTrue(result.quantity("life").isEmpty());
		Quantity life = result.quantity("lifeByLine").orElseThrow();
		assertEquals(103, life.value(), 1e-3);
		assertTrue(result.notices().stream().anyMatch(n -> n.message().contains("extrapolated")));
	}

	@Test
	void formationAloneHasNoRetention() {
		assertThrows(AnalysisException.class, () -> run(withFormation(0, 0), Map.of("formation-cycles", "2")));
	}
}
