/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.model.quantity.Quantity;

/**
 * A filter as people write it: words that name, group, protocol or file must have, and conditions on key figures, as in
 * {@code LiCu ce>99 cycles>=50}. All must hold; a figure that cannot be had meets no condition.
 */
final class CellFilter implements Predicate<Subject> {

	private static final Pattern CONDITION = Pattern.compile("([A-Za-z]+)(<=|>=|<|>|=)([-+0-9.eE]+)%?");

	private final List<Predicate<Subject>> parts;

	private CellFilter(List<Predicate<Subject>> parts) {
		this.parts = parts;
	}

	/**
	 * Understands a filter.
	 *
	 * @param text what was typed
	 * @return the filter
	 * @throws IllegalArgumentException when a condition is not understood; the message is for people
	 */
	static CellFilter parse(String text) {
		List<Predicate<Subject>> parts = new ArrayList<>();
		for (String part : text.strip().replaceAll("\\s*(<=|>=|<|>|=)\\s*", "$1").split("\\s+")) {
			Matcher condition = CONDITION.matcher(part);
			if (condition.matches()) {
				parts.add(condition(condition.group(1), condition.group(2), condition.group(3)));
			} else if (part.matches(".*[<>=].*")) {
				throw new IllegalArgumentException("'" + part + "' is no condition; write for instance ce>99.5.");
			} else if (!part.isEmpty()) {
				String word = part.toLowerCase(Locale.ROOT);
				parts.add(s -> (s.name() + "\n" + s.group() + "\n" + s.method() + "\n" + s.file()).toLowerCase(Locale.ROOT).contains(word));
			}
		}
		return new CellFilter(parts);
	}

	private static Predicate<Subject> condition(String name, String relation, String number) {
		KeyFigure figure = KeyFigure.named(name).orElseThrow(() -> new IllegalArgumentException("There is no figure '" + name
				+ "'; there are " + String.join(", ", java.util.Arrays.stream(KeyFigure.values()).map(KeyFigure::word).toList()) + "."));
		double limit;
		try {
			limit = Double.parseDouble(number);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + number + "' is not a number.", e);
		}
		return subject -> {
			Optional<Quantity> value = subject.value(figure);
			return value.isPresent() && holds(value.get().in(figure.unit()).value(), relation, limit);
		};
	}

	private static boolean holds(double value, String relation, double limit) {
		return switch (relation) {
			case "<" -> value < limit;
			case "<=" -> value <= limit;
			case ">" -> value > limit;
			case ">=" -> value >= limit;
			default -> value == limit;
		};
	}

	@Override
	public boolean test(Subject subject) {
		return parts.stream().allMatch(p -> p.test(subject));
	}
}
