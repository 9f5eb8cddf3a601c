/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

import java.util.Objects;
import java.util.OptionalDouble;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * One piece of metadata with its origin and how sure it is.
 *
 * @param text    the value for people, in canonical form (dates keep their raw text)
 * @param number  the numeric value in {@code unit}; empty for texts
 * @param unit    the unit of {@code number}; one for texts
 * @param raw     the text exactly as the file has it, or an empty text
 * @param source  the tag, key or offset it came from, as the file calls it, or an empty text
 * @param quality how sure it is
 */
public record MetadataValue(String text, OptionalDouble number, Unit unit, String raw, String source, Quality quality) {

	/** How sure a value is. */
	public enum Quality {
		/** The file says so. */
		STATED,
		/** Computed from what the file says, without assumption. */
		DERIVED,
		/** Rests on an assumption. */
		ESTIMATED
	}

	/** Checks its parts. */
	public MetadataValue {
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(number, "number");
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(raw, "raw");
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(quality, "quality");
	}

	/**
	 * A text the file states.
	 *
	 * @param text the text
	 * @return the value
	 */
	public static MetadataValue text(String text) {
		return new MetadataValue(text, OptionalDouble.empty(), Units.ONE, text, "", Quality.STATED);
	}

	/**
	 * A number the file states.
	 *
	 * @param value the number in {@code unit}
	 * @param unit  its unit
	 * @return the value
	 */
	public static MetadataValue number(double value, Unit unit) {
		String digits = value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
		return new MetadataValue(digits, OptionalDouble.of(value), unit, "", "", Quality.STATED);
	}

	/**
	 * The same value with the raw text and the place it came from.
	 *
	 * @param rawText   the text exactly as the file has it
	 * @param sourceTag the tag, key or offset
	 * @return a new value
	 */
	public MetadataValue from(String rawText, String sourceTag) {
		return new MetadataValue(text, number, unit, rawText, sourceTag, quality);
	}

	/**
	 * The same value with another quality.
	 *
	 * @param other the quality
	 * @return a new value
	 */
	public MetadataValue as(Quality other) {
		return new MetadataValue(text, number, unit, raw, source, other);
	}

	/**
	 * The value as a quantity.
	 *
	 * @return the quantity
	 * @throws IllegalStateException when the value is a text
	 */
	public Quantity quantity() {
		return Quantity.of(number.orElseThrow(() -> new IllegalStateException("'" + text + "' is not a number")), unit);
	}
}
