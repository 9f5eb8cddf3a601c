/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.ArchiveRecord;

/**
 * What the index keeps of a record.
 *
 * @param record the record without its body
 * @param title  its name
 * @param text   all its words
 * @param facets facets with their values
 * @param values the values with units, in SI
 * @param cell   the id of the record of its cell; a cell's own
 */
record IndexedRecord(ArchiveRecord record, String title, String text, Set<Facet> facets, List<Value> values, Optional<String> cell) {

	record Facet(String name, String value) {
	}

	/** A value in SI; the name tells the dimension, too. */
	record Value(String name, double value) {
	}
}
