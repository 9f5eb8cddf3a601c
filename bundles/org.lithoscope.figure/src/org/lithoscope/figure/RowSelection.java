/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Selected rows by table: what links a table with its figures. Immutable. */
public final class RowSelection {

	/** Nothing is selected. */
	public static final RowSelection NONE = new RowSelection(Map.of());

	private final Map<String, long[]> rows;

	private RowSelection(Map<String, long[]> rows) {
		this.rows = rows;
	}

	/**
	 * This selection with other rows of one table.
	 *
	 * @param table    the table's name
	 * @param selected the rows, in any order; none to clear
	 * @return a new selection
	 */
	public RowSelection with(String table, long... selected) {
		Map<String, long[]> changed = new TreeMap<>(rows);
		if (selected.length == 0) {
			changed.remove(table);
		} else {
			changed.put(table, Arrays.stream(selected).sorted().distinct().toArray());
		}
		return new RowSelection(changed);
	}

	/** {@return whether nothing is selected} */
	public boolean isEmpty() {
		return rows.isEmpty();
	}

	/**
	 * The selected rows of a table.
	 *
	 * @param table the table's name
	 * @return the rows, rising; a copy
	 */
	public long[] rows(String table) {
		long[] selected = rows.get(table);
		return selected == null ? new long[0] : selected.clone();
	}

	/**
	 * Whether a row is selected.
	 *
	 * @param table the table's name
	 * @param row   the row
	 * @return whether it is
	 */
	public boolean contains(String table, long row) {
		long[] selected = rows.get(table);
		return selected != null && Arrays.binarySearch(selected, row) >= 0;
	}

	@Override
	public boolean equals(Object other) {
		if (!(other instanceof RowSelection selection) || !rows.keySet().equals(selection.rows.keySet())) {
			return false;
		}
		return rows.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), selection.rows.get(e.getKey())));
	}

	@Override
	public int hashCode() {
		return rows.entrySet().stream().mapToInt(e -> e.getKey().hashCode() * 31 + Arrays.hashCode(e.getValue())).sum();
	}
}
