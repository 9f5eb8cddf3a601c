/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lithoscope.archive.RecordKind;

/** Writes records into the tables; one transaction, which the caller ends. */
final class IndexWriter implements AutoCloseable {

	private static final int ID_BYTES = 16;

	private final Connection connection;
	private final PreparedStatement insertRecord;
	private final PreparedStatement insertText;
	private final Rows numbers;
	private final FacetRows facets;
	private final Terms terms;
	private final Chemistry chemistry;
	private long nextRecord;

	/**
	 * A writer.
	 *
	 * @param connection the database
	 * @param fresh      whether the tables are empty
	 */
	IndexWriter(Connection connection, boolean fresh) throws SQLException {
		this.connection = connection;
		insertRecord = connection.prepareStatement("INSERT INTO record VALUES(?,?,?,?,?,?,?,?,?)");
		insertText = connection.prepareStatement("INSERT INTO text(rowid, content) VALUES(?,?)");
		facets = new FacetRows(connection);
		numbers = new Rows(connection, "number", true);
		terms = new Terms(connection);
		chemistry = new Chemistry(connection, fresh);
		try (Statement statement = connection.createStatement();
				ResultSet last = statement.executeQuery("SELECT coalesce(max(id), 0) FROM record")) {
			nextRecord = last.getLong(1) + 1;
		}
	}

	/** Adds a record; a cell before what was measured on it, as far as possible. */
	void add(IndexedRecord one, boolean current) throws SQLException {
		long id = nextRecord++;
		List<Integer> own = current ? terms(one) : List.of();
		insertRecord.setLong(1, id);
		insertRecord.setInt(2, one.record().kind().ordinal());
		insertRecord.setBytes(3, bytes(one.record().id()));
		insertRecord.setBytes(4, bytes(one.record().revision()));
		insertRecord.setLong(5, one.record().created().toEpochMilli());
		insertRecord.setString(6, one.record().person());
		insertRecord.setString(7, one.title());
		insertRecord.setInt(8, current ? 1 : 0);
		insertRecord.setBytes(9, Terms.bytes(own));
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
			terms.count(term, 1);
		}
		for (IndexedRecord.Value value : one.values()) {
			int term = terms.ofValue(value.name());
			numbers.add(id, term, value.value());
			terms.count(term, 1);
		}
	}

	/** The terms of a record: its own, and what its cell passes on. */
	private List<Integer> terms(IndexedRecord one) throws SQLException {
		List<Integer> own = new ArrayList<>();
		List<Integer> passedOn = new ArrayList<>();
		for (IndexedRecord.Facet facet : one.facets()) {
			int term = terms.of(facet);
			own.add(term);
			if (Chemistry.isPassedOn(facet.name())) {
				passedOn.add(term);
			}
		}
		Optional<String> cell = one.cell();
		if (cell.isPresent()) {
			int term = terms.of(new IndexedRecord.Facet("cell", cell.get()));
			if (one.record().kind() == RecordKind.CELL) {
				chemistry.change(term, passedOn, terms);
			} else {
				for (Integer inherited : chemistry.of(term)) {
					if (!own.contains(inherited)) {
						own.add(inherited);
					}
				}
			}
		}
		return own;
	}

	static byte[] bytes(UUID id) {
		return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
	}

	static UUID uuid(byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		return new UUID(buffer.getLong(), buffer.getLong());
	}

	/** Takes a revision out of the search because another one of the same record supersedes it. */
	void retire(UUID record, UUID revision) throws SQLException {
		flush();
		long id = 0;
		List<Integer> its = List.of();
		try (PreparedStatement find = connection.prepareStatement("SELECT id, terms FROM record WHERE revision = ? AND uuid = ? AND current = 1")) {
			find.setBytes(1, bytes(revision));
			find.setBytes(2, bytes(record));
			try (ResultSet found = find.executeQuery()) {
				if (!found.next()) {
					return;
				}
				id = found.getLong(1);
				its = Terms.of(found.getBytes(2));
			}
		}
		for (Integer term : its) {
			terms.count(term, -1);
		}
		try (PreparedStatement remove = connection.prepareStatement("DELETE FROM facet WHERE term = ? AND record = ?")) {
			for (Integer term : its) {
				remove.setInt(1, term);
				remove.setLong(2, id);
				remove.addBatch();
			}
			remove.executeBatch();
		}
		IndexSchema.execute(connection, List.of("UPDATE term SET count = count - 1 WHERE id IN (SELECT term FROM number WHERE record = " + id + ")",
				"DELETE FROM number WHERE record = " + id, "UPDATE record SET current = 0, terms = x'' WHERE id = " + id));
	}

	void flush() throws SQLException {
		facets.flush();
		numbers.flush();
		terms.flush();
	}

	@Override
	public void close() throws SQLException {
		insertRecord.close();
		insertText.close();
		facets.close();
		numbers.close();
	}
}
