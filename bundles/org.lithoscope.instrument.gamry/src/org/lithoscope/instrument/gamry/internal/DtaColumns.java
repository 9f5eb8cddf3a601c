/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry.internal;

import java.util.Locale;
import java.util.Map;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.text.TextColumn;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.ColumnInfo;

/** What the columns of Gamry tables mean. */
final class DtaColumns {

	/** The names of which the canonical one is known. */
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("T", "test_time_second"), Map.entry("Time", "test_time_second"),
			Map.entry("Vf", "voltage_volt"), Map.entry("Im", "current_ampere"), Map.entry("Freq", SpectrumHeader.FREQUENCY),
			Map.entry("Zreal", SpectrumHeader.REAL), Map.entry("Zimag", SpectrumHeader.IMAGINARY), Map.entry("Zmod", SpectrumHeader.MAGNITUDE),
			Map.entry("Zphz", SpectrumHeader.PHASE), Map.entry("Cycle", "cycle_count"));

	/** A unit of the file: the canonical one, how many of it there are, and what it adds to a name. */
	private record Known(String unit, double factor, String suffix) {
	}

	private static final Map<String, Known> UNITS = Map.ofEntries(Map.entry("s", new Known("s", 1, "_second")),
			Map.entry("S", new Known("s", 1, "_second")),
			Map.entry("V", new Known("V", 1, "_volt")), Map.entry("V vs. Ref.", new Known("V", 1, "_volt")),
			Map.entry("mV", new Known("V", 1e-3, "_volt")), Map.entry("A", new Known("A", 1, "_ampere")),
			Map.entry("mA", new Known("A", 1e-3, "_ampere")), Map.entry("Hz", new Known("Hz", 1, "_hertz")),
			Map.entry("ohm", new Known("Ohm", 1, "_ohm")), Map.entry("W", new Known("W", 1, "_watt")),
			Map.entry("C", new Known("C", 1, "_coulomb")), Map.entry("Ah", new Known("A.h", 1, "_ah")),
			Map.entry("mAh", new Known("A.h", 1e-3, "_ah")), Map.entry("Wh", new Known("W.h", 1, "_wh")),
			Map.entry("deg C", new Known("Cel", 1, "_celsius")));

	private DtaColumns() {
	}

	static TextColumn column(String name, String unit) {
		if (name.isBlank()) {
			return TextColumn.skipped();
		}
		Known known = "Zphz".equals(name) ? new Known("deg", 1, "_degree") : UNITS.get(unit);
		String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
		String full = NAMES.getOrDefault(name, plain + (known == null ? "" : known.suffix()));
		ColumnInfo info = new ColumnInfo(full, Unit.of(known == null ? "1" : known.unit()), name, unit);
		if ("bits".equals(unit)) {
			return TextColumn.text(info);
		}
		if ("#".equals(unit) && !"Cycle".equals(name)) {
			return TextColumn.integer(info);
		}
		return TextColumn.number(info, known == null ? 1 : known.factor());
	}
}
