/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.csv.internal;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.model.quantity.Units;

/** What people call the columns of a cycling table. */
public final class CyclingColumns {

	private CyclingColumns() {
	}

	/** {@return rules by which a quantity is known only with its unit} */
	public static ExportColumns withUnits() {
		return rules(ExportColumns.builder().unitsAsPeopleWriteThem().unitsNeeded());
	}

	/** {@return rules by which quantities are known with and without their unit; without, it is unknown} */
	public static ExportColumns any() {
		return rules(ExportColumns.builder().unitsAsPeopleWriteThem().unitsMayBeUnknown());
	}

	private static ExportColumns rules(ExportColumns.Builder rules) {
		return rules.number("test_time_second", Units.SECOND, "", "Time", "Test Time", "Total Time", "Elapsed Time", "Running Time", "Run Time",
						"Cumulative Time", "Time since start", "t")
				.number("voltage_volt", Units.VOLT, "", "Voltage", "Potential", "Cell Voltage", "Cell Potential", "Ecell", "Ewe", "E", "U",
						"V", "Voltage vs Li", "Potential vs Li", "Potential vs Li Li")
				.number("current_ampere", Units.AMPERE, "", "Current", "Cell Current", "I")
				.number("step_time_second", Units.SECOND, "", "Step Time", "Time in step")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "", "Charge Capacity", "Charging Capacity")
				.number("discharging_capacity_ah", Units.AMPERE_HOUR, "", "Discharge Capacity", "Discharging Capacity")
				.number("charging_energy_wh", Units.WATT_HOUR, "", "Charge Energy", "Charging Energy")
				.number("discharging_energy_wh", Units.WATT_HOUR, "", "Discharge Energy", "Discharging Energy")
				.number("power_watt", Units.WATT, "", "Power")
				.number("temperature_t1_celsius", Units.CELSIUS, "", "Temperature", "Cell Temperature")
				.number("ambient_temperature_celsius", Units.CELSIUS, "", "Ambient Temperature", "Chamber Temperature")
				.count("cycle_count", "Cycle", "Cycle Number", "Cycle Index", "Cycle Count", "Cycle No")
				.count("step_id", "Step", "Step Number", "Step Index", "Step No").text("step_type", "Step Type", "Step Name", "Mode", "State")
				.count("record_index", "Record", "Data Point", "Point", "Index")
				.clock("date_time_second", "Date", "Date Time", "Timestamp", "Absolute Time").build();
	}
}
