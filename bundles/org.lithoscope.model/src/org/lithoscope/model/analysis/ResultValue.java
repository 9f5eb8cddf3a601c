/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;

/**
 * One value of a result: a quantity or a text.
 *
 * @param name     the name in code and JSON, for instance {@code coulombicEfficiency}
 * @param label    the name for people
 * @param quantity the number with unit and uncertainty; empty for a text
 * @param text     the text; empty for a quantity
 * @param source   the formula's source: a tag such as {@code CER} and where in it, or an empty text
 */
public record ResultValue(String name, String label, Optional<Quantity> quantity, String text, String source) {

	/** Checks its parts. */
	public ResultValue {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(quantity, "quantity");
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(source, "source");
	}
}
