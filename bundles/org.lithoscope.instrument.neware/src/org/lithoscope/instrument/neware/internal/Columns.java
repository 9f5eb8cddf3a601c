/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.ColumnInfo;

/** The columns of Neware measurements: canonical name and unit, the name in the vendor's program, the unit in the file. */
final class Columns {

	static final ColumnInfo INDEX = info("record_index", Units.ONE, "DataPoint", "");
	static final ColumnInfo CYCLE = info("cycle_count", Units.ONE, "Cycle Index", "");
	static final ColumnInfo STEP_COUNT = info("step_count", Units.ONE, "Step Count", "");
	static final ColumnInfo STEP_ID = info("step_id", Units.ONE, "Step Index", "");
	static final ColumnInfo STEP_TYPE = info("step_type", Units.ONE, "Step Type", "");
	static final ColumnInfo TEST_TIME = info("test_time_second", Units.SECOND, "Total Time", "s");
	static final ColumnInfo STEP_TIME = info("step_time_second", Units.SECOND, "Time", "s");
	static final ColumnInfo UNIX_TIME = info("unix_time_second", Units.SECOND, "Date", "s");
	static final ColumnInfo LOCAL_TIME = info("date_time_second", Units.SECOND, "Date", "");
	static final ColumnInfo VOLTAGE = info("voltage_volt", Units.VOLT, "Voltage", "");
	static final ColumnInfo CURRENT = info("current_ampere", Units.AMPERE, "Current", "");
	static final ColumnInfo CHARGE = info("step_charging_capacity_ah", Units.AMPERE_HOUR, "Chg. Cap.", "");
	static final ColumnInfo DISCHARGE = info("step_discharging_capacity_ah", Units.AMPERE_HOUR, "DChg. Cap.", "");
	static final ColumnInfo CHARGE_ENERGY = info("step_charging_energy_wh", Units.WATT_HOUR, "Chg. Energy", "");
	static final ColumnInfo DISCHARGE_ENERGY = info("step_discharging_energy_wh", Units.WATT_HOUR, "DChg. Energy", "");

	private Columns() {
	}

	static ColumnInfo temperature(int number) {
		return info("temperature_t" + number + "_celsius", Units.CELSIUS, "T" + number, "");
	}

	static ColumnInfo info(String name, Unit unit, String original, String originalUnit) {
		return new ColumnInfo(name, unit, original, originalUnit);
	}
}
