/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.reader;

import java.io.IOException;
import java.util.List;

import org.lithoscope.model.measurement.Measurement;

/**
 * Reads the files of one instrument or code. Readers are stateless and have a public constructor without parameters; one instance
 * may be used by several threads.
 * <p>
 * Contract: the file pattern and magic bytes stand in {@code plugin.xml}, so that no class is loaded to reject a file; then {@link #probe}
 * says how sure the reader is; then {@link #read} streams, reports progress, can be cancelled, converts every column to the canonical unit
 * of its quantity, and fills only what the file knows. A file that breaks off gives its intact rows with
 * {@link org.lithoscope.model.measurement.Completeness#truncated}; a header or layout that cannot be trusted, or nothing intact,
 * is one {@link ReadException}.
 */
public interface MeasurementReader {

	/**
	 * How sure this reader is that a file is its own; cheap, without reading the whole file.
	 *
	 * @param source the file
	 * @return the confidence
	 * @throws IOException when the file cannot be read at all
	 */
	Probe probe(Source source) throws IOException;

	/**
	 * The files that together make the data set; its identity is the hash over them.
	 *
	 * @param source the file the user pointed at, with its siblings
	 * @return the entries, the main one included
	 * @throws IOException when the folder cannot be listed
	 */
	default List<SourceEntry> claims(Source source) throws IOException {
		return List.of(source.main());
	}

	/**
	 * Reads the file.
	 *
	 * @param source  the file
	 * @param context progress, cancel, memory
	 * @return all measurements of the file, never empty
	 * @throws ReadException                              when header or layout cannot be trusted, or nothing is intact
	 * @throws IOException                                when the disk or network fails
	 * @throws java.util.concurrent.CancellationException when the user has cancelled
	 */
	List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException;
}
