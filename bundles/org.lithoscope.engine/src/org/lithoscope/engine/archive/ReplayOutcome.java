/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.util.List;

import org.lithoscope.archive.ArchiveRecord;

/**
 * What became of a result that was computed again.
 *
 * @param record   the record of the result
 * @param status   how the new result compares
 * @param reasons  why, and what else differs: versions, values, missing plugins; for people
 * @param largest  the largest relative difference between numbers; NaN when there was nothing to compare
 */
public record ReplayOutcome(ArchiveRecord record, Status status, List<String> reasons, double largest) {

	/** How a new result compares with the one that is kept. */
	public enum Status {
		/** Every number is the same to the last bit. */
		IDENTICAL,
		/** The numbers differ by less than the tolerance. */
		WITHIN_TOLERANCE,
		/** Something differs by more. */
		DIFFERENT,
		/** It could not be computed again. */
		NOT_REPLAYED
	}

	/** Copies the list. */
	public ReplayOutcome {
		reasons = List.copyOf(reasons);
	}
}
