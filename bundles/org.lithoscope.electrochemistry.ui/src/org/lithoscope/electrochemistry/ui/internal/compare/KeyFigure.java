/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/** The key figures of cells, as columns of a table. */
enum KeyFigure {
	/** Complete cycles. */
	CYCLES("Cycles", "complete cycles", Units.ONE, 9, "cycles", "n"),
	/** By the protocol of the test. */
	EFFICIENCY("CE by protocol", "Coulombic efficiency by protocol", Units.PERCENT, 18, "ce", "efficiency"),
	/** Mean of conventional cycle efficiencies. */
	AVERAGE("Average CE", "average Coulombic efficiency of cycles", Units.PERCENT, 17, "average", "averagece"),
	/** Of the first cycle. */
	FIRST("First CE", "Coulombic efficiency of the first cycle", Units.PERCENT, 16, "first", "ice", "firstce"),
	/** Taken out in the reference cycle. */
	CAPACITY("Capacity", "capacity of the reference cycle", Units.MILLIAMPERE_HOUR, 15, "capacity", "q"),
	/** At the last cycle. */
	RETENTION("Retention", "capacity retention", Units.PERCENT, 16, "retention", "soh"),
	/** Cycles to the limit. */
	LIFE("Cycle life", "cycles to 80 % of the capacity", Units.ONE, 15, "life"),
	/** Where the fade becomes faster. */
	INFLECTION("Inflection", "inflection cycle", Units.ONE, 14, "inflection"),
	/** Of the first plating. */
	NUCLEATION("Nucleation", "nucleation overpotential", Units.MILLIVOLT, 16, "nucleation", "eta");

	private final String title;
	private final String longName;
	private final Unit unit;
	private final int weight;
	private final List<String> words;

	KeyFigure(String title, String longName, Unit unit, int weight, String... words) {
		this.title = title;
		this.longName = longName;
		this.unit = unit;
		this.weight = weight;
		this.words = List.of(words);
	}

	/** {@return the header of its column, with the unit} */
	String title() {
		return title + (unit.symbol().isEmpty() ? "" : " / " + unit.symbol());
	}

	/** {@return a value without its unit, which stands in the header} */
	String text(Quantity value) {
		String whole = value.in(unit).toString();
		return whole.endsWith(unit.symbol()) ? whole.substring(0, whole.length() - unit.symbol().length()).strip() : whole;
	}

	/** {@return its name in full, without unit} */
	String longName() {
		return longName;
	}

	/** {@return the unit that its values are given in} */
	Unit unit() {
		return unit;
	}

	/** {@return how wide its column is beside others} */
	int weight() {
		return weight;
	}

	/** {@return the word by which filters know it} */
	String word() {
		return words.get(0);
	}

	/** The figure that a filter names. */
	static Optional<KeyFigure> named(String word) {
		String wanted = word.toLowerCase(Locale.ROOT);
		for (KeyFigure figure : values()) {
			if (figure.words.contains(wanted)) {
				return Optional.of(figure);
			}
		}
		return Optional.empty();
	}
}
