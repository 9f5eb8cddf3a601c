/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user says about a parameter of a circuit.
 *
 * @param name   the parameter
 * @param start  the starting value, or the value if it is fixed
 * @param fixed  whether it keeps that value
 * @param lower  the lower bound, if any
 * @param upper  the upper bound, if any
 * @param tiedTo the parameter to which it is tied, if any
 * @param factor the ratio to that parameter
 */
public record ParameterSetting(String name, OptionalDouble start, boolean fixed, OptionalDouble lower, OptionalDouble upper,
		Optional<String> tiedTo, double factor) {

	private static final String NUMBER = "[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?";
	private static final Pattern FORM = Pattern.compile("([A-Za-z][\\w.]*)=(?:(" + NUMBER + ")(fixed)?|(" + NUMBER + ")\\.\\.("
			+ NUMBER + ")|(?:(" + NUMBER + ")\\*)?([A-Za-z][\\w.]*))");

	/**
	 * Reads a setting.
	 *
	 * @param text {@code R1 = 12} (start), {@code R1 = 12 fixed}, {@code Q1.n = 0.6 .. 1} (bounds), {@code R2 = R1} or {@code R2 = 2*R1}
	 *             (tied)
	 * @return the setting
	 * @throws CircuitException when the text is not understood
	 */
	public static ParameterSetting parse(String text) {
		Matcher m = FORM.matcher(text.replaceAll("\\s", ""));
		if (!m.matches()) {
			throw new CircuitException("'" + text + "' is not understood; write R1 = 12, R1 = 12 fixed, Q1.n = 0.6 .. 1, or R2 = 2*R1");
		}
		OptionalDouble none = OptionalDouble.empty();
		if (m.group(2) != null) {
			return new ParameterSetting(m.group(1), OptionalDouble.of(Double.parseDouble(m.group(2))), m.group(3) != null, none, none,
					Optional.empty(), 1);
		}
		if (m.group(4) != null) {
			return new ParameterSetting(m.group(1), none, false, OptionalDouble.of(Double.parseDouble(m.group(4))),
					OptionalDouble.of(Double.parseDouble(m.group(5))), Optional.empty(), 1);
		}
		double factor = m.group(6) == null ? 1 : Double.parseDouble(m.group(6));
		return new ParameterSetting(m.group(1), none, false, none, none, Optional.of(m.group(7)), factor);
	}
}
