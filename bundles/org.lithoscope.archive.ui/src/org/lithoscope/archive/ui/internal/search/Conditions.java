/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.archive.index.SearchQuery.Range;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.UnitException;

/** Conditions on values as people type them: {@code coulombicEfficiency > 99.5 %; temperature = 20 to 30 °C}. */
final class Conditions {

	private static final Pattern CONDITION = Pattern.compile("\\s*([\\w.]+)\\s*(<=|>=|<|>|≤|≥|=)\\s*(.+)");
	private static final Pattern BETWEEN = Pattern.compile("(.+?)\\s+(?:to|…|\\.\\.)\\s+(.+)");
	private static final Pattern NUMBER = Pattern.compile("[-+−]?[\\d.,]+(?:[eE][-+]?\\d+)?");

	private Conditions() {
	}

	/**
	 * What a text means.
	 *
	 * @throws IllegalArgumentException when it is not understood, and why
	 */
	static List<Range> parse(String text) {
		List<Range> ranges = new ArrayList<>();
		for (String one : text.split(";")) {
			if (!one.isBlank()) {
				ranges.add(range(one.strip()));
			}
		}
		return ranges;
	}

	private static Range range(String text) {
		Matcher matcher = CONDITION.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'" + text + "' is no condition; write for example coulombicEfficiency > 99.5 %");
		}
		String name = matcher.group(1);
		String sign = matcher.group(2);
		Matcher between = BETWEEN.matcher(matcher.group(3));
		if (between.matches()) {
			Quantity most = quantity(between.group(2));
			String least = between.group(1).strip();
			// 20 to 30 °C: the unit stands once
			Quantity from = quantity(NUMBER.matcher(least).matches() ? least + " " + most.unit().code() : least);
			return new Range(name, Optional.of(from), Optional.of(most));
		}
		Optional<Quantity> bound = Optional.of(quantity(matcher.group(3)));
		boolean below = sign.contains("<") || sign.equals("≤");
		boolean above = sign.contains(">") || sign.equals("≥");
		return new Range(name, below ? Optional.empty() : bound, above ? Optional.empty() : bound);
	}

	private static Quantity quantity(String text) {
		try {
			return Quantity.parse(text.strip());
		} catch (UnitException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}
}
