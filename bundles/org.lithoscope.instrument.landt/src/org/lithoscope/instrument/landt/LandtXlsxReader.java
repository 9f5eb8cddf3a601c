/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.landt;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.landt.internal.LandtColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedWorkbookReader;
import org.lithoscope.io.export.SheetText;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;

/** Reads the workbooks that the programs of LANDT (LAND, LANHE) testers export, by their sheet of records. */
public final class LandtXlsxReader extends ExportedWorkbookReader {

	private static final Map<String, String> KEYS = Map.of("Test name", MetadataKeys.CELL, "Start time", MetadataKeys.ACQUIRED, "Operator",
			MetadataKeys.OPERATOR);

	/** A reader. */
	public LandtXlsxReader() {
		super("LANDT", LandtColumns.rules());
	}

	@Override
	protected double confidence(List<String> sheets, Optional<ExportedTable> table) {
		return table.map(t -> LandtColumns.confidence(t.headers())).orElse(0.0);
	}

	@Override
	protected Metadata metadata(List<SheetText> others) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "LANDT");
		others.stream().filter(sheet -> sheet.name().equals("Test information")).map(SheetText::lines).filter(lines -> lines.size() > 1)
				.forEach(lines -> {
					String[] names = lines.get(0).split("\t");
					String[] values = lines.get(1).split("\t");
					for (int i = 0; i < Math.min(names.length, values.length); i++) {
						if (!names[i].isBlank()) {
							metadata.put(KEYS.getOrDefault(names[i], MetadataKeys.RAW + names[i]), values[i]);
						}
					}
				});
		return metadata.build();
	}
}
