/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Compares two results number by number. */
final class ResultComparison {

	private static final int MOST_REASONS = 8;

	private final double tolerance;
	private final List<String> reasons = new ArrayList<>();
	private int differences;
	private double largest;
	private boolean identical = true;

	ResultComparison(double tolerance) {
		this.tolerance = tolerance;
	}

	void compare(Result kept, Result fresh) {
		for (Map.Entry<String, ResultValue> value : kept.values().entrySet()) {
			ResultValue other = fresh.values().get(value.getKey());
			if (other == null) {
				differs(value.getKey() + " is missing now");
			} else {
				value(value.getKey(), value.getValue(), other);
			}
		}
		fresh.values().keySet().stream().filter(n -> !kept.values().containsKey(n)).forEach(n -> differs(n + " is new"));
		for (Map.Entry<String, Table> table : kept.tables().entrySet()) {
			Table other = fresh.tables().get(table.getKey());
			if (other == null) {
				differs("the table " + table.getKey() + " is missing now");
			} else {
				table(table.getKey(), table.getValue(), other);
			}
		}
		fresh.tables().keySet().stream().filter(n -> !kept.tables().containsKey(n)).forEach(n -> differs("the table " + n + " is new"));
	}

	private void value(String name, ResultValue kept, ResultValue fresh) {
		Optional<Quantity> a = kept.quantity();
		Optional<Quantity> b = fresh.quantity();
		if (a.isPresent() != b.isPresent() || a.isEmpty() && !kept.text().equals(fresh.text())) {
			differs(name + " was '" + text(kept) + "', is '" + text(fresh) + "'");
		} else if (a.isPresent() && !a.get().unit().isCompatible(b.orElseThrow().unit())) {
			differs(name + " was in " + a.get().unit() + ", is in " + b.get().unit());
		} else if (a.isPresent()) {
			Quantity same = b.orElseThrow().in(a.get().unit());
			number(name, a.get().value(), same.value());
			number("the uncertainty of " + name, a.get().standardUncertainty(), same.standardUncertainty());
		}
	}

	private static String text(ResultValue value) {
		return value.quantity().map(Quantity::toString).orElse(value.text());
	}

	private void number(String name, double kept, double fresh) {
		// JSON keeps no infinities and one kind of zero
		if (kept == fresh || !Double.isFinite(kept) && !Double.isFinite(fresh)) {
			return;
		}
		identical = false;
		double difference = Math.abs(kept - fresh) / Math.max(Math.abs(kept), Math.abs(fresh));
		largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
		if (!(difference <= tolerance)) {
			differs(name + " was " + kept + ", is " + fresh);
		}
	}

	private void table(String name, Table kept, Table fresh) {
		if (kept.rowCount() != fresh.rowCount()) {
			differs("the table " + name + " had " + kept.rowCount() + " rows, has " + fresh.rowCount());
			return;
		}
		for (Column column : kept.columns()) {
			Optional<Column> other = fresh.column(column.info().name());
			if (other.isEmpty()) {
				differs("the column " + column.info().name() + " of the table " + name + " is missing now");
			} else {
				column(name + "." + column.info().name(), column, other.get());
			}
		}
	}

	private void column(String name, Column kept, Column fresh) {
		for (long row = 0; row < kept.size(); row++) {
			if (kept.type() == ColumnType.DICTIONARY || fresh.type() == ColumnType.DICTIONARY) {
				if (!kept.text(row).equals(fresh.text(row))) {
					differs(name + ", row " + row + ", was '" + kept.text(row).orElse("") + "', is '" + fresh.text(row).orElse("") + "'");
				}
			} else {
				number(name + ", row " + row + ",", kept.get(row), fresh.get(row));
			}
		}
	}

	private void differs(String reason) {
		identical = false;
		differences++;
		if (reasons.size() < MOST_REASONS) {
			reasons.add(reason);
		}
	}

	ReplayOutcome.Status status() {
		if (differences > 0) {
			return ReplayOutcome.Status.DIFFERENT;
		}
		return identical ? ReplayOutcome.Status.IDENTICAL : ReplayOutcome.Status.WITHIN_TOLERANCE;
	}

	List<String> reasons() {
		List<String> all = new ArrayList<>(reasons);
		if (differences > reasons.size()) {
			all.add("and " + (differences - reasons.size()) + " more differences");
		}
		return all;
	}

	double largest() {
		return largest;
	}
}
