/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.Comparator;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;

/** A row of the table of key figures: a cell, or a group of replicates. */
interface Subject {

	/** {@return its name} */
	String name();

	/** {@return the group of a cell; the number of cells of a group} */
	String group();

	/** {@return the protocol, in words} */
	String method();

	/** {@return the file of a cell, or the cells of a group} */
	String file();

	/** {@return why figures are missing, or an empty text} */
	String note();

	/**
	 * A key figure.
	 *
	 * @param figure which
	 * @return its value, if it could be had
	 */
	Optional<Quantity> value(KeyFigure figure);

	/**
	 * A key figure as the table has it.
	 *
	 * @param figure which
	 * @return the text
	 */
	String text(KeyFigure figure);

	/** Orders by a figure, rising or falling; what has none comes last either way. */
	static Comparator<Subject> by(KeyFigure figure, boolean falling) {
		return Comparator.comparingDouble(s -> s.value(figure).map(q -> falling ? -q.value() : q.value()).orElse(Double.POSITIVE_INFINITY));
	}
}
