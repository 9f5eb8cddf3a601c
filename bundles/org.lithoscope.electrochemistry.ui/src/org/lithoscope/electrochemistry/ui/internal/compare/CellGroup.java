/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.numerics.statistics.Replicates;

/**
 * Nominally identical cells.
 *
 * @param name  what their group is called
 * @param cells the cells, at least one
 */
record CellGroup(String name, List<CellRow> cells) implements Subject {

	/** Copies the list. */
	CellGroup {
		cells = List.copyOf(cells);
	}

	/** The groups of cells, in the order of their first cells. */
	static List<CellGroup> of(List<CellRow> cells) {
		Map<String, List<CellRow>> groups = new LinkedHashMap<>();
		cells.forEach(c -> groups.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c));
		return groups.entrySet().stream().map(e -> new CellGroup(e.getKey(), e.getValue())).toList();
	}

	@Override
	public String group() {
		return cells.size() + (cells.size() == 1 ? " cell" : " cells");
	}

	@Override
	public String method() {
		return cells.stream().map(CellRow::method).distinct().collect(Collectors.joining(", "));
	}

	@Override
	public String file() {
		return cells.stream().map(CellRow::name).collect(Collectors.joining("\n"));
	}

	@Override
	public String note() {
		return "";
	}

	private double[] values(KeyFigure figure) {
		return cells.stream().flatMap(c -> c.value(figure).stream()).mapToDouble(q -> q.in(figure.unit()).value())
				.filter(Double::isFinite).toArray();
	}

	/** The mean over the cells that have the figure, with the standard deviation of one cell; that of a single cell is not known. */
	@Override
	public Optional<Quantity> value(KeyFigure figure) {
		double[] values = values(figure);
		if (values.length == 0) {
			return Optional.empty();
		}
		Replicates all = Replicates.of(values);
		return Optional.of(new Quantity(all.mean(), figure.unit(), values.length < 2 ? Double.NaN : all.standardDeviation()));
	}

	@Override
	public String text(KeyFigure figure) {
		int count = values(figure).length;
		return value(figure).map(q -> figure.text(q) + (count == cells.size() ? "" : " (n = " + count + ")")).orElse("–");
	}
}
