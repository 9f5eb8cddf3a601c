/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;

/**
 * From the column headers of EC-Lab to canonical columns: the Battery Data Format's machine name where one exists, else the vendor's name
 * in lower case with its unit. Voltage and current of the cell are the best of several columns: the working electrode before the cell,
 * momentary before averaged values; what loses keeps a name of its own.
 */
final class ColumnNames {

	private record Canonical(String name, Unit unit, double sign) {
	}

	private static final List<String> VOLTAGES = List.of("Ewe", "Ecell", "<Ewe>", "<Ecell>", "<Ewe-Ece>", "Ewe-Ece");
	private static final List<String> CURRENTS = List.of("I", "<I>");
	private static final Set<String> FLAGS = Set.of("ox/red", "error", "control changes", "Ns changes", "counter inc.");
	private static final Set<String> INTEGERS = Set.of("mode", "Ns", "I Range", "half cycle", "z cycle", "cycle number");

	/** Vendor's name = canonical name, unit; a leading minus of the unit says that the sign changes. */
	private static final Map<String, Canonical> TABLE = table("""
			time = test_time_second, s
			step time = step_time_second, s
			cycle number = cycle_count, 1
			Ns = step_id, 1
			dq = dq_ah, A.h
			dQ = step_net_capacity_ah, A.h
			(Q-Qo) = net_capacity_ah, A.h
			Q charge = charging_capacity_ah, A.h
			Q discharge = discharging_capacity_ah, A.h
			Energy we charge = charging_energy_wh, W.h
			Energy we discharge = discharging_energy_wh, W.h
			Energy charge = charging_energy_wh, W.h
			Energy discharge = discharging_energy_wh, W.h
			|Energy| = cumulative_energy_wh, W.h
			P = power_watt, W
			Pwe = power_watt, W
			Rwe = internal_resistance_ohm, Ohm
			R = internal_resistance_ohm, Ohm
			Temperature = ambient_temperature_celsius, Cel
			freq = frequency_hertz, Hz
			Re(Z) = real_impedance_ohm, Ohm
			-Im(Z) = imaginary_impedance_ohm, -Ohm
			|Z| = absolute_impedance_ohm, Ohm
			Phase(Z) = phase_degree, deg
			Re(Zce) = real_impedance_ce_ohm, Ohm
			-Im(Zce) = imaginary_impedance_ce_ohm, -Ohm
			|Zce| = absolute_impedance_ce_ohm, Ohm
			Phase(Zce) = phase_ce_degree, deg
			Re(Zwe-ce) = real_impedance_we_ce_ohm, Ohm
			-Im(Zwe-ce) = imaginary_impedance_we_ce_ohm, -Ohm
			|Zwe-ce| = absolute_impedance_we_ce_ohm, Ohm
			Phase(Zwe-ce) = phase_we_ce_degree, deg
			Re(Zstack) = real_impedance_stack_ohm, Ohm
			-Im(Zstack) = imaginary_impedance_stack_ohm, -Ohm
			|Zstack| = absolute_impedance_stack_ohm, Ohm
			Phase(Zstack) = phase_stack_degree, deg
			""");

	private ColumnNames() {
	}

	/**
	 * The meanings of the columns of one file.
	 *
	 * @param headers the headers as EC-Lab writes them, in order
	 * @return one meaning per header, with distinct names
	 */
	static List<ColumnMeaning> of(List<String> headers) {
		List<ColumnUnits> parts = headers.stream().map(ColumnNames::split).toList();
		String voltage = best(parts, VOLTAGES, "V");
		String current = best(parts, CURRENTS, "A");
		Set<String> taken = new HashSet<>();
		List<ColumnMeaning> meanings = new ArrayList<>();
		for (int i = 0; i < headers.size(); i++) {
			ColumnUnits units = parts.get(i);
			String wanted = units.name().equals(voltage) && units.canonical().code().equals("V") ? "voltage_volt"
					: units.name().equals(current) && units.canonical().code().equals("A") ? "current_ampere" : "";
			meanings.add(meaning(headers.get(i), units, wanted, taken));
		}
		return meanings;
	}

	private static ColumnMeaning meaning(String header, ColumnUnits units, String wanted, Set<String> taken) {
		Canonical canonical = TABLE.get(units.name());
		if (canonical != null && !canonical.unit().equals(units.canonical())) {
			canonical = null;
		}
		String name = !wanted.isEmpty() ? wanted : canonical != null ? canonical.name() : plainName(units);
		if (taken.contains(name)) {
			name = distinct(plainName(units), taken);
		}
		taken.add(name);
		double sign = canonical == null ? 1 : canonical.sign();
		double factor = units.unit().equals(units.canonical()) ? sign : sign * units.unit().factorTo(units.canonical());
		return new ColumnMeaning(new ColumnInfo(name, units.canonical(), header, units.text()), type(units.name()), factor);
	}

	private static ColumnType type(String name) {
		return FLAGS.contains(name) ? ColumnType.FLAG : INTEGERS.contains(name) ? ColumnType.INT : ColumnType.DOUBLE;
	}

	private static ColumnUnits split(String header) {
		return switch (header) {
			// volts or milliamperes, as each step of the protocol says: no unit for the column as a whole
			case "control/V/mA" -> new ColumnUnits("control", "V/mA", Unit.of("1"), Unit.of("1"));
			// a slip of EC-Lab 11.50 and later
			case "<Ewe/V>" -> new ColumnUnits("<Ewe>", "V", Unit.of("V"), Unit.of("V"));
			default -> ColumnUnits.of(header);
		};
	}

	private static String best(List<ColumnUnits> parts, List<String> names, String unit) {
		return names.stream().filter(n -> parts.stream().anyMatch(p -> p.name().equals(n) && p.canonical().code().equals(unit))).findFirst()
				.orElse("");
	}

	/** The vendor's name in lower case letters, digits and underscores, and the unit behind it. */
	private static String plainName(ColumnUnits units) {
		String s = units.name();
		if (s.length() > 2 && s.startsWith("<") && s.endsWith(">")) {
			s = "mean " + s.substring(1, s.length() - 1);
		} else if (s.length() > 2 && s.startsWith("|") && s.endsWith("|")) {
			s = "magnitude " + s.substring(1, s.length() - 1);
		}
		s = s.replace("-", " minus ").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
		String word = units.word();
		return (s.isEmpty() ? "column" : s) + (word.isEmpty() ? "" : "_" + word);
	}

	private static String distinct(String name, Set<String> taken) {
		String candidate = name;
		for (int n = 2; taken.contains(candidate); n++) {
			candidate = name + "_" + n;
		}
		return candidate;
	}

	private static Map<String, Canonical> table(String lines) {
		Map<String, Canonical> table = new HashMap<>();
		lines.lines().forEach(line -> {
			int equals = line.indexOf(" = ");
			String[] right = line.substring(equals + 3).split(", ");
			boolean negative = right[1].startsWith("-");
			table.put(line.substring(0, equals), new Canonical(right[0], Unit.of(right[1].substring(negative ? 1 : 0)), negative ? -1 : 1));
		});
		return Map.copyOf(table);
	}
}
