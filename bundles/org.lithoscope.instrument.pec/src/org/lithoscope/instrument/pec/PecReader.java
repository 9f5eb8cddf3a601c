/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.pec;

import java.util.List;
import java.util.Map;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/** Reads the CSV exports of PEC test stations; times are durations of hours, minutes and seconds. */
public final class PecReader extends ExportedTableReader {

	private static final Map<String, String> KEYS = Map.of("TestRegime Name", MetadataKeys.PROTOCOL, "Test Description",
			MetadataKeys.COMMENT, "Start Time", MetadataKeys.ACQUIRED, "Part Name", MetadataKeys.CELL);

	/** A reader. */
	public PecReader() {
		super("PEC", columns());
	}

	private static ExportColumns columns() {
		return ExportColumns.builder().number("test_time_second", Units.SECOND, "s", "Total Time")
				.number("step_time_second", Units.SECOND, "s", "Step Time")
				.clock("date_time_second", "Real Time").clock("position_start_time_second", "Position Start Time").count("step_id", "Step")
				.count("cycle_count", "Cycle").text("step_type", "Instruction Name").text("shelf", "Shelf").text("rack", "Rack")
				.text("cell_id", "Cell ID").number("voltage_volt", Units.VOLT, "V", "Voltage")
				.number("current_ampere", Units.AMPERE, "A", "Current")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Charge Capacity")
				.number("discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Discharge Capacity")
				.number("charging_energy_wh", Units.WATT_HOUR, "Wh", "Charge Energy")
				.number("discharging_energy_wh", Units.WATT_HOUR, "Wh", "Discharge Energy")
				.number("internal_resistance_ohm", Units.OHM, "Ohm", "Internal Resistance 1")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "Temp")
				.number("ambient_temperature_celsius", Units.CELSIUS, "C", "Station Temperature").build();
	}

	@Override
	protected double confidence(ExportedTable table) {
		return table.headers().containsAll(List.of("Rack", "Shelf", "Position", "Instruction Name")) ? 1 : 0;
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return HeadLines.metadata("PEC", above, KEYS);
	}
}
