/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** Whether measurements read later are those read before with more rows: the first and the last row of before are looked at. */
final class Continuity {

	private Continuity() {
	}

	static boolean holds(List<Measurement> before, List<Measurement> now) {
		for (int i = 0; i < before.size(); i++) {
			if (i >= now.size() || !holds(before.get(i), now.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean holds(Measurement before, Measurement now) {
		if (!before.type().equals(now.type())) {
			return false;
		}
		for (Map.Entry<String, Table> entry : before.tables().entrySet()) {
			Table old = entry.getValue();
			Table longer = now.tables().get(entry.getKey());
			if (longer == null || !startsWith(longer, 0, old, 0, Math.min(1, old.rowCount()))
					|| !startsWith(longer, old.rowCount() - 1, old, old.rowCount() - 1, Math.min(1, old.rowCount()))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether rows of two tables are the same to the last bit, texts included.
	 *
	 * @param one   a table
	 * @param first its first row that counts
	 * @param other another table
	 * @param from  its first row that counts
	 * @param count how many rows
	 * @return whether they are; not where a column or a row is missing
	 */
	static boolean startsWith(Table one, long first, Table other, long from, long count) {
		if (first + count > one.rowCount() || from + count > other.rowCount()) {
			return false;
		}
		for (Column column : other.columns()) {
			Optional<Column> same = one.column(column.info().name());
			if (same.isEmpty() || same.get().type() != column.type() || !isSame(same.get(), first, column, from, count)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSame(Column one, long first, Column other, long from, long count) {
		boolean texts = !one.dictionary().isEmpty() || !other.dictionary().isEmpty();
		for (long i = 0; i < count; i++) {
			if (texts ? !one.text(first + i).equals(other.text(from + i)) : Double.compare(one.get(first + i), other.get(from + i)) != 0) {
				return false;
			}
		}
		return true;
	}
}
