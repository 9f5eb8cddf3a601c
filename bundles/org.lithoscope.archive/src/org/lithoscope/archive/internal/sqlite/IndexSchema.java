/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sqlite.SQLiteDataSource;

/** The tables of the index. */
final class IndexSchema {

	/** Rises with every change of tables or of what is indexed; an index of another version is made anew. */
	static final int VERSION = 3;

	/** Terms of a record are its facets, 4 bytes each: to count facets among hits, each hit is looked at once. */
	private static final List<String> TABLES = List.of(
			"CREATE TABLE record(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, uuid BLOB NOT NULL, revision BLOB NOT NULL, "
					+ "created INTEGER NOT NULL, person TEXT NOT NULL, title TEXT NOT NULL, current INTEGER NOT NULL, terms BLOB NOT NULL)",
			"CREATE TABLE term(id INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL, shown TEXT NOT NULL, count INTEGER NOT NULL)",
			"CREATE TABLE facet(term INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(term, record)) WITHOUT ROWID",
			"CREATE TABLE number(record INTEGER NOT NULL, term INTEGER NOT NULL, value REAL NOT NULL, PRIMARY KEY(record, term, value)) WITHOUT ROWID",
			// what the archive was like when it was looked through
			"CREATE TABLE seen(state TEXT NOT NULL)",
			// the shortest beginnings are those of the most words, see TextMatch
			"CREATE VIRTUAL TABLE text USING fts5(content, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2', prefix='"
					+ IntStream.rangeClosed(1, TextMatch.INDEXED).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + "')",
			"CREATE VIRTUAL TABLE word USING fts5vocab(text, instance)",
			// bytes of words that are gathered before they are written
			"INSERT INTO text(text, rank) VALUES('hashsize', 33554432)");

	/** Made when the tables are full, which is faster. */
	private static final List<String> INDEXES = List.of("CREATE UNIQUE INDEX record_revision ON record(revision)",
			"CREATE UNIQUE INDEX term_value ON term(name, value)", "CREATE INDEX number_value ON number(term, value)");

	private IndexSchema() {
	}

	static Connection connect(Path file) throws SQLException {
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + file);
		// nobody asks for them, and each insert would prepare a query
		source.getConfig().setGetGeneratedKeys(false);
		Connection connection = source.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA busy_timeout = 10000");
			statement.execute("PRAGMA cache_size = -65536");
			statement.execute("PRAGMA temp_store = MEMORY");
			statement.execute("PRAGMA mmap_size = 1073741824");
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
		return connection;
	}

	static void createTables(Connection connection) throws SQLException {
		execute(connection, TABLES);
	}

	static void createIndexes(Connection connection) throws SQLException {
		execute(connection, INDEXES);
		// last: an index without it is not finished
		execute(connection, List.of("PRAGMA user_version = " + VERSION));
	}

	static void execute(Connection connection, List<String> commands) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	static boolean isUsable(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
				if (!version.next() || version.getInt(1) != VERSION) {
					return false;
				}
			}
			try (ResultSet check = statement.executeQuery("SELECT count(*) FROM term")) {
				return check.next();
			}
		}
	}
}
