/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.arbin.internal.ArbinColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedWorkbookReader;
import org.lithoscope.io.export.SheetText;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;

/**
 * Reads the workbooks that Arbin's programs export. The sheets of a channel, which are several when it has more rows than a sheet holds,
 * become one measurement {@code electrochemistry/cycling}; a sheet of other columns begins another.
 */
public final class ArbinXlsxReader extends ExportedWorkbookReader {

	private static final Map<String, String> KEYS = Map.of("Schedule File Name", MetadataKeys.PROTOCOL, "Channel", MetadataKeys.INSTRUMENT_CHANNEL,
			"Start DateTime", MetadataKeys.ACQUIRED, "Creator", MetadataKeys.OPERATOR, "Comments", MetadataKeys.COMMENT, "Item ID",
			MetadataKeys.CELL, "Software Version", MetadataKeys.SOFTWARE_VERSION);

	/** A reader. */
	public ArbinXlsxReader() {
		super("Arbin", ArbinColumns.of("schedule_"));
	}

	@Override
	protected double confidence(List<String> sheets, Optional<ExportedTable> table) {
		if (table.isEmpty()) {
			return 0;
		}
		boolean named = sheets.stream().anyMatch(s -> s.startsWith("Channel")) && sheets.stream().anyMatch(s -> s.startsWith("Global"));
		return named ? 1 : ArbinColumns.areTypical(table.get().headers()) ? 0.9 : 0;
	}

	@Override
	protected Metadata metadata(List<SheetText> others) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Arbin");
		others.stream().filter(sheet -> sheet.name().startsWith("Global")).forEach(sheet -> global(sheet.lines(), metadata));
		return metadata.build();
	}

	/** A row of names and a row of values. */
	private static void global(List<String> lines, Metadata.Builder metadata) {
		for (int i = 0; i + 1 < lines.size(); i++) {
			String[] names = lines.get(i).split("\t");
			if (List.of(names).contains("Channel")) {
				String[] values = lines.get(i + 1).split("\t");
				for (int c = 0; c < Math.min(names.length, values.length); c++) {
					if (!names[c].isBlank()) {
						metadata.put(KEYS.getOrDefault(names[c], MetadataKeys.RAW + names[c]), values[c]);
					}
				}
			}
		}
	}
}
