/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin.internal;

import java.util.List;
import java.util.Locale;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.model.quantity.Units;

/** What Arbin's columns mean, in databases, spreadsheets and CSV alike. */
public final class ArbinColumns {

	private ArbinColumns() {
	}

	/**
	 * The rules for a kind of file.
	 *
	 * @param counters over what the capacity counters run: {@code cycle_} or {@code schedule_}
	 * @return the rules
	 */
	public static ExportColumns of(String counters) {
		return ExportColumns.builder().count("record_index", "Data_Point").number("test_time_second", Units.SECOND, "s", "Test_Time")
				.number("step_time_second", Units.SECOND, "s", "Step_Time").clock("date_time_second", "Date_Time", "DateTime")
				.count("step_id", "Step_Index", "Step_ID").count("cycle_count", "Cycle_Index", "Cycle_ID")
				.number("voltage_volt", Units.VOLT, "V", "Voltage", "Voltage_V").number("current_ampere", Units.AMPERE, "A", "Current", "Current_A")
				.number("power_watt", Units.WATT, "W", "Power")
				.number(counters + "charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Charge_Capacity", "Chg_Capacity")
				.number(counters + "discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Discharge_Capacity", "DChg_Capacity")
				.number(counters + "charging_energy_wh", Units.WATT_HOUR, "Wh", "Charge_Energy", "Chg_Energy")
				.number(counters + "discharging_energy_wh", Units.WATT_HOUR, "Wh", "Discharge_Energy", "DChg_Energy")
				.number("ac_internal_resistance_ohm", Units.OHM, "Ohm", "ACR")
				.number("internal_resistance_ohm", Units.OHM, "Ohm", "Internal_Resistance", "IR")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "Temperature", "Aux_Temperature", "Aux_Temperature_1")
				.number("temperature_t2_celsius", Units.CELSIUS, "C", "Aux_Temperature_2").build();
	}

	/**
	 * Whether a table has the counters that Arbin's programs write.
	 *
	 * @param headers the headers of the table
	 * @return whether it looks like theirs
	 */
	public static boolean areTypical(List<String> headers) {
		List<String> plain = headers.stream().map(h -> h.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")).toList();
		return plain.contains("cycleindex") && plain.contains("stepindex") && plain.stream().anyMatch(h -> h.startsWith("testtime"));
	}
}
