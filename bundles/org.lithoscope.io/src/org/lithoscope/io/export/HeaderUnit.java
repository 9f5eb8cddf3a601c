/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;

/**
 * A unit as exported headers write it.
 *
 * @param canonical the canonical unit of its quantity
 * @param factor    from the number in the file to that unit
 * @param suffix    what a column name ends in
 */
record HeaderUnit(Unit canonical, double factor, String suffix) {

	private static final Map<String, HeaderUnit> KNOWN = Map.ofEntries(entry("s", "s", 1, "second"), entry("sec", "s", 1, "second"),
			entry("second", "s", 1, "second"), entry("seconds", "s", 1, "second"), entry("h", "s", 3600, "second"),
			entry("hr", "s", 3600, "second"), entry("hrs", "s", 3600, "second"), entry("hour", "s", 3600, "second"),
			entry("hours", "s", 3600, "second"), entry("min", "s", 60, "second"), entry("mins", "s", 60, "second"),
			entry("minute", "s", 60, "second"), entry("minutes", "s", 60, "second"), entry("ms", "s", 1e-3, "second"),
			entry("v", "V", 1, "volt"), entry("volt", "V", 1, "volt"), entry("volts", "V", 1, "volt"), entry("mv", "V", 1e-3, "volt"),
			entry("uv", "V", 1e-6, "volt"), entry("a", "A", 1, "ampere"), entry("amp", "A", 1, "ampere"), entry("amps", "A", 1, "ampere"),
			entry("ma", "A", 1e-3, "ampere"), entry("ua", "A", 1e-6, "ampere"), entry("na", "A", 1e-9, "ampere"),
			entry("ah", "A.h", 1, "ah"), entry("mah", "A.h", 1e-3, "ah"), entry("uah", "A.h", 1e-6, "ah"),
			entry("mas", "A.h", 1 / 3.6e6, "ah"), entry("wh", "W.h", 1, "wh"), entry("mwh", "W.h", 1e-3, "wh"), entry("uwh", "W.h", 1e-6, "wh"),
			entry("mws", "W.h", 1 / 3.6e6, "wh"), entry("w", "W", 1, "watt"), entry("mw", "W", 1e-3, "watt"), entry("uw", "W", 1e-6, "watt"),
			entry("ohm", "Ohm", 1, "ohm"), entry("ohms", "Ohm", 1, "ohm"), entry("o", "Ohm", 1, "ohm"), entry("mohm", "Ohm", 1e-3, "ohm"),
			entry("mo", "Ohm", 1e-3, "ohm"), entry("c", "Cel", 1, "celsius"), entry("degc", "Cel", 1, "celsius"),
			entry("hz", "Hz", 1, "hertz"));
	/** Cells of hours, minutes and seconds between colons are read as seconds. */
	private static final Pattern DURATION = Pattern.compile("(?i)(?:d+[-: ])?h+(?:our)?:m+(?:in)?(?::s+(?:ec)?(?:[.:]m*s*\\w*)?)?");

	private static Map.Entry<String, HeaderUnit> entry(String text, String unit, double factor, String suffix) {
		return Map.entry(text, new HeaderUnit(Unit.of(unit), factor, suffix));
	}

	/**
	 * Reads a unit; quantities that are no single unit (V/s, Ah/V) keep the unit of the file.
	 *
	 * @param text the unit in the header
	 * @return the unit, empty when it is none that is known
	 */
	static Optional<HeaderUnit> of(String text) {
		// the degree sign comes in several character sets, and broken
		String plain = text.strip().replaceAll("^[\u00b0\u00ba\u00f8\ufffd\u2103?]+(C?)$", "C").replaceAll("[\u00b5\u03bc]", "u")
				.replaceAll("[\u03a9\u2126]", "Ohm").replaceAll("(?<=\\w)\\.$", "");
		if (DURATION.matcher(plain).matches()) {
			return Optional.of(KNOWN.get("s"));
		}
		HeaderUnit known = KNOWN.get(plain.toLowerCase(Locale.ROOT));
		if (known != null || plain.isEmpty()) {
			return Optional.ofNullable(known);
		}
		try {
			Unit unit = Unit.of(plain.replaceAll("([mu]?)(A|W)h", "$1$2.h").replace("C/", "Cel/"));
			return Optional.of(new HeaderUnit(unit, 1, plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")));
		} catch (UnitException e) {
			// a remark in brackets is no unit
			return Optional.empty();
		}
	}
}
