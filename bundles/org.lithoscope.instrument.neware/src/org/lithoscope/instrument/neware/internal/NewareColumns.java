/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.List;
import java.util.Map;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/** What the columns of Neware's exports mean, in texts and workbooks alike, English or Chinese, in the words of all versions of the programs. */
public final class NewareColumns {

	private static final Map<String, String> KEYS = Map.of("Barcode", MetadataKeys.CELL, "条码", MetadataKeys.CELL);

	private NewareColumns() {
	}

	/** {@return the rules} */
	public static ExportColumns rules() {
		return ExportColumns.builder().stepTimesSuffice()
				.count("record_index", "DataPoint", "Record", "Record Number", "Record Index", "Record ID", "Record Serial Number", "数据序号",
						"记录序号", "记录号")
				.count("cycle_count", "Cycle Index", "Cycle", "Cycle ID", "Cycle Number", "循环号", "循环序号", "循环")
				.count("step_id", "Step Index", "Step", "Step ID", "Steps", "工步号", "工步序号", "工步").count("step_count", "Step Number")
				.text("step_type", "Step Type", "Step Name", "Status", "State", "工步类型", "工步名称", "工步状态", "状态")
				.clock("date_time_second", "Date", "DateTime", "Absolute Time", "Realtime", "Real Time", "绝对时间", "系统时间", "日期")
				.number("test_time_second", Units.SECOND, "s", "Total Time", "Cumulative Time", "Test Time", "TotalTime_S", "总时间", "测试时间",
						"累计时间")
				.number("step_time_second", Units.SECOND, "s", "Time", "Relative Time", "Record Time", "State Time", "Step Time", "StepTime_S",
						"时间", "相对时间")
				.number("voltage_volt", Units.VOLT, "V", "Voltage", "Volt", "电压").number("current_ampere", Units.AMPERE, "A", "Current", "Cur", "电流")
				.number("step_charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Chg. Cap.", "充电容量")
				.number("step_discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "DChg. Cap.", "放电容量")
				.number("step_charging_energy_wh", Units.WATT_HOUR, "Wh", "Chg. Energy", "充电能量")
				.number("step_discharging_energy_wh", Units.WATT_HOUR, "Wh", "DChg. Energy", "放电能量")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Charge Capacity", "Chg.Capacity", "Capacitance_Chg")
				.number("discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Discharge Capacity", "DChg.Capacity", "Capacitance_DChg")
				.number("charging_energy_wh", Units.WATT_HOUR, "Wh", "Charge Energy", "Engy_Chg")
				.number("discharging_energy_wh", Units.WATT_HOUR, "Wh", "Discharge Energy", "Engy_DChg")
				.number("power_watt", Units.WATT, "W", "Power", "功率")
				.number("capacity_ah", Units.AMPERE_HOUR, "Ah", "Capacity", "容量").number("energy_wh", Units.WATT_HOUR, "Wh", "Energy", "能量")
				.number("internal_resistance_ohm", Units.OHM, "Ohm", "Contact resistance", "DCIR", "接触电阻")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "T1").number("ambient_temperature_celsius", Units.CELSIUS, "C",
						"Temperature", "温度").build();
	}

	/**
	 * How sure it is that headers are Neware's.
	 *
	 * @param headers the headers of a table with time, voltage and current
	 * @return from 0 to 1
	 */
	public static double confidence(List<String> headers) {
		String all = String.join(" ", headers);
		// LAND testers, too, have Chinese exports, with the unit behind a slash
		boolean chinese = all.contains("电压") && all.contains("电流") && !all.contains("/");
		boolean timed = all.contains("Cumulative Time") || all.contains("Total Time") || all.contains("DChg. Cap.") || all.contains("Relative Time")
				|| all.contains("Capacitance_DChg");
		boolean counted = all.contains("Step") && all.contains("Cycle") || all.contains("Record") || all.contains("DataPoint");
		return chinese ? 0.9 : timed && counted ? 0.8 : 0;
	}

	/**
	 * What lines above a table say.
	 *
	 * @param above the lines
	 * @return the metadata
	 */
	public static Metadata metadata(List<String> above) {
		return HeadLines.metadata("Neware", above, KEYS);
	}
}
