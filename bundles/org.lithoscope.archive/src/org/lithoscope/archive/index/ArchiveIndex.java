/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.internal.sqlite.SqliteIndex;

/** Finds records by text, facets and values. It holds nothing that the archive does not; may be used by several threads. */
public interface ArchiveIndex extends Closeable {

	/** Told how far an update is. */
	interface Progress {
		/**
		 * Tells how far it is.
		 *
		 * @param done  records indexed
		 * @param total records to be indexed
		 * @return whether to go on
		 */
		boolean indexed(long done, long total);
	}

	/**
	 * Opens the index of an archive in the user's cache; it may be empty until it is updated. One that is damaged or of another version is
	 * made anew.
	 *
	 * @param archive the archive
	 * @param file    the index; see {@link IndexLocation}
	 * @return the index, to be closed
	 * @throws IOException when it cannot be opened
	 */
	static ArchiveIndex open(ProjectArchive archive, Path file) throws IOException {
		return SqliteIndex.open(archive, file);
	}

	/**
	 * Brings the index up to what is in the archive now.
	 *
	 * @param progress told how far it is
	 * @return how many records were added
	 * @throws IOException                                when the archive or the index fails
	 * @throws java.util.concurrent.CancellationException when the progress says so
	 */
	long update(Progress progress) throws IOException;

	/** {@return how many revisions it holds} */
	long size() throws IOException;

	/**
	 * Searches.
	 *
	 * @param query what to look for
	 * @return the hits, the newest first
	 * @throws IOException              when the index fails
	 * @throws IllegalArgumentException when the query is not understood
	 */
	List<SearchHit> search(SearchQuery query) throws IOException;

	/**
	 * Counts all hits of a query, whatever its limit. Where the query restricts little, this takes time in proportion to the archive.
	 *
	 * @param query what to look for
	 * @return how many current records there are
	 * @throws IOException              when the index fails
	 * @throws IllegalArgumentException when the query is not understood
	 */
	long count(SearchQuery query) throws IOException;

	/**
	 * The values of a facet among the hits of a query. With a query that restricts anything, the newest ten thousand hits are counted.
	 *
	 * @param facet the facet, see {@link SearchQuery}
	 * @param query what to look for
	 * @return the values, the most frequent first
	 * @throws IOException when the index fails
	 */
	List<FacetCount> facet(String facet, SearchQuery query) throws IOException;

	/**
	 * The values of several facets among the hits of a query, which costs little more than those of one.
	 *
	 * @param facets the facets, see {@link SearchQuery}
	 * @param query  what to look for
	 * @return for each facet, in order, its values, the most frequent first
	 * @throws IOException when the index fails
	 */
	Map<String, List<FacetCount>> facets(List<String> facets, SearchQuery query) throws IOException;

	/**
	 * The names of the values that ranges may ask for.
	 *
	 * @return the names, the most frequent first
	 * @throws IOException when the index fails
	 */
	List<FacetCount> valueNames() throws IOException;
}
