/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import java.util.List;
import java.util.Map;

import org.lithoscope.instrument.neware.internal.ChineseText;
import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/**
 * Reads the CSV exports of Neware's programs, with English or Chinese headers. Columns named {@code Chg. Cap.} count from zero in each step;
 * those named {@code Charge Capacity} are kept as they count. The clock has no time zone.
 */
public final class NewareCsvReader extends ExportedTableReader {

	private static final Map<String, String> KEYS = Map.of("Barcode", MetadataKeys.CELL, "条码", MetadataKeys.CELL);

	/** A reader. */
	public NewareCsvReader() {
		super("Neware", columns(), ChineseText.charset());
	}

	private static ExportColumns columns() {
		return ExportColumns.builder().count("record_index", "DataPoint", "Record", "Record Number", "数据序号", "记录序号")
				.count("cycle_count", "Cycle Index", "Cycle", "循环号", "循环序号").count("step_id", "Step Index", "Step", "工步号", "工步序号")
				.text("step_type", "Step Type", "工步类型", "工步状态").clock("date_time_second", "Date", "DateTime", "绝对时间", "系统时间")
				.number("test_time_second", Units.SECOND, "s", "Total Time", "Cumulative Time", "Test Time", "TotalTime_S", "总时间", "测试时间")
				.number("step_time_second", Units.SECOND, "s", "Time", "Relative Time", "State Time", "Step Time", "StepTime_S", "时间", "相对时间")
				.number("voltage_volt", Units.VOLT, "V", "Voltage", "电压").number("current_ampere", Units.AMPERE, "A", "Current", "电流")
				.number("step_charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Chg. Cap.", "充电容量")
				.number("step_discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "DChg. Cap.", "放电容量")
				.number("step_charging_energy_wh", Units.WATT_HOUR, "Wh", "Chg. Energy", "充电能量")
				.number("step_discharging_energy_wh", Units.WATT_HOUR, "Wh", "DChg. Energy", "放电能量")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Charge Capacity", "Chg.Capacity")
				.number("discharging_capacity_ah", Units.AMPERE_HOUR, "Ah", "Discharge Capacity", "DChg.Capacity")
				.number("charging_energy_wh", Units.WATT_HOUR, "Wh", "Charge Energy")
				.number("discharging_energy_wh", Units.WATT_HOUR, "Wh", "Discharge Energy").number("power_watt", Units.WATT, "W", "Power", "功率")
				.number("capacity_ah", Units.AMPERE_HOUR, "Ah", "Capacity", "容量").number("energy_wh", Units.WATT_HOUR, "Wh", "Energy", "能量")
				.number("internal_resistance_ohm", Units.OHM, "Ohm", "Contact resistance", "接触电阻")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "T1").number("ambient_temperature_celsius", Units.CELSIUS, "C",
						"Temperature", "温度").build();
	}

	@Override
	protected double confidence(ExportedTable table) {
		String headers = String.join(" ", table.headers());
		boolean chinese = headers.contains("电压") && headers.contains("电流");
		boolean typical = headers.contains("Cumulative Time") || headers.contains("Total Time") || headers.contains("DChg. Cap.");
		return chinese ? 0.9 : typical && (headers.contains("Step") && headers.contains("Cycle")) ? 0.8 : 0;
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return HeadLines.metadata("Neware", above, KEYS);
	}
}
