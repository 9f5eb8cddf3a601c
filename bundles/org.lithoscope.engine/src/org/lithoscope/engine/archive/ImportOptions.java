/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.util.List;
import java.util.Objects;

/**
 * How files go into an archive.
 *
 * @param cells    says which cell a measurement belongs to
 * @param analyses analyses to run on each measurement that they take; their results are kept
 * @param growing  whether to take files that an instrument is still writing
 */
public record ImportOptions(CellRule cells, List<String> analyses, boolean growing) {

	/** Copies the list. */
	public ImportOptions {
		Objects.requireNonNull(cells, "cells");
		analyses = List.copyOf(analyses);
	}

	/** {@return what fits most: the cells that the files state, no analysis, no growing files} */
	public static ImportOptions usual() {
		return new ImportOptions(CellRule.stated(), List.of(), false);
	}
}
