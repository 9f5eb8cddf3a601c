/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.Table;

/** The measurement that a table of the format is. */
public final class BdfMeasurement {

	private BdfMeasurement() {
	}

	/**
	 * A measurement {@code electrochemistry/cycling} with the table {@code data} and a test time.
	 *
	 * @param fileName the name of the file
	 * @param data     its table, with voltage, current and a time, and at least one row
	 * @param said     what there is to say so far
	 * @param context  where a new column is kept
	 * @return a builder with table, metadata, time base and notices
	 */
	public static Measurement.Builder of(String fileName, Table data, List<Notice> said, ReadContext context) {
		List<Notice> notices = new ArrayList<>(said);
		Table table = BdfTimes.withTestTime(data, context.storage(), notices);
		BdfTimes.check(table, notices);
		Measurement.Builder measurement = Measurement.builder("electrochemistry/cycling").name(fileName).table("data", table)
				.metadata(metadata(fileName)).timeBase(BdfTimes.start(table));
		notices.forEach(measurement::notice);
		return measurement;
	}

	/** The format recommends names of the form Institution__Cell__Date__Rest.bdf.csv. */
	private static Metadata metadata(String fileName) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.SOFTWARE, "Battery Data Format");
		String[] parts = fileName.substring(fileName.lastIndexOf('/') + 1).split("__");
		if (parts.length >= 3) {
			metadata.put(MetadataKeys.CELL, MetadataValue.text(parts[1]).from(parts[1], "file name").as(Quality.DERIVED));
		}
		return metadata.build();
	}
}
