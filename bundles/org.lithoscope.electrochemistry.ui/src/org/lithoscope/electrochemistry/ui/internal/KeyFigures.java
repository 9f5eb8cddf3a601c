/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import org.lithoscope.model.quantity.Quantity;

/**
 * The key figures of a cell in a comparison.
 *
 * @param name       the name of the cell, unlike that of every other
 * @param file       the file it comes from
 * @param ready      whether its figures have been looked for
 * @param cycles     complete cycles
 * @param first      Coulombic efficiency of the first cycle
 * @param average    average Coulombic efficiency
 * @param retention  capacity retention at the last cycle
 * @param inflection the cycle at which the fade becomes faster
 * @param note       why figures are missing, or an empty text
 */
record KeyFigures(String name, String file, boolean ready, Optional<Quantity> cycles, Optional<Quantity> first, Optional<Quantity> average,
		Optional<Quantity> retention, Optional<Quantity> inflection, String note) {

	/** A cell whose figures are still to be found. */
	static KeyFigures waiting(String name, String file) {
		return new KeyFigures(name, file, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
	}

	/** The same figures for another name and file. */
	KeyFigures named(String otherName, String otherFile) {
		return new KeyFigures(otherName, otherFile, ready, cycles, first, average, retention, inflection, note);
	}

	/** A figure as a sentence of the table has it. */
	String text(Function<KeyFigures, Optional<Quantity>> figure) {
		return figure.apply(this).map(Quantity::toString).orElse(ready ? "–" : "…");
	}

	/** Orders by a figure, rising or falling; cells without it come last either way. */
	static Comparator<KeyFigures> by(Function<KeyFigures, Optional<Quantity>> figure, boolean falling) {
		return Comparator.comparingDouble(k -> figure.apply(k).map(q -> falling ? -q.value() : q.value()).filter(v -> !v.isNaN())
				.orElse(Double.POSITIVE_INFINITY));
	}
}
