/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.List;
import java.util.Objects;

/**
 * A condition that a test must meet to be practical (CER).
 *
 * @param name  what it is about
 * @param limit the limit in words and numbers
 * @param value the value of the cell; NaN when it is not stated
 * @param unit  the unit of the value as the field writes it
 * @param met   whether the value keeps the limit
 * @param goal  for what it is asked
 */
public record PracticalCondition(String name, String limit, double value, String unit, Met met, String goal) {

	/** A measured value this close below a limit was set to the limit. */
	private static final double SET_TOLERANCE = 0.005;
	private static final String PRACTICAL = "practical test";
	private static final String HIGH_ENERGY = "> 500 Wh/kg";

	/** Whether a condition is met. */
	public enum Met {
		/** It is. */
		YES("met"),
		/** It is not. */
		NO("not met"),
		/** The value is not stated. */
		NOT_STATED("not stated");

		private final String label;

		Met(String label) {
			this.label = label;
		}

		/** {@return the word for people} */
		public String label() {
			return label;
		}
	}

	/**
	 * The values of a cell; NaN for what is not stated.
	 *
	 * @param current              current density in mA/cm²
	 * @param plated               plated capacity in mAh/cm²
	 * @param cathode              areal capacity of the cathode in mAh/cm²
	 * @param lithium              thickness of lithium put on beforehand in µm
	 * @param negativeToPositive   N/P
	 * @param electrolyteToCapacity E/C in g/Ah
	 * @param temperatureHold      how closely the temperature is held, ± °C
	 */
	public record Conditions(double current, double plated, double cathode, double lithium, double negativeToPositive,
			double electrolyteToCapacity, double temperatureHold) {
	}

	/** Checks its parts. */
	public PracticalCondition {
		Objects.requireNonNull(met, "met");
	}

	/**
	 * Checks a cell against the conditions of CER. The text says "exceeds" for current and capacity, but its own points include the limits.
	 *
	 * @param c the values of the cell
	 * @return each condition with its verdict
	 */
	public static List<PracticalCondition> check(Conditions c) {
		return List.of(of("current density", "≥ 1", c.current(), "mA cm⁻²", reaches(c.current(), 1), PRACTICAL),
				of("plated capacity", "≥ 3", c.plated(), "mAh cm⁻²", reaches(c.plated(), 3), PRACTICAL),
				of("cathode capacity", "> 5", c.cathode(), "mAh cm⁻²", c.cathode() > 5, HIGH_ENERGY),
				of("lithium thickness", "< 50", c.lithium(), "µm", c.lithium() < 50, HIGH_ENERGY),
				of("N/P", "< 2", c.negativeToPositive(), "", c.negativeToPositive() < 2, HIGH_ENERGY),
				of("E/C", "< 1.5", c.electrolyteToCapacity(), "g Ah⁻¹", c.electrolyteToCapacity() < 1.5, HIGH_ENERGY),
				of("temperature held", "≤ 0.2", c.temperatureHold(), "°C", c.temperatureHold() <= 0.2, "CE > 99.9 %"));
	}

	private static boolean reaches(double value, double limit) {
		return value >= (1 - SET_TOLERANCE) * limit;
	}

	private static PracticalCondition of(String name, String limit, double value, String unit, boolean met, String goal) {
		return new PracticalCondition(name, limit, value, unit, Double.isNaN(value) ? Met.NOT_STATED : met ? Met.YES : Met.NO, goal);
	}
}
