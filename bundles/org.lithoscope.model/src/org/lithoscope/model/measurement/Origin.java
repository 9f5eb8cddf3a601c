/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

import java.util.List;

/**
 * Where a measurement came from; stamped by the framework, never by a reader.
 *
 * @param reader        the id of the reader
 * @param readerVersion the version of the bundle that holds the reader
 * @param files         the files it was read from, sorted by name
 */
public record Origin(String reader, String readerVersion, List<FileReference> files) {

	/** Copies the list. */
	public Origin {
		files = List.copyOf(files);
	}

	/** {@return an origin of which nothing is known: a measurement made in memory} */
	public static Origin none() {
		return new Origin("", "", List.of());
	}
}
