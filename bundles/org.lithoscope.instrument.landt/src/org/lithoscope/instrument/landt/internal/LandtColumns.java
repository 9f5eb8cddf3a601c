/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.landt.internal;

import java.util.List;
import java.util.stream.Stream;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.model.quantity.Units;

/**
 * What the columns in exports of LANDT (LAND, LANHE) testers mean. The CSV of the newest program has units behind an underscore
 * ({@code current_A}); texts and workbooks of the others behind a slash ({@code Current/mA}, {@code 电流/mA}). There, capacity and energy
 * count from zero in each step, without a sign.
 */
public final class LandtColumns {

	private LandtColumns() {
	}

	/** {@return the rules} */
	public static ExportColumns rules() {
		return ExportColumns.builder().unitsAsPeopleWriteThem()
				.count("record_index", "channel_index", "Record", "Record-Index", "Index", "RecNo", "记录序号", "记录号", "序号")
				.count("cycle_count", "cycle_index", "Cycle", "Cycle-Index", "CycleNo", "循环序号", "循环号", "循环")
				.count("step_id", "step_index", "Step", "Step-Index", "StepNo", "步骤序号", "步骤号", "工步序号", "工步号", "步骤", "工步")
				.text("step_type", "step_name", "State", "Step-State", "StepStatus", "WorkMode", "Mode", "状态", "步骤状态", "工步状态", "工作模式")
				.clock("date_time_second", "date_time_iso_string", "SysTime", "系统时间")
				.number("test_time_second", Units.SECOND, "s", "test_time_s", "TestTime", "测试时间")
				.number("step_time_second", Units.SECOND, "s", "step_time_s", "StepTime", "步骤时间", "工步时间")
				.number("current_ampere", Units.AMPERE, "A", "current_A", "Current", "电流")
				.number("voltage_volt", Units.VOLT, "V", "voltage_V", "Voltage", "电压")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "charge_capacity_Ah")
				.number("discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "discharge_capacity_Ah")
				.number("charging_energy_wh", Units.WATT_HOUR, "Wh", "charge_energy_Wh")
				.number("discharging_energy_wh", Units.WATT_HOUR, "Wh", "discharge_energy_Wh")
				.number("step_cumulative_capacity_ah", Units.AMPERE_HOUR, "Ah", "Capacity", "容量")
				.number("step_cumulative_energy_wh", Units.WATT_HOUR, "Wh", "Energy", "能量")
				.number("power_watt", Units.WATT, "W", "Power", "功率")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "temperature_1_C", "Temperature", "温度")
				.number("temperature_t2_celsius", Units.CELSIUS, "C", "temperature_2_C")
				.number("temperature_t3_celsius", Units.CELSIUS, "C", "temperature_3_C").build();
	}

	/**
	 * How sure it is that headers are LANDT's.
	 *
	 * @param headers the headers of a table with time, voltage and current
	 * @return from 0 to 1
	 */
	public static double confidence(List<String> headers) {
		if (headers.contains("channel_index")) {
			return headers.contains("date_time_iso_string") ? 0.9 : headers.contains("test_time_s") ? 0.7 : 0;
		}
		boolean english = starts(headers, "TestTime") && starts(headers, "Voltage/") && starts(headers, "Current/");
		boolean chinese = starts(headers, "测试时间") && starts(headers, "电压/") && starts(headers, "电流/");
		return english || chinese ? 0.95 : 0;
	}

	private static boolean starts(List<String> headers, String... beginnings) {
		return headers.stream().anyMatch(header -> Stream.of(beginnings).anyMatch(header::startsWith));
	}
}
