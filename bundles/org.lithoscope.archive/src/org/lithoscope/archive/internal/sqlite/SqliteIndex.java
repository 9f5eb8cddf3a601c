/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.FacetCount;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;

/** The index in a SQLite file with FTS5. */
public final class SqliteIndex implements ArchiveIndex {

	private static final int TOLD_EVERY = 4096;

	private final ProjectArchive archive;
	private final Path file;
	private Connection connection;

	/** A revision of a record; only one of the same record supersedes it. */
	private record Superseded(UUID id, UUID revision) {
	}

	private SqliteIndex(ProjectArchive archive, Path file, Connection connection) {
		this.archive = archive;
		this.file = file;
		this.connection = connection;
	}

	/**
	 * Opens an index.
	 *
	 * @param archive the archive
	 * @param file    the index
	 * @return the index
	 * @throws IOException when it cannot be opened
	 */
	public static SqliteIndex open(ProjectArchive archive, Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		SqliteIndex index = new SqliteIndex(archive, file, null);
		index.connect();
		return index;
	}

	private void connect() throws IOException {
		Optional<Connection> usable = usable();
		if (usable.isPresent()) {
			connection = usable.get();
			return;
		}
		try {
			build(List.of(), (done, total) -> true);
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private Optional<Connection> usable() {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		Connection opened = null;
		boolean usable = false;
		try {
			opened = IndexSchema.connect(file);
			usable = IndexSchema.isUsable(opened);
			return usable ? Optional.of(opened) : Optional.empty();
		} catch (SQLException e) {
			// damaged, or no index at all: it is a cache, and made anew
			System.getLogger(SqliteIndex.class.getName()).log(System.Logger.Level.INFO, "the index is made anew", e);
			return Optional.empty();
		} finally {
			if (!usable) {
				closeQuietly(opened);
			}
		}
	}

	private static void closeQuietly(Connection opened) {
		try {
			if (opened != null) {
				opened.close();
			}
		} catch (SQLException e) {
			System.getLogger(SqliteIndex.class.getName()).log(System.Logger.Level.DEBUG, "a damaged index does not even close", e);
		}
	}

	private ArchiveException failed(SQLException e) {
		return new ArchiveException("the index " + file + " failed: " + e.getMessage() + "; it can be deleted, and is made anew then", e);
	}

	/** What is asked of the database. */
	private interface Access<T> {
		T ask() throws SQLException;
	}

	private <T> T access(Access<T> access) throws IOException {
		try {
			return access.ask();
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public synchronized long update(Progress progress) throws IOException {
		try {
			// before the records are listed: what comes in meanwhile makes another state
			String state = ArchiveState.of(archive.storage());
			if (!state.isEmpty() && state.equals(seen())) {
				return 0;
			}
			Set<UUID> known = known();
			List<RecordName> missing = RecordName.list(archive.storage(), revision -> !known.remove(revision));
			if (!known.isEmpty()) {
				// somebody took records away: begin again
				IndexSchema.execute(connection, List.of("PRAGMA user_version = 0"));
				connection.close();
				connect();
				return update(progress);
			}
			missing.sort(RecordName.ORDER);
			if (!missing.isEmpty() && size() == 0) {
				connection.close();
				build(missing, progress);
			} else if (!missing.isEmpty()) {
				addTo(connection, missing, false, progress);
			}
			see(state);
			return missing.size();
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private Set<UUID> known() throws SQLException {
		Set<UUID> known = new HashSet<>();
		try (Statement statement = connection.createStatement(); ResultSet all = statement.executeQuery("SELECT revision FROM record")) {
			while (all.next()) {
				known.add(IndexWriter.uuid(all.getBytes(1)));
			}
		}
		return known;
	}

	private String seen() throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet state = statement.executeQuery("SELECT state FROM seen")) {
			return state.next() ? state.getString(1) : "";
		}
	}

	private void see(String state) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement delete = connection.createStatement();
				PreparedStatement insert = connection.prepareStatement("INSERT INTO seen VALUES(?)")) {
			delete.execute("DELETE FROM seen");
			insert.setString(1, state);
			insert.executeUpdate();
			connection.commit();
		} finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	/** Builds a new file beside the old one and puts it in its place, so that other processes never see half an index. */
	private void build(List<RecordName> names, Progress progress) throws IOException, SQLException {
		Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
		try {
			try (Connection building = IndexSchema.connect(fresh)) {
				IndexSchema.execute(building, List.of("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE"));
				IndexSchema.createTables(building);
				addTo(building, names, true, progress);
				IndexSchema.createIndexes(building);
			}
			Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
			Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
			Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(fresh);
		}
		connection = IndexSchema.connect(file);
		IndexSchema.execute(connection, List.of("PRAGMA synchronous = NORMAL"));
	}

	private void addTo(Connection target, List<RecordName> names, boolean fresh, Progress progress) throws IOException, SQLException {
		target.setAutoCommit(false);
		try (IndexWriter writer = new IndexWriter(target, fresh)) {
			RecordReading reading = new RecordReading(archive);
			Set<Superseded> superseded = new HashSet<>();
			reading.read(names.stream().filter(n -> !n.isFirst()).toList(),
					one -> one.record().supersedes().filter(before -> !before.equals(one.record().revision()))
							.ifPresent(before -> superseded.add(new Superseded(one.record().id(), before))));
			long[] done = {0};
			List<String> broken = reading.read(names, one -> {
				writer.add(one, !superseded.contains(new Superseded(one.record().id(), one.record().revision())));
				// afterwards: what a cell passes on is taken from the revision before
				if (one.record().supersedes().isPresent() && !fresh) {
					writer.retire(one.record().id(), one.record().supersedes().get());
				}
				if (++done[0] % TOLD_EVERY == 0 && !progress.indexed(done[0], names.size())) {
					throw new CancellationException("cancelled");
				}
			});
			writer.flush();
			target.commit();
			broken.forEach(b -> System.getLogger(SqliteIndex.class.getName()).log(System.Logger.Level.WARNING, "not indexed: " + b));
		} finally {
			target.rollback();
			target.setAutoCommit(true);
		}
	}

	@Override
	public synchronized long size() throws IOException {
		return access(() -> {
			try (Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery("SELECT count(*) FROM record")) {
				return count.getLong(1);
			}
		});
	}

	@Override
	public synchronized List<SearchHit> search(SearchQuery query) throws IOException {
		return access(() -> new IndexSearch(connection).search(query));
	}

	@Override
	public synchronized long count(SearchQuery query) throws IOException {
		return access(() -> new IndexSearch(connection).count(query));
	}

	@Override
	public synchronized List<FacetCount> facet(String facet, SearchQuery query) throws IOException {
		return access(() -> new IndexSearch(connection).facets(List.of(facet), query).get(facet));
	}

	@Override
	public synchronized Map<String, List<FacetCount>> facets(List<String> facets, SearchQuery query) throws IOException {
		return access(() -> new IndexSearch(connection).facets(facets, query));
	}

	@Override
	public synchronized List<FacetCount> valueNames() throws IOException {
		return access(() -> new IndexSearch(connection).valueNames());
	}

	@Override
	public synchronized void close() throws IOException {
		try {
			connection.close();
		} catch (SQLException e) {
			throw failed(e);
		}
	}
}
