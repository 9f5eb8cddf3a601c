/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import java.util.List;

import org.lithoscope.instrument.neware.internal.ChineseText;
import org.lithoscope.instrument.neware.internal.NewareColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.model.measurement.Metadata;

/**
 * Reads the text exports of Neware's programs, with English or Chinese headers: plain tables of records, and reports in which cycles, steps
 * and records stand below each other. Columns named {@code Chg. Cap.} count from zero in each step; those named {@code Charge Capacity} are
 * kept as they count. The clock has no time zone.
 */
public final class NewareCsvReader extends ExportedTableReader {

	/** A reader. */
	public NewareCsvReader() {
		super("Neware", NewareColumns.rules(), ChineseText.charset());
	}

	@Override
	protected double confidence(ExportedTable table) {
		return NewareColumns.confidence(table.headers());
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return NewareColumns.metadata(above);
	}
}
