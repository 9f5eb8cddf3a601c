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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The facets and the names of values, each with its number and how many current records have it. */
final class Terms {

	private final Connection connection;
	private final Map<IndexedRecord.Facet, Integer> known = new HashMap<>();
	/** Facets as they are written, beside {@link #known} as they are compared. */
	private final Map<IndexedRecord.Facet, Integer> written = new HashMap<>();
	private final Map<Integer, Long> counts = new HashMap<>();
	private int next = 1;

	Terms(Connection connection) throws SQLException {
		this.connection = connection;
		try (Statement statement = connection.createStatement(); ResultSet all = statement.executeQuery("SELECT id, name, value FROM term")) {
			while (all.next()) {
				known.put(new IndexedRecord.Facet(all.getString(2), all.getString(3)), all.getInt(1));
				next = Math.max(next, all.getInt(1) + 1);
			}
		}
	}

	/** {@return the number of a facet, without regard to case} */
	int of(IndexedRecord.Facet facet) throws SQLException {
		Integer same = written.get(facet);
		if (same == null) {
			same = find(facet);
			written.put(facet, same);
		}
		return same;
	}

	private int find(IndexedRecord.Facet facet) throws SQLException {
		IndexedRecord.Facet key = new IndexedRecord.Facet(facet.name(), facet.value().toLowerCase(Locale.ROOT));
		Integer number = known.get(key);
		if (number != null) {
			return number;
		}
		int id = next++;
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO term VALUES(?,?,?,?,0)")) {
			insert.setInt(1, id);
			insert.setString(2, key.name());
			insert.setString(3, key.value());
			insert.setString(4, facet.value());
			insert.executeUpdate();
		}
		known.put(key, id);
		return id;
	}

	/** {@return the number of the name of a value} */
	int ofValue(String name) throws SQLException {
		return of(new IndexedRecord.Facet(valueName(name), ""));
	}

	static String valueName(String name) {
		return "#" + name;
	}

	void count(int term, long more) {
		counts.merge(term, more, Long::sum);
	}

	void flush() throws SQLException {
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

	/** The terms of a record as its row keeps them. */
	static byte[] bytes(List<Integer> terms) {
		ByteBuffer buffer = ByteBuffer.allocate(terms.size() * Integer.BYTES);
		terms.forEach(buffer::putInt);
		return buffer.array();
	}

	static List<Integer> of(byte[] bytes) {
		List<Integer> terms = new ArrayList<>(bytes.length / Integer.BYTES);
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			terms.add(buffer.getInt());
		}
		return terms;
	}
}
