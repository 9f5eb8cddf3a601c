/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.landt;

import java.util.List;
import java.util.Map;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/** Reads the CSV exports of LANDT testers, whose headers name the unit behind an underscore. */
public final class LandtReader extends ExportedTableReader {

	private static final Map<String, String> KEYS = Map.of("cell id", MetadataKeys.CELL, "cell model", MetadataKeys.SAMPLE, "test",
			MetadataKeys.COMMENT);

	/** A reader. */
	public LandtReader() {
		super("LANDT", columns());
	}

	private static ExportColumns columns() {
		return ExportColumns.builder().count("record_index", "channel_index").count("cycle_count", "cycle_index").count("step_id", "step_index")
				.text("step_type", "step_name").clock("date_time_second", "date_time_iso_string")
				.number("test_time_second", Units.SECOND, "s", "test_time_s").number("step_time_second", Units.SECOND, "s", "step_time_s")
				.number("current_ampere", Units.AMPERE, "A", "current_A").number("voltage_volt", Units.VOLT, "V", "voltage_V")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "charge_capacity_Ah")
				.number("discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "discharge_capacity_Ah")
				.number("charging_energy_wh", Units.WATT_HOUR, "Wh", "charge_energy_Wh")
				.number("discharging_energy_wh", Units.WATT_HOUR, "Wh", "discharge_energy_Wh")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "temperature_1_C")
				.number("temperature_t2_celsius", Units.CELSIUS, "C", "temperature_2_C")
				.number("temperature_t3_celsius", Units.CELSIUS, "C", "temperature_3_C").build();
	}

	@Override
	protected double confidence(ExportedTable table) {
		return table.headers().contains("channel_index") && table.headers().contains("date_time_iso_string") ? 0.9 : 0;
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return HeadLines.metadata("LANDT", above, KEYS);
	}
}
