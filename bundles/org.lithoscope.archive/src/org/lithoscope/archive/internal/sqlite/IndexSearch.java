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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.FacetCount;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;

/**
 * Searches the tables. The condition that the fewest records fulfil drives, newest record first; the others are looked up record by record,
 * so that a page of hits is there after a few look-ups.
 */
final class IndexSearch {

	/** In how many of the newest records with the words it is looked how frequent these are: to count them all would cost as much as to search. */
	private static final int SAMPLE = 2_000;
	/** Above this many hits a range is broad, and record by record is faster. */
	private static final int BROAD = 20_000;
	/** What it costs to look up a word in one record, in look-ups of a facet. */
	private static final int WORD_COST = 30;
	private static final int COUNTED = 10_000;

	private final Connection connection;

	IndexSearch(Connection connection) {
		this.connection = connection;
	}

	/**
	 * A condition.
	 *
	 * @param hits    how many records fulfil it, roughly
	 * @param cost    what it costs to look up whether one record does
	 * @param ordered whether its records come in their order without being sorted first
	 * @param table   what gives its records
	 * @param id      the column of the record in it
	 * @param where   what must hold there
	 * @param check   the same as an expression over {@code r.id}
	 */
	private record Condition(long hits, int cost, boolean ordered, String table, String id, String where, String check, List<Object> arguments) {
	}

	/** What follows {@code SELECT …} and what gives the order. */
	private record Source(String from, String id) {
	}

	List<SearchHit> search(SearchQuery query) throws SQLException {
		List<Object> arguments = new ArrayList<>();
		Source source = from(query, arguments, (long) query.limit() + query.offset());
		arguments.add(query.limit());
		arguments.add(query.offset());
		List<SearchHit> hits = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement("SELECT r.kind, r.uuid, r.revision, r.title, r.created, r.person"
				+ source.from() + " ORDER BY " + source.id() + " DESC LIMIT ? OFFSET ?")) {
			set(statement, arguments);
			try (ResultSet found = statement.executeQuery()) {
				while (found.next()) {
					hits.add(hit(found));
				}
			}
		}
		return hits;
	}

	long count(SearchQuery query) throws SQLException {
		List<Object> arguments = new ArrayList<>();
		Source source = from(query, arguments, Long.MAX_VALUE);
		try (PreparedStatement statement = connection.prepareStatement("SELECT count(*)" + source.from())) {
			set(statement, arguments);
			try (ResultSet found = statement.executeQuery()) {
				return found.getLong(1);
			}
		}
	}

	private static SearchHit hit(ResultSet found) throws SQLException {
		RecordKind kind = RecordKind.values()[found.getInt(1)];
		UUID id = IndexWriter.uuid(found.getBytes(2));
		UUID revision = IndexWriter.uuid(found.getBytes(3));
		return new SearchHit(kind, id, revision, found.getString(4), Instant.ofEpochMilli(found.getLong(5)), found.getString(6),
				ArchiveRecord.path(kind, id, revision));
	}

	/** The values of facets among the hits of a query, the most frequent first. */
	Map<String, List<FacetCount>> facets(List<String> names, SearchQuery query) throws SQLException {
		boolean all = query.equals(SearchQuery.all().page(query.limit(), query.offset()));
		Map<Integer, Integer> among = all ? Map.of() : termsAmongHits(query);
		Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
		try (PreparedStatement statement = connection.prepareStatement(
				"SELECT id, shown, count FROM term WHERE name = ? AND count > 0 ORDER BY count DESC, value")) {
			for (String name : names) {
				List<FacetCount> values = new ArrayList<>();
				statement.setString(1, name);
				try (ResultSet found = statement.executeQuery()) {
					while (found.next()) {
						long count = all ? found.getLong(3) : among.getOrDefault(found.getInt(1), 0);
						if (count > 0) {
							values.add(new FacetCount(found.getString(2), count));
						}
					}
				}
				// stable: those of equal count stay as they were
				values.sort(Comparator.comparingLong(FacetCount::count).reversed());
				counts.put(name, values);
			}
		}
		return counts;
	}

	/** The names of values, whatever their dimension. */
	List<FacetCount> valueNames() throws SQLException {
		Map<String, Long> counts = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("SELECT name, count FROM term WHERE name LIKE '#%' AND count > 0 ORDER BY count DESC")) {
			while (found.next()) {
				String name = found.getString(1);
				counts.merge(name.substring(1, name.lastIndexOf(' ')), found.getLong(2), Long::sum);
			}
		}
		return counts.entrySet().stream().map(e -> new FacetCount(e.getKey(), e.getValue()))
				.sorted(Comparator.comparingLong(FacetCount::count).reversed()).toList();
	}

	private Map<Integer, Integer> termsAmongHits(SearchQuery query) throws SQLException {
		List<Object> arguments = new ArrayList<>();
		Source source = from(query, arguments, COUNTED);
		Map<Integer, Integer> among = new HashMap<>();
		try (PreparedStatement statement = connection.prepareStatement("SELECT r.terms" + source.from() + " ORDER BY " + source.id() + " DESC LIMIT "
				+ COUNTED)) {
			set(statement, arguments);
			try (ResultSet found = statement.executeQuery()) {
				while (found.next()) {
					for (Integer term : Terms.of(found.getBytes(1))) {
						among.merge(term, 1, Integer::sum);
					}
				}
			}
		}
		return among;
	}

	private Source from(SearchQuery query, List<Object> arguments, long wanted) throws SQLException {
		List<Condition> conditions = new ArrayList<>();
		long records = records();
		for (SearchQuery.Facet facet : query.facets()) {
			conditions.add(facet(facet));
		}
		for (SearchQuery.Range range : query.ranges()) {
			conditions.add(range(range, records));
		}
		if (!query.text().isBlank()) {
			conditions.add(text(query.text(), records, conditions.isEmpty()));
		}
		List<Condition> all = List.copyOf(conditions);
		conditions.sort(Comparator.comparingDouble(c -> cost(c, all, wanted, records)));
		StringBuilder sql = new StringBuilder();
		String id = "r.id";
		if (conditions.isEmpty() || !conditions.get(0).ordered() && conditions.get(0).hits() > BROAD) {
			sql.append(" FROM record r WHERE r.current = 1");
		} else {
			Condition driving = conditions.remove(0);
			id = driving.id();
			sql.append(" FROM ").append(driving.table()).append(" CROSS JOIN record r ON r.id = ").append(id).append(" WHERE ")
					.append(driving.where()).append(" AND r.current = 1");
			arguments.addAll(driving.arguments());
		}
		for (Condition condition : conditions) {
			sql.append(" AND ").append(condition.check());
			arguments.addAll(condition.arguments());
		}
		if (!query.kinds().isEmpty()) {
			sql.append(" AND r.kind IN (").append(query.kinds().stream().map(k -> Integer.toString(k.ordinal())).collect(Collectors.joining(",")))
					.append(')');
		}
		query.from().ifPresent(t -> {
			sql.append(" AND r.created >= ?");
			arguments.add(t.toEpochMilli());
		});
		query.to().ifPresent(t -> {
			sql.append(" AND r.created < ?");
			arguments.add(t.toEpochMilli());
		});
		return new Source(sql.toString(), id);
	}

	/** What it costs to find as many as are wanted when one condition drives and the others are as frequent among its records as anywhere. */
	private static double cost(Condition driving, List<Condition> all, long wanted, long records) {
		double needed = wanted;
		int each = 1;
		for (Condition other : all) {
			if (other != driving) {
				needed *= (double) records / Math.max(1, other.hits());
				each += other.cost();
			}
		}
		return (driving.ordered() ? Math.min(driving.hits(), needed) : driving.hits()) * each;
	}

	private long records() throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet last = statement.executeQuery("SELECT coalesce(max(id), 0) FROM record")) {
			return last.getLong(1);
		}
	}

	private Condition text(String words, long records, boolean alone) throws SQLException {
		TextMatch match = TextMatch.of(connection, words);
		// alone it drives, however frequent it is
		return new Condition(alone ? records : hits(match, records), WORD_COST * match.words(), true, "text", "text.rowid", "text MATCH ?",
				"EXISTS (SELECT 1 FROM text WHERE text MATCH ? AND rowid = r.id)", List.of(match.expression()));
	}

	/** About how many records match: as many among all as among the newest. */
	private long hits(TextMatch match, long records) throws SQLException {
		try (PreparedStatement newest = connection.prepareStatement("SELECT count(*), min(rowid) FROM "
				+ "(SELECT rowid FROM text WHERE text MATCH ? ORDER BY rowid DESC LIMIT " + SAMPLE + ")")) {
			newest.setString(1, match.expression());
			try (ResultSet found = newest.executeQuery()) {
				long hits = found.getLong(1);
				return hits < SAMPLE ? hits : hits * records / (records - found.getLong(2) + 1);
			}
		}
	}

	private Condition facet(SearchQuery.Facet facet) throws SQLException {
		long[] term = term(facet.name(), facet.value().toLowerCase(Locale.ROOT));
		return new Condition(term[1], 1, true, "facet d", "d.record", "d.term = ?",
				"EXISTS (SELECT 1 FROM facet WHERE term = ? AND record = r.id)", List.of(term[0]));
	}

	private Condition range(SearchQuery.Range range, long records) throws SQLException {
		Quantity any = range.from().or(range::to)
				.orElseThrow(() -> new IllegalArgumentException("the range of " + range.name() + " has no bound"));
		Unit unit = any.unit();
		long[] term = term(Terms.valueName(SiValues.name(range.name(), unit)), "");
		double least = range.from().map(q -> SiValues.si(q.value(), q.unit())).orElse(-Double.MAX_VALUE);
		double most = range.to().map(q -> SiValues.si(q.value(), q.unit())).orElse(Double.MAX_VALUE);
		List<Object> arguments = List.of(term[0], least, most);
		long hits = 0;
		try (PreparedStatement count = connection.prepareStatement(
				"SELECT count(*) FROM (SELECT 1 FROM number WHERE term = ? AND value >= ? AND value <= ? LIMIT " + (BROAD + 1) + ")")) {
			set(count, arguments);
			try (ResultSet found = count.executeQuery()) {
				hits = found.getLong(1);
			}
		}
		return new Condition(hits > BROAD ? records : hits, 1, false,
				"(SELECT DISTINCT record FROM number WHERE term = ? AND value >= ? AND value <= ?) d", "d.record", "1",
				"EXISTS (SELECT 1 FROM number WHERE record = r.id AND term = ? AND value >= ? AND value <= ?)", arguments);
	}

	/** Id and count of a term; an unknown one has an id that no record has. */
	private long[] term(String name, String value) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT id, count FROM term WHERE name = ? AND value = ?")) {
			set(statement, List.of(name, value));
			try (ResultSet found = statement.executeQuery()) {
				return found.next() ? new long[] {found.getLong(1), found.getLong(2)} : new long[] {-1, 0};
			}
		}
	}

	private static void set(PreparedStatement statement, List<Object> arguments) throws SQLException {
		for (int i = 0; i < arguments.size(); i++) {
			statement.setObject(i + 1, arguments.get(i));
		}
	}
}
