/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.quantity.Unit;

/**
 * A column of the Battery Data Format.
 *
 * @param name   the machine name, for instance {@code voltage_volt}
 * @param unit   the unit
 * @param kind   what its values are
 * @param labels the labels for people, the preferred one first, for instance {@code Voltage / V}
 */
public record BdfColumn(String name, Unit unit, Kind kind, List<String> labels) {

	/** What the values of a column are. */
	public enum Kind {
		/** Decimal numbers. */
		NUMBER,
		/** Whole numbers. */
		WHOLE,
		/** Texts. */
		TEXT
	}

	/** The test time in seconds. */
	public static final String TEST_TIME = "test_time_second";
	/** The Unix time in seconds. */
	public static final String UNIX_TIME = "unix_time_second";
	/** The voltage. */
	public static final String VOLTAGE = "voltage_volt";
	/** The current; positive current charges. */
	public static final String CURRENT = "current_ampere";

	private static final Map<String, BdfColumn> ALL = table(
			column("current_ampere", "A", Kind.NUMBER, "Current / A"),
			column("test_time_second", "s", Kind.NUMBER, "Test Time / s"),
			column("voltage_volt", "V", Kind.NUMBER, "Voltage / V"),
			column("absolute_impedance_ohm", "Ohm", Kind.NUMBER, "Absolute Impedance / ohm"),
			column("ac_internal_resistance_ohm", "Ohm", Kind.NUMBER, "AC Internal Resistance / ohm"),
			column("ambient_pressure_pa", "Pa", Kind.NUMBER, "Ambient Pressure / Pa"),
			column("ambient_temperature_celsius", "Cel", Kind.NUMBER, "Ambient Temperature / degC"),
			column("applied_pressure_pa", "Pa", Kind.NUMBER, "Applied Pressure / Pa"),
			column("charging_capacity_ah", "A.h", Kind.NUMBER, "Charging Capacity / Ah"),
			column("charging_energy_wh", "W.h", Kind.NUMBER, "Charging Energy / Wh"),
			column("cumulative_capacity_ah", "A.h", Kind.NUMBER, "Cumulative Capacity / Ah"),
			column("cumulative_energy_wh", "W.h", Kind.NUMBER, "Cumulative Energy / Wh"),
			column("cycle_charging_capacity_ah", "A.h", Kind.NUMBER, "Cycle Charging Capacity / Ah"),
			column("cycle_charging_energy_wh", "W.h", Kind.NUMBER, "Cycle Charging Energy / Wh"),
			column("cycle_count", "1", Kind.WHOLE, "Cycle Count / 1"),
			column("cycle_cumulative_capacity_ah", "A.h", Kind.NUMBER, "Cycle Cumulative Capacity / Ah"),
			column("cycle_cumulative_energy_wh", "W.h", Kind.NUMBER, "Cycle Cumulative Energy / Wh"),
			column("cycle_discharging_capacity_ah", "A.h", Kind.NUMBER, "Cycle Discharging Capacity / Ah"),
			column("cycle_discharging_energy_wh", "W.h", Kind.NUMBER, "Cycle Discharging Energy / Wh"),
			column("cycle_net_capacity_ah", "A.h", Kind.NUMBER, "Cycle Net Capacity / Ah"),
			column("cycle_net_energy_wh", "W.h", Kind.NUMBER, "Cycle Net Energy / Wh"),
			column("dc_internal_resistance_ohm", "Ohm", Kind.NUMBER, "DC Internal Resistance / ohm"),
			column("discharging_capacity_ah", "A.h", Kind.NUMBER, "Discharging Capacity / Ah"),
			column("discharging_energy_wh", "W.h", Kind.NUMBER, "Discharging Energy / Wh"),
			column("frequency_hertz", "Hz", Kind.NUMBER, "Frequency / Hz"),
			column("imaginary_impedance_ohm", "Ohm", Kind.NUMBER, "Imaginary Impedance / ohm"),
			column("internal_resistance_ohm", "Ohm", Kind.NUMBER, "Internal Resistance / Ohm"),
			column("net_capacity_ah", "A.h", Kind.NUMBER, "Net Capacity / Ah"),
			column("net_energy_wh", "W.h", Kind.NUMBER, "Net Energy / Wh"),
			column("phase_degree", "deg", Kind.NUMBER, "Phase / deg"),
			column("power_watt", "W", Kind.NUMBER, "Power / W"),
			column("real_impedance_ohm", "Ohm", Kind.NUMBER, "Real Impedance / ohm"),
			column("record_index", "1", Kind.WHOLE, "Record Index / 1"),
			column("schedule_charging_capacity_ah", "A.h", Kind.NUMBER, "Schedule Charging Capacity / Ah"),
			column("schedule_charging_energy_wh", "W.h", Kind.NUMBER, "Schedule Charging Energy / Wh"),
			column("schedule_discharging_capacity_ah", "A.h", Kind.NUMBER, "Schedule Discharging Capacity / Ah"),
			column("schedule_discharging_energy_wh", "W.h", Kind.NUMBER, "Schedule Discharging Energy / Wh"),
			column("step_charging_capacity_ah", "A.h", Kind.NUMBER, "Step Charging Capacity / Ah"),
			column("step_charging_energy_wh", "W.h", Kind.NUMBER, "Step Charging Energy / Wh"),
			column("step_count", "1", Kind.WHOLE, "Step Count / 1"),
			column("step_cumulative_capacity_ah", "A.h", Kind.NUMBER, "Step Cumulative Capacity / Ah"),
			column("step_cumulative_energy_wh", "W.h", Kind.NUMBER, "Step Cumulative Energy / Wh"),
			column("step_discharging_capacity_ah", "A.h", Kind.NUMBER, "Step Discharging Capacity / Ah"),
			column("step_discharging_energy_wh", "W.h", Kind.NUMBER, "Step Discharging Energy / Wh"),
			column("step_id", "1", Kind.TEXT, "Step ID"),
			column("step_net_capacity_ah", "A.h", Kind.NUMBER, "Step Net Capacity / Ah"),
			column("step_net_energy_wh", "W.h", Kind.NUMBER, "Step Net Energy / Wh"),
			column("step_record_index", "1", Kind.WHOLE, "Step Record Index / 1"),
			column("step_time_second", "s", Kind.NUMBER, "Step Time / s"),
			column("step_type", "1", Kind.TEXT, "Step Type"),
			column("surface_pressure_pa", "Pa", Kind.NUMBER, "Surface Pressure / Pa"),
			column("surface_temperature_celsius", "Cel", Kind.NUMBER, "Surface Temperature / degC"),
			column("temperature_t1_celsius", "Cel", Kind.NUMBER, "Temperature T1 / degC", "Surface Temperature T1 / degC", "Temperature / degC"),
			column("temperature_t2_celsius", "Cel", Kind.NUMBER, "Temperature T2 / degC", "Surface Temperature T2 / degC"),
			column("temperature_t3_celsius", "Cel", Kind.NUMBER, "Temperature T3 / degC", "Surface Temperature T3 / degC"),
			column("temperature_t4_celsius", "Cel", Kind.NUMBER, "Temperature T4 / degC", "Surface Temperature T4 / degC"),
			column("temperature_t5_celsius", "Cel", Kind.NUMBER, "Temperature T5 / degC", "Surface Temperature T5 / degC"),
			column("unix_time_second", "s", Kind.NUMBER, "Unix Time / s"),
			column("step_capacity_ah", "A.h", Kind.NUMBER, "Step Capacity / Ah"),
			column("step_energy_wh", "W.h", Kind.NUMBER, "Step Energy / Wh"),
			column("step_index", "1", Kind.WHOLE, "Step Index / 1"),
			column("test_time_millisecond", "ms", Kind.NUMBER, "Test Time / ms"),
			column("unix_time_millisecond", "ms", Kind.NUMBER, "Unix Time / ms"));

	/** Copies the list. */
	public BdfColumn {
		labels = List.copyOf(labels);
	}

	/** {@return all columns of the format by machine name, the required ones first, deprecated ones last} */
	public static Map<String, BdfColumn> all() {
		return ALL;
	}

	/**
	 * The column of a header.
	 *
	 * @param header a machine name or a label, in any letter case
	 * @return the column, if the format has it
	 */
	public static Optional<BdfColumn> of(String header) {
		String wanted = header.strip().toLowerCase(Locale.ROOT);
		return Optional.ofNullable(ALL.get(wanted)).or(() -> ALL.values().stream()
				.filter(c -> c.labels.stream().anyMatch(label -> label.equalsIgnoreCase(wanted))).findFirst());
	}

	/** {@return the label for people} */
	public String preferredLabel() {
		return labels.get(0);
	}

	private static BdfColumn column(String name, String unit, Kind kind, String... labels) {
		return new BdfColumn(name, Unit.of(unit), kind, List.of(labels));
	}

	private static Map<String, BdfColumn> table(BdfColumn... columns) {
		Map<String, BdfColumn> map = new LinkedHashMap<>();
		for (BdfColumn column : columns) {
			map.put(column.name(), column);
		}
		return Collections.unmodifiableMap(map);
	}
}
