/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.List;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Table;

/** The per-cycle table. Names are those of the Battery Data Format where it has one. */
public final class CycleTable {

	private static final double MILLI = 1000;
	private static final double PERCENT = 100;

	private CycleTable() {
	}

	/**
	 * The table.
	 *
	 * @param cycles   the cycles
	 * @param norms    area and mass
	 * @param source   where charge comes from
	 * @param relative relative standard uncertainty of a charge
	 * @return a row for each cycle
	 */
	public static Table of(List<CycleSummary> cycles, Norms norms, ChargeSource source, double relative) {
		Unit wattHour = Units.WATT_HOUR;
		Columns<CycleSummary> t = new Columns<>(cycles).whole("cycle_count", CycleSummary::number)
				.number("cycle_charging_capacity_ah", Units.AMPERE_HOUR, c -> c.charge().capacity())
				.number("cycle_discharging_capacity_ah", Units.AMPERE_HOUR, c -> c.discharge().capacity())
				.number("coulombic_efficiency", Units.PERCENT, c -> PERCENT * c.coulombicEfficiency())
				.number("coulombic_efficiency_uncertainty", Units.PERCENT,
						c -> PERCENT * CoulombicEfficiency.uncertainty(c.coulombicEfficiency(), relative))
				.number("cycle_charging_energy_wh", wattHour, c -> c.charge().energy())
				.number("cycle_discharging_energy_wh", wattHour, c -> c.discharge().energy())
				.number("energy_efficiency", Units.PERCENT, c -> PERCENT * c.energyEfficiency())
				.number("mean_charge_voltage_volt", Units.VOLT, c -> c.charge().meanVoltage())
				.number("mean_discharge_voltage_volt", Units.VOLT, c -> c.discharge().meanVoltage());
		double area = norms.squareCentimetres();
		if (!Double.isNaN(area)) {
			Unit areal = Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE;
			t.number("areal_charge_capacity", areal, c -> MILLI * c.charge().capacity() / area);
			t.number("areal_discharge_capacity", areal, c -> MILLI * c.discharge().capacity() / area);
		}
		double mass = norms.grams();
		if (!Double.isNaN(mass)) {
			Unit specific = Units.MILLIAMPERE_HOUR_PER_GRAM;
			t.number("specific_charge_capacity", specific, c -> MILLI * c.charge().capacity() / mass);
			t.number("specific_discharge_capacity", specific, c -> MILLI * c.discharge().capacity() / mass);
		}
		double anode = norms.anodeGrams();
		if (!Double.isNaN(anode)) {
			Unit specific = Units.MILLIAMPERE_HOUR_PER_GRAM;
			t.number("charge_capacity_per_anode_mass", specific, c -> MILLI * c.charge().capacity() / anode);
			t.number("discharge_capacity_per_anode_mass", specific, c -> MILLI * c.discharge().capacity() / anode);
		}
		t.number("charge_cv_capacity_ah", Units.AMPERE_HOUR, c -> c.charge().constantVoltage())
				.number("discharge_cv_capacity_ah", Units.AMPERE_HOUR, c -> c.discharge().constantVoltage())
				.number("charge_cv_share", Units.PERCENT, c -> PERCENT * c.charge().constantVoltage() / c.charge().capacity())
				.number("highest_voltage_volt", Units.VOLT, c -> extreme(c, true))
				.number("lowest_voltage_volt", Units.VOLT, c -> extreme(c, false))
				.number("start_time_second", Units.SECOND, CycleSummary::startTime)
				.number("charge_duration_second", Units.SECOND, c -> c.charge().duration())
				.number("discharge_duration_second", Units.SECOND, c -> c.discharge().duration())
				.whole("complete", c -> c.complete() ? 1 : 0);
		if (source == ChargeSource.COUNTED) {
			t.number("integrated_charging_capacity_ah", Units.AMPERE_HOUR, c -> c.charge().integrated());
			t.number("integrated_discharging_capacity_ah", Units.AMPERE_HOUR, c -> c.discharge().integrated());
		}
		return t.build();
	}

	private static double extreme(CycleSummary c, boolean highest) {
		double a = highest ? c.charge().highestVoltage() : c.charge().lowestVoltage();
		double b = highest ? c.discharge().highestVoltage() : c.discharge().lowestVoltage();
		if (Double.isNaN(a) || Double.isNaN(b)) {
			return Double.isNaN(a) ? b : a;
		}
		return highest ? Math.max(a, b) : Math.min(a, b);
	}
}
