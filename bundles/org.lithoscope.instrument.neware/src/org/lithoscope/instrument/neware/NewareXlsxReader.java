/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.instrument.neware.internal.NewareColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedWorkbookReader;
import org.lithoscope.io.export.SheetText;
import org.lithoscope.model.measurement.Metadata;

/**
 * Reads the workbooks that Neware's programs export: the sheet {@code record}, or the sheets {@code Detail_…} of older programs. Sheets of
 * cycles and steps are left to the analyses, which count them themselves.
 */
public final class NewareXlsxReader extends ExportedWorkbookReader {

	/** A reader. */
	public NewareXlsxReader() {
		super("Neware", NewareColumns.rules());
	}

	@Override
	protected double confidence(List<String> sheets, Optional<ExportedTable> table) {
		if (table.isEmpty()) {
			return 0;
		}
		double byHeaders = NewareColumns.confidence(table.get().headers());
		List<String> names = sheets.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
		boolean named = names.contains("record") || names.contains("记录层") || names.stream().anyMatch(s -> s.startsWith("detail_"));
		return byHeaders > 0 && named ? 0.95 : byHeaders;
	}

	@Override
	protected Metadata metadata(List<SheetText> others) {
		return NewareColumns.metadata(List.of());
	}
}
