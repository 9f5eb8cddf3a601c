/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Key figures as comma-separated values: a number and its standard uncertainty in columns of their own, missing ones empty. */
final class KeyFiguresCsv {

	private static final String HEADER = "cell,cycles,first Coulombic efficiency / %,standard uncertainty / %,"
			+ "average Coulombic efficiency / %,standard uncertainty / %,capacity retention / %,standard uncertainty / %,"
			+ "inflection cycle,standard uncertainty,file\n";
	private static final List<Function<KeyFigures, Optional<Quantity>>> PERCENTAGES = List.of(KeyFigures::first, KeyFigures::average,
			KeyFigures::retention);

	private KeyFiguresCsv() {
	}

	/**
	 * The text.
	 *
	 * @param cells the cells in order
	 * @return a header and a line for each
	 */
	static String of(List<KeyFigures> cells) {
		StringBuilder text = new StringBuilder(HEADER);
		for (KeyFigures cell : cells) {
			text.append(quoted(cell.name())).append(',').append(cell.cycles().map(q -> Long.toString(Math.round(q.value()))).orElse(""));
			for (Function<KeyFigures, Optional<Quantity>> figure : PERCENTAGES) {
				append(text, figure.apply(cell).map(q -> q.in(Units.PERCENT)));
			}
			append(text, cell.inflection());
			text.append(',').append(quoted(cell.file())).append('\n');
		}
		return text.toString();
	}

	private static void append(StringBuilder text, Optional<Quantity> quantity) {
		text.append(',').append(quantity.map(q -> number(q.value())).orElse(""));
		text.append(',').append(quantity.map(q -> number(q.standardUncertainty())).orElse(""));
	}

	private static String number(double value) {
		return Double.isFinite(value) ? Double.toString(value) : "";
	}

	private static String quoted(String text) {
		return text.matches("[^\",\\n\\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
