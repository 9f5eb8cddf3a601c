/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names of files tell of temperature, voltage, state of charge and cycle. */
public final class NamedCoordinates {

	private static final String NUMBER = "([-+−]?\\d+(?:[.,]\\d+)?)";
	private static final Pattern CELSIUS = Pattern.compile(NUMBER + "\\s*°?C(?![a-zA-Z])");
	private static final Pattern VOLT = Pattern.compile("(?<![\\d.,])" + NUMBER + "[\\s_]*(m?)V(?![a-zA-Z])");
	private static final Pattern SOC = Pattern.compile("(?i)(?:soc[\\s_=-]*(\\d+(?:[.,]\\d+)?)|(\\d+(?:[.,]\\d+)?)\\s*%?[\\s_-]*soc)");
	private static final Pattern CYCLE = Pattern.compile("(?i)(?<![a-z])cyc(?:le)?[\\s_#-]*(\\d+)");

	private NamedCoordinates() {
	}

	/**
	 * A temperature: {@code 30°C}, {@code -20C}.
	 *
	 * @param name the name
	 * @return °C
	 */
	public static OptionalDouble celsius(String name) {
		Matcher m = CELSIUS.matcher(name);
		return m.find() ? OptionalDouble.of(number(m.group(1))) : OptionalDouble.empty();
	}

	/**
	 * A voltage: {@code 3.7 V}, {@code 150mV}.
	 *
	 * @param name the name
	 * @return V
	 */
	public static OptionalDouble volt(String name) {
		Matcher m = VOLT.matcher(name);
		return m.find() ? OptionalDouble.of(number(m.group(1)) * (m.group(2).isEmpty() ? 1 : 1e-3)) : OptionalDouble.empty();
	}

	/**
	 * A state of charge: {@code SOC50}, {@code 50% SOC}.
	 *
	 * @param name the name
	 * @return per cent
	 */
	public static OptionalDouble stateOfCharge(String name) {
		Matcher m = SOC.matcher(name);
		return m.find() ? OptionalDouble.of(number(m.group(1) == null ? m.group(2) : m.group(1))) : OptionalDouble.empty();
	}

	/**
	 * A cycle: {@code cycle 5}, {@code cyc005}.
	 *
	 * @param name the name
	 * @return the cycle number
	 */
	public static OptionalDouble cycle(String name) {
		Matcher m = CYCLE.matcher(name);
		return m.find() && m.group(1).length() < 7 ? OptionalDouble.of(Double.parseDouble(m.group(1))) : OptionalDouble.empty();
	}

	/**
	 * Whether a name says charged or discharged.
	 *
	 * @param name the name
	 * @return 1 for charged, −1 for discharged, 0 for neither
	 */
	public static int phase(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		boolean discharged = lower.contains("discharged") || lower.matches(".*(?<![a-z])dis?ch(?![a-z]).*");
		return discharged ? -1 : lower.contains("charged") || lower.matches(".*(?<![a-z])ch(?![a-z]).*") ? 1 : 0;
	}

	private static double number(String text) {
		return Double.parseDouble(text.replace('−', '-').replace(',', '.'));
	}
}
