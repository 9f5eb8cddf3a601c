/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.archive.RecordKind;

/** Writes records into the tables; one transaction, which the caller ends. */
final class IndexWriter implements AutoCloseable {

	private static final int ROWS = 40;

	private final Connection connection;
	private final PreparedStatement insertRecord;
	private final PreparedStatement insertText;
	private final Rows facets;
	private final Rows numbers;
	private final Map<IndexedRecord.Facet, Integer> terms = new HashMap<>();
	private final Map<Integer, Long> counts = new HashMap<>();
	private final Map<String, List<Integer>> chemistry = new HashMap<>();
	private final boolean fresh;
	private long nextRecord;
	private int nextTerm;

	IndexWriter(Connection connection, boolean fresh) throws SQLException {
		this.connection = connection;
		this.fresh = fresh;
		insertRecord = connection.prepareStatement("INSERT INTO record VALUES(?,?,?,?,?,?,?,?,?)");
		insertText = connection.prepareStatement("INSERT INTO text(rowid, content) VALUES(?,?)");
		facets = new Rows(connection, "facet", 2);
		numbers = new Rows(connection, "number", 3);
		nextRecord = number("SELECT coalesce(max(id), 0) FROM record") + 1;
		nextTerm = (int) number("SELECT coalesce(max(id), 0) FROM term") + 1;
		try (Statement statement = connection.createStatement(); ResultSet all = statement.executeQuery("SELECT id, name, value FROM term")) {
			while (all.next()) {
				terms.put(new IndexedRecord.Facet(all.getString(2), all.getString(3)), all.getInt(1));
			}
		}
	}

	private long number(String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			return result.getLong(1);
		}
	}

	/** Adds a record; a cell before what was measured on it, as far as possible. */
	void add(IndexedRecord one, boolean current) throws SQLException {
		long id = nextRecord++;
		List<Integer> own = new ArrayList<>();
		for (IndexedRecord.Facet facet : one.facets()) {
			own.add(term(facet));
		}
		Optional<Integer> cell = one.cell().isPresent() ? Optional.of(term(new IndexedRecord.Facet("cell", one.cell().get()))) : Optional.empty();
		if (current) {
			if (one.record().kind() == RecordKind.CELL) {
				setChemistry(one.cell().orElseThrow(), cell.orElseThrow(), own);
			} else if (one.cell().isPresent()) {
				for (Integer inherited : chemistry(one.cell().get(), cell.orElseThrow())) {
					if (!own.contains(inherited)) {
						own.add(inherited);
					}
				}
			}
		}
		insertRecord.setLong(1, id);
		insertRecord.setInt(2, one.record().kind().ordinal());
		insertRecord.setString(3, one.record().id().toString());
		insertRecord.setString(4, one.record().revision().toString());
		insertRecord.setLong(5, one.record().created().toEpochMilli());
		insertRecord.setString(6, one.record().person());
		insertRecord.setString(7, one.title());
		if (cell.isPresent()) {
			insertRecord.setInt(8, cell.get());
		} else {
			insertRecord.setNull(8, java.sql.Types.INTEGER);
		}
		insertRecord.setInt(9, current ? 1 : 0);
		insertRecord.executeUpdate();
		if (!current) {
			// it is in the archive, and in the history of its record; people look for what holds now
			return;
		}
		insertText.setLong(1, id);
		insertText.setString(2, one.text());
		insertText.executeUpdate();
		for (Integer term : own) {
			facets.add(term, id);
			counts.merge(term, 1L, Long::sum);
		}
		for (IndexedRecord.Value value : one.values()) {
			int term = term(new IndexedRecord.Facet("#" + value.name(), ""));
			numbers.add(term, value.value(), id);
			counts.merge(term, 1L, Long::sum);
		}
	}

	/** Takes a revision out of the search because another one supersedes it. */
	void retire(String revision) throws SQLException {
		try (PreparedStatement find = connection.prepareStatement("SELECT id FROM record WHERE revision = ? AND current = 1")) {
			find.setString(1, revision);
			try (ResultSet found = find.executeQuery()) {
				if (found.next()) {
					long id = found.getLong(1);
					flush();
					IndexSchema.execute(connection, List.of(
							"UPDATE term SET count = count - 1 WHERE id IN (SELECT term FROM facet WHERE record = " + id
									+ " UNION ALL SELECT term FROM number WHERE record = " + id + ")",
							"DELETE FROM facet WHERE record = " + id, "DELETE FROM number WHERE record = " + id,
							"UPDATE record SET current = 0 WHERE id = " + id));
				}
			}
		}
	}

	private void setChemistry(String cell, int cellTerm, List<Integer> terms) throws SQLException {
		List<Integer> before = fresh ? List.of() : chemistry(cell, cellTerm);
		List<Integer> now = terms.stream().filter(t -> t != cellTerm).toList();
		chemistry.put(cell, now);
		if (fresh || before.equals(now)) {
			return;
		}
		flush();
		String dependants = "SELECT id FROM record WHERE cell = " + cellTerm + " AND current = 1 AND kind <> " + RecordKind.CELL.ordinal();
		for (Integer term : before) {
			IndexSchema.execute(connection, List.of("DELETE FROM facet WHERE term = " + term + " AND record IN (" + dependants + ")"));
		}
		for (Integer term : now) {
			IndexSchema.execute(connection, List.of("INSERT INTO facet SELECT " + term + ", id FROM (" + dependants + ") d WHERE NOT EXISTS "
					+ "(SELECT 1 FROM facet WHERE term = " + term + " AND record = d.id)"));
		}
		for (Integer term : java.util.stream.Stream.concat(before.stream(), now.stream()).distinct().toList()) {
			IndexSchema.execute(connection, List.of("UPDATE term SET count = (SELECT count(*) FROM facet WHERE term = " + term + ") WHERE id = "
					+ term));
		}
	}

	private List<Integer> chemistry(String cell, int cellTerm) throws SQLException {
		List<Integer> known = chemistry.get(cell);
		if (known == null) {
			known = new ArrayList<>();
			if (!fresh) {
				flush();
				try (Statement statement = connection.createStatement();
						ResultSet found = statement.executeQuery("SELECT f.term FROM record r JOIN facet f ON f.record = r.id JOIN term t ON "
								+ "t.id = f.term WHERE r.cell = " + cellTerm + " AND r.current = 1 AND r.kind = " + RecordKind.CELL.ordinal()
								+ " AND t.name NOT IN ('cell', 'person', 'tag')")) {
					while (found.next()) {
						known.add(found.getInt(1));
					}
				}
			}
			chemistry.put(cell, known);
		}
		return known;
	}

	private int term(IndexedRecord.Facet facet) throws SQLException {
		IndexedRecord.Facet key = new IndexedRecord.Facet(facet.name(), facet.value().toLowerCase(Locale.ROOT));
		Integer known = terms.get(key);
		if (known != null) {
			return known;
		}
		int id = nextTerm++;
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO term VALUES(?,?,?,?,0)")) {
			insert.setInt(1, id);
			insert.setString(2, key.name());
			insert.setString(3, key.value());
			insert.setString(4, facet.value());
			insert.executeUpdate();
		}
		terms.put(key, id);
		return id;
	}

	void flush() throws SQLException {
		facets.flush();
		numbers.flush();
		try (PreparedStatement update = connection.prepareStatement("UPDATE term SET count = count + ? WHERE id = ?")) {
			for (Map.Entry<Integer, Long> count : counts.entrySet()) {
				update.setLong(1, count.getValue());
				update.setInt(2, count.getKey());
				update.addBatch();
			}
			update.executeBatch();
		}
		counts.clear();
	}

	@Override
	public void close() throws SQLException {
		insertRecord.close();
		insertText.close();
		facets.close();
		numbers.close();
	}

	/** Many short rows in one statement: what costs is the statement. */
	private static final class Rows implements AutoCloseable {

		private final Connection connection;
		private final String table;
		private final int columns;
		private final PreparedStatement full;
		private final Object[] pending;
		private int filled;

		Rows(Connection connection, String table, int columns) throws SQLException {
			this.connection = connection;
			this.table = table;
			this.columns = columns;
			this.full = connection.prepareStatement(insert(ROWS));
			this.pending = new Object[ROWS * columns];
		}

		private String insert(int rows) {
			String row = "(" + "?,".repeat(columns - 1) + "?)";
			return "INSERT INTO " + table + " VALUES" + (row + ",").repeat(rows - 1) + row;
		}

		void add(Object... row) throws SQLException {
			System.arraycopy(row, 0, pending, filled, columns);
			filled += columns;
			if (filled == pending.length) {
				execute(full);
			}
		}

		private void execute(PreparedStatement statement) throws SQLException {
			for (int i = 0; i < filled; i++) {
				switch (pending[i]) {
					case Integer n -> statement.setInt(i + 1, n);
					case Long n -> statement.setLong(i + 1, n);
					default -> statement.setDouble(i + 1, (Double) pending[i]);
				}
			}
			statement.executeUpdate();
			filled = 0;
		}

		void flush() throws SQLException {
			if (filled > 0) {
				try (PreparedStatement rest = connection.prepareStatement(insert(filled / columns))) {
					execute(rest);
				}
			}
		}

		@Override
		public void close() throws SQLException {
			full.close();
		}
	}
}
