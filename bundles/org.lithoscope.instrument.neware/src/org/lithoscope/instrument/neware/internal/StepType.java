/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.Map;
import java.util.Set;

/** The vendor's names of what a step does, by the number in the files. */
final class StepType {

	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "CC Chg"), Map.entry(2, "CC DChg"), Map.entry(3, "CV Chg"),
			Map.entry(4, "Rest"), Map.entry(5, "Cycle"), Map.entry(7, "CCCV Chg"), Map.entry(8, "CP DChg"), Map.entry(9, "CP Chg"),
			Map.entry(10, "CR DChg"), Map.entry(13, "Pause"), Map.entry(16, "Pulse Step"), Map.entry(17, "SIM"), Map.entry(18, "PCCCV Chg"),
			Map.entry(19, "CV DChg"), Map.entry(20, "CCCV DChg"), Map.entry(21, "Control"), Map.entry(22, "OCV"), Map.entry(25, "Ramp"),
			Map.entry(26, "CPCV DChg"), Map.entry(27, "CPCV Chg"));

	private static final Set<Integer> CHARGES = Set.of(1, 3, 7, 9, 18, 27);
	private static final Set<Integer> DISCHARGES = Set.of(2, 8, 10, 19, 20, 26);

	private StepType() {
	}

	/** Whether a step charges; the sign of the current tells for steps that can do both. */
	static boolean charges(int number, double current) {
		return CHARGES.contains(number) || !DISCHARGES.contains(number) && current >= 0;
	}

	/** The name; a number that has none is kept as {@code Type 99}. */
	static String name(int number) {
		String name = NAMES.get(number);
		return name == null ? "Type " + number : name;
	}
}
