/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.digatron;

import java.util.List;
import java.util.Map;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/** Reads the CSV exports of Digatron testers. Their columns in {@code #s} are milliseconds, whatever their header says. */
public final class DigatronReader extends ExportedTableReader {

	private static final Map<String, String> KEYS = Map.of("Program", MetadataKeys.PROTOCOL, "Circuit", MetadataKeys.INSTRUMENT_CHANNEL,
			"Operator", MetadataKeys.OPERATOR);

	/** A reader. */
	public DigatronReader() {
		super("Digatron", columns());
	}

	private static ExportColumns columns() {
		return ExportColumns.builder().hashSecondsAreMilliseconds()
				.number("test_time_second", Units.SECOND, "s", "Program Duration", "Prog Time", "Program Time")
				.number("step_time_second", Units.SECOND, "s", "Step Duration", "Step Time").clock("date_time_second", "Timestamp")
				.number("voltage_volt", Units.VOLT, "V", "Voltage").number("current_ampere", Units.AMPERE, "A", "Current")
				.count("cycle_count", "Cycle").count("step_id", "Step").text("step_type", "Status")
				.number("ambient_temperature_celsius", Units.CELSIUS, "C", "Tenv")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "T1", "LogTemp001")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "AhCha").number("discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "AhDch")
				.number("step_cumulative_capacity_ah", Units.AMPERE_HOUR, "Ah", "AhStep")
				.number("net_capacity_ah", Units.AMPERE_HOUR, "Ah", "AhBal").number("cumulative_capacity_ah", Units.AMPERE_HOUR, "Ah", "AhAccu")
				.number("charging_energy_wh", Units.WATT_HOUR, "Wh", "WhCha").number("discharging_energy_wh", Units.WATT_HOUR, "Wh", "WhDch")
				.number("step_cumulative_energy_wh", Units.WATT_HOUR, "Wh", "WhStep")
				.number("cumulative_energy_wh", Units.WATT_HOUR, "Wh", "WhAccu").number("power_watt", Units.WATT, "W", "Watt", "Power").build();
	}

	@Override
	protected double confidence(ExportedTable table) {
		return table.headers().stream().anyMatch(h -> h.endsWith("#s")) ? 1 : table.headers().contains("Prog Time") ? 0.7 : 0;
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return HeadLines.metadata("Digatron", above, KEYS);
	}
}
