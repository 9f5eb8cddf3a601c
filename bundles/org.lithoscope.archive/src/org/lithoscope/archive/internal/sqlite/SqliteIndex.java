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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.FacetCount;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.internal.Layout;

/** The index in a SQLite file with FTS5. */
public final class SqliteIndex implements ArchiveIndex {

	private static final int TOLD_EVERY = 4096;

	private final ProjectArchive archive;
	private final Path file;
	private Connection connection;

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

	@Override
	public synchronized long update(Progress progress) throws IOException {
		try {
			Set<String> known = new HashSet<>();
			try (Statement statement = connection.createStatement(); ResultSet all = statement.executeQuery("SELECT revision FROM record")) {
				while (all.next()) {
					known.add(all.getString(1));
				}
			}
			List<String> missing = new ArrayList<>();
			try (Stream<String> paths = archive.storage().walk(Layout.RECORDS)) {
				paths.filter(p -> p.endsWith(".json")).forEach(p -> {
					if (!known.remove(revision(p))) {
						missing.add(p);
					}
				});
			}
			missing.sort(Comparator.comparing((String p) -> !p.startsWith(Layout.RECORDS + "/cell/")).thenComparing(SqliteIndex::revision));
			if (!known.isEmpty()) {
				// somebody took records away: begin again
				IndexSchema.execute(connection, List.of("PRAGMA user_version = 0"));
				connection.close();
				connect();
				return update(progress);
			}
			if (missing.isEmpty()) {
				return 0;
			}
			if (size() == 0) {
				connection.close();
				build(missing, progress);
			} else {
				addTo(connection, missing, false, progress);
			}
			return missing.size();
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private static String revision(String path) {
		return path.substring(path.lastIndexOf('_') + 1, path.length() - ".json".length());
	}

	/** Builds a new file beside the old one and puts it in its place, so that other processes never see half an index. */
	private void build(List<String> paths, Progress progress) throws IOException, SQLException {
		Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
		try {
			try (Connection building = IndexSchema.connect(fresh)) {
				IndexSchema.execute(building, List.of("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE"));
				IndexSchema.createTables(building);
				addTo(building, paths, true, progress);
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

	private void addTo(Connection target, List<String> paths, boolean fresh, Progress progress) throws IOException, SQLException {
		target.setAutoCommit(false);
		try (IndexWriter writer = new IndexWriter(target, fresh)) {
			Set<String> superseded = new HashSet<>();
			boolean revised = paths.stream().anyMatch(p -> !p.endsWith(id(p) + "_" + id(p) + ".json"));
			if (revised) {
				new RecordReading(archive).read(paths.stream().filter(p -> !p.endsWith(id(p) + "_" + id(p) + ".json")).toList(),
						one -> one.record().supersedes().ifPresent(s -> superseded.add(s.toString())));
			}
			long[] done = {0};
			List<String> broken = new RecordReading(archive).read(paths, one -> {
				writer.add(one, !superseded.contains(one.record().revision().toString()));
				// afterwards: what a cell passes on is taken from the revision before
				if (one.record().supersedes().isPresent() && !fresh) {
					writer.retire(one.record().supersedes().get().toString());
				}
				if (++done[0] % TOLD_EVERY == 0 && !progress.indexed(done[0], paths.size())) {
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

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('_'));
	}

	@Override
	public synchronized long size() throws IOException {
		try (Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery("SELECT count(*) FROM record")) {
			return count.getLong(1);
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public synchronized List<SearchHit> search(SearchQuery query) throws IOException {
		try {
			return new IndexSearch(connection).search(query);
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public synchronized List<FacetCount> facet(String facet, SearchQuery query) throws IOException {
		try {
			return new IndexSearch(connection).facet(facet, query);
		} catch (SQLException e) {
			throw failed(e);
		}
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
