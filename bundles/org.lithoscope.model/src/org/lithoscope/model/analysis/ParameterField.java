/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.util.List;
import java.util.Objects;

/**
 * One leaf of a parameter record: what a form shows as one field and a command line takes as one option.
 *
 * @param path        the dotted name, for instance {@code window.lower}
 * @param label       the label for people
 * @param help        what it does
 * @param type        what it holds
 * @param optional    whether it may be empty
 * @param list        whether it holds several
 * @param unit        the UCUM code of its unit, or an empty text
 * @param min         the least value, in {@code unit}
 * @param max         the greatest value, in {@code unit}
 * @param choices     the constants of an enum: name and label; empty otherwise
 * @param defaultText the default as text
 * @param advanced    whether a form hides it until asked
 */
public record ParameterField(String path, String label, String help, Type type, boolean optional, boolean list, String unit, double min,
		double max, List<Choice> choices, String defaultText, boolean advanced) {

	/** What a field holds. */
	public enum Type {
		/** A whole number. */
		INTEGER,
		/** A number. */
		NUMBER,
		/** True or false. */
		BOOLEAN,
		/** A text. */
		TEXT,
		/** One of several. */
		CHOICE,
		/** A number with a unit. */
		QUANTITY
	}

	/**
	 * A constant of an enum.
	 *
	 * @param name  the name in JSON and on the command line
	 * @param label the name for people
	 */
	public record Choice(String name, String label) {
	}

	/** Checks its parts. */
	public ParameterField {
		Objects.requireNonNull(path, "path");
		Objects.requireNonNull(type, "type");
		choices = List.copyOf(choices);
	}
}
