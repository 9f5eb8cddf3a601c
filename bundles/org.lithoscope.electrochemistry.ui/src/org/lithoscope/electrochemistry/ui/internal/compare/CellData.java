/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;

/**
 * What was found of a cell: its complete cycles and its key figures.
 *
 * @param numbers      cycle numbers, rising
 * @param charges      charge taken out in each, mA h
 * @param factor       from mA h to the unit of capacity
 * @param unit         the unit of capacity: per area or mass where that is known
 * @param efficiencies Coulombic efficiency of each in %
 * @param method       by which protocol its efficiency was found, in words
 * @param figures      key figures; those that cannot be had are missing
 * @param note         why figures are missing, or an empty text
 */
record CellData(double[] numbers, double[] charges, double factor, Unit unit, double[] efficiencies, String method,
		Map<KeyFigure, Quantity> figures, String note) {

	/** Copies the figures. */
	CellData {
		EnumMap<KeyFigure, Quantity> copy = new EnumMap<>(KeyFigure.class);
		copy.putAll(figures);
		figures = copy;
	}

	/** A key figure, if it could be had. */
	Optional<Quantity> figure(KeyFigure figure) {
		return Optional.ofNullable(figures.get(figure)).filter(q -> !Double.isNaN(q.value()));
	}
}
