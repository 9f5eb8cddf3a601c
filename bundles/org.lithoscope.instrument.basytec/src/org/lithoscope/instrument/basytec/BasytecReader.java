/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.basytec;

import java.util.List;
import java.util.Map;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/** Reads the result files of Basytec testers. The step is the line of the test plan, its kind the command in it. */
public final class BasytecReader extends ExportedTableReader {

	private static final Map<String, String> KEYS = Map.of("Name of Test", MetadataKeys.COMMENT, "Battery", MetadataKeys.CELL, "Testplan",
			MetadataKeys.PROTOCOL, "Testchannel", MetadataKeys.INSTRUMENT_CHANNEL, "Start of Test", MetadataKeys.ACQUIRED, "Operator (Test)",
			MetadataKeys.OPERATOR);

	/** A reader. */
	public BasytecReader() {
		super("Basytec", columns());
	}

	private static ExportColumns columns() {
		return ExportColumns.builder().number("test_time_second", Units.SECOND, "s", "Time")
				.number("step_time_second", Units.SECOND, "s", "t-Step")
				.number("voltage_volt", Units.VOLT, "V", "U", "Voltage").number("current_ampere", Units.AMPERE, "A", "I", "Current")
				.number("power_watt", Units.WATT, "W", "P").count("record_index", "DataSet").count("cycle_count", "Cyc-Count")
				.count("step_id", "Line").text("step_type", "Command").count("state", "State")
				.number("cycle_charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Ah-Cyc-Charge")
				.number("cycle_discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Ah-Cyc-Discharge")
				.number("cycle_charging_energy_wh", Units.WATT_HOUR, "Wh", "Wh-Cyc-Charge")
				.number("cycle_discharging_energy_wh", Units.WATT_HOUR, "Wh", "Wh-Cyc-Discharge")
				.number("ac_internal_resistance_ohm", Units.OHM, "Ohm", "R-AC").number("dc_internal_resistance_ohm", Units.OHM, "Ohm", "R-DC")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "T1", "Temp", "Temperature").build();
	}

	@Override
	protected double confidence(ExportedTable table) {
		boolean named = table.above().stream().limit(3).anyMatch(line -> line.contains("Basytec"));
		boolean tilde = table.headers().get(0).startsWith("~Time");
		return named ? 1 : tilde ? 0.8 : 0;
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return HeadLines.metadata("Basytec", above, KEYS);
	}
}
