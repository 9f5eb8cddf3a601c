/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.csv;

import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.csv.internal.CyclingColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedWorkbookReader;
import org.lithoscope.io.export.SheetText;
import org.lithoscope.model.measurement.Metadata;

/**
 * Reads tables of cycling from the sheets of workbooks of any origin, by a row that names time, voltage and current in usual words, each with
 * its unit. Nothing is guessed. The sign of the current is that of the file.
 */
public final class CyclingWorkbookReader extends ExportedWorkbookReader {

	/** Readers that know the program a workbook comes from are surer. */
	private static final double CONFIDENCE = 0.5;

	/** A reader. */
	public CyclingWorkbookReader() {
		super("a cycler", CyclingColumns.withUnits());
	}

	@Override
	protected double confidence(List<String> sheets, Optional<ExportedTable> table) {
		return table.isPresent() ? CONFIDENCE : 0;
	}

	@Override
	protected Metadata metadata(List<SheetText> others) {
		return Metadata.empty();
	}
}
