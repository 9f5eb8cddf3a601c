/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.archive.RecordKind;

/** What cells pass on to the records of what was measured on them: their facets, but not their persons and tags. */
final class Chemistry {

	private final Connection connection;
	private final boolean fresh;
	private final Map<Integer, List<Integer>> known = new HashMap<>();

	/**
	 * The chemistry of cells.
	 *
	 * @param connection the database
	 * @param fresh      whether cells come before all that was measured on them, so that nothing has to be looked up
	 */
	Chemistry(Connection connection, boolean fresh) {
		this.connection = connection;
		this.fresh = fresh;
	}

	/** {@return what the records of a cell inherit; the cell's term is given} */
	List<Integer> of(int cell) throws SQLException {
		List<Integer> terms = known.get(cell);
		if (terms == null) {
			terms = fresh ? List.of() : stored(cell);
			known.put(cell, terms);
		}
		return terms;
	}

	/** What is stored of a cell whose pending rows are written. */
	private List<Integer> stored(int cell) throws SQLException {
		List<Integer> terms = new ArrayList<>();
		try (PreparedStatement find = connection.prepareStatement("SELECT r.terms FROM facet f JOIN record r ON r.id = f.record WHERE f.term = ? "
				+ "AND r.kind = ? AND r.current = 1"); PreparedStatement name = connection.prepareStatement("SELECT name FROM term WHERE id = ?")) {
			find.setInt(1, cell);
			find.setInt(2, RecordKind.CELL.ordinal());
			try (ResultSet found = find.executeQuery()) {
				while (found.next()) {
					for (Integer term : Terms.of(found.getBytes(1))) {
						name.setInt(1, term);
						try (ResultSet its = name.executeQuery()) {
							if (its.next() && isPassedOn(its.getString(1)) && !terms.contains(term)) {
								terms.add(term);
							}
						}
					}
				}
			}
		}
		return terms;
	}

	static boolean isPassedOn(String facet) {
		return !List.of("cell", "person", "tag").contains(facet);
	}

	/** Takes what a cell is now; the records of what was measured on it follow. */
	void change(int cell, List<Integer> now, Terms terms) throws SQLException {
		List<Integer> before = of(cell);
		known.put(cell, now);
		if (fresh || before.equals(now)) {
			return;
		}
		try (PreparedStatement update = connection.prepareStatement("UPDATE record SET terms = ? WHERE id = ?");
				PreparedStatement remove = connection.prepareStatement("DELETE FROM facet WHERE term = ? AND record = ?");
				PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO facet VALUES(?, ?)")) {
			for (Map.Entry<Long, List<Integer>> dependant : dependants(cell).entrySet()) {
				List<Integer> changed = new ArrayList<>(dependant.getValue());
				for (Integer term : before) {
					if (!now.contains(term) && changed.remove(term)) {
						execute(remove, term, dependant.getKey());
						terms.count(term, -1);
					}
				}
				for (Integer term : now) {
					if (!changed.contains(term)) {
						changed.add(term);
						execute(insert, term, dependant.getKey());
						terms.count(term, 1);
					}
				}
				update.setBytes(1, Terms.bytes(changed));
				update.setLong(2, dependant.getKey());
				update.executeUpdate();
			}
		}
	}

	private static void execute(PreparedStatement statement, int term, long id) throws SQLException {
		statement.setInt(1, term);
		statement.setLong(2, id);
		statement.executeUpdate();
	}

	private Map<Long, List<Integer>> dependants(int cell) throws SQLException {
		Map<Long, List<Integer>> dependants = new LinkedHashMap<>();
		try (PreparedStatement find = connection.prepareStatement("SELECT r.id, r.terms FROM facet f JOIN record r ON r.id = f.record "
				+ "WHERE f.term = ? AND r.kind <> ? AND r.current = 1")) {
			find.setInt(1, cell);
			find.setInt(2, RecordKind.CELL.ordinal());
			try (ResultSet found = find.executeQuery()) {
				while (found.next()) {
					dependants.put(found.getLong(1), Terms.of(found.getBytes(2)));
				}
			}
		}
		return dependants;
	}
}
