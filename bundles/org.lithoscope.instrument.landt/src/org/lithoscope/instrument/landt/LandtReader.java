/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.landt;

import java.util.List;
import java.util.Map;

import org.lithoscope.instrument.landt.internal.LandtColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;

/**
 * Reads the text exports of LANDT (LAND, LANHE) testers, with English or Chinese headers. One measurement {@code electrochemistry/cycling}.
 * Capacity and energy of the older programs count from zero in each step.
 */
public final class LandtReader extends ExportedTableReader {

	private static final Map<String, String> KEYS = Map.of("cell id", MetadataKeys.CELL, "cell model", MetadataKeys.SAMPLE, "test",
			MetadataKeys.COMMENT);

	/** A reader. */
	public LandtReader() {
		super("LANDT", LandtColumns.rules(), TextEncoding.GB_18030);
	}

	@Override
	protected double confidence(ExportedTable table) {
		return LandtColumns.confidence(table.headers());
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return HeadLines.metadata("LANDT", above, KEYS);
	}
}
