/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spectrum;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.text.TextColumn;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.ColumnInfo;

/**
 * What a column header of an impedance table means, whatever program wrote it: {@code f/Hz}, {@code Zre (ohms)}, {@code -Im(Z)/Ohm},
 * {@code Z''} … A minus sign in front says that the file holds the negative value.
 *
 * @param info   the canonical column
 * @param factor from the number in the file to the unit of {@code info}, sign included
 */
public record SpectrumHeader(ColumnInfo info, double factor) {

	/** The name of the frequencies, in hertz. */
	public static final String FREQUENCY = "frequency_hertz";
	/** The name of the real part of the impedance, in ohm. */
	public static final String REAL = "real_impedance_ohm";
	/** The name of the imaginary part of the impedance with its sign, in ohm; negative when capacitive. */
	public static final String IMAGINARY = "imaginary_impedance_ohm";
	/** The name of the magnitude of the impedance, in ohm. */
	public static final String MAGNITUDE = "absolute_impedance_ohm";
	/** The name of the phase angle of the impedance, in degrees. */
	public static final String PHASE = "phase_degree";

	private static final Set<String> FREQUENCIES = Set.of("f", "freq", "freqs", "frequency", "frequencies", "frequencyhertz");
	private static final Set<String> REALS = Set.of("z'", "z′", "zre", "zreal", "zr", "re(z)", "rez", "re", "real", "real(z)", "realz",
			"zprime", "realimpedance", "realimpedances");
	private static final Set<String> IMAGINARIES = Set.of("z''", "z\"", "z″", "z′′", "zim", "zimg", "zimag", "zimaginary", "zi", "im(z)",
			"imz", "im", "imag", "imaginary", "imag(z)", "imagz", "zdoubleprime", "imaginaryimpedance",
			"imaginaryimpedances");
	private static final Set<String> MAGNITUDES = Set.of("|z|", "zmod", "mod(z)", "modulus", "zabs", "abs(z)", "absz", "zmag", "magnitude",
			"absoluteimpedance");
	private static final Set<String> PHASES = Set.of("phase", "zphz", "phase(z)", "phasez", "zphase", "phaseangle", "theta", "theta(z)",
			"phi", "θ", "φ");
	private static final Set<String> POTENTIALS = Set.of("e", "v", "potential", "voltage", "ewe", "<ewe>");
	private static final Set<String> CURRENTS = Set.of("i", "current", "<i>");
	private static final Set<String> TIMES = Set.of("t", "time", "elapsedtime", "testtime");
	/** The SI prefix must be told by its case, so the pattern is not blind to case where it matters. */
	private static final Pattern UNIT = Pattern.compile("^(.+?)(?:\\s*[(\\[/]\\s*|[\\s_,]+)"
			+ "([GMkm]?[Hh][Zz]|[GMkmµu]?(?:[Oo]hms?|OHMS?|[\u03a9\u2126])|[Dd]eg(?:rees?)?\\.?|°|rad|ms|[Ss]ec|s|min|h"
			+ "|[mµun]?V|[mµun]?A|[mµun]?F)"
			+ "\\s*[)\\]]?\\.?$");
	private static final Map<Character, Double> PREFIXES = Map.of('G', 1e9, 'M', 1e6, 'k', 1e3, 'm', 1e-3, 'µ', 1e-6, 'u', 1e-6, 'n', 1e-9);

	/**
	 * The meaning of a header.
	 *
	 * @param header the text in the file
	 * @return its meaning; empty when the header is blank
	 */
	public static Optional<SpectrumHeader> of(String header) {
		String text = header.strip().replace("\uFEFF", "");
		if (text.isEmpty()) {
			return Optional.empty();
		}
		double sign = 1;
		String name = text.startsWith("Data: ") ? text.substring("Data: ".length()) : text;
		if (name.matches("^[-−–].*")) {
			sign = -1;
			name = name.substring(1).strip();
		}
		String unit = "";
		Matcher m = UNIT.matcher(name);
		if (m.matches()) {
			name = m.group(1);
			unit = m.group(2);
		}
		String key = name.toLowerCase(Locale.ROOT).replaceAll("\\((a|b)\\)$", "").replaceAll("[\\s_.\\-]", "");
		boolean ofAnArea = text.matches("(?i).*cm\\s*(2|²|\\^2).*");
		boolean ohmic = isOhm(unit);
		if (FREQUENCIES.contains(key) && !ofAnArea) {
			return known(FREQUENCY, "Hz", text, unit, prefix(unit, 2));
		}
		if (REALS.contains(key) && !ofAnArea) {
			return known(REAL, "Ohm", text, unit, sign * prefix(unit, ohmLength(unit)));
		}
		if (IMAGINARIES.contains(key) && !ofAnArea) {
			return known(IMAGINARY, "Ohm", text, unit, sign * prefix(unit, ohmLength(unit)));
		}
		if ((MAGNITUDES.contains(key) || "z".equals(key) && ohmic) && !ofAnArea) {
			return known(MAGNITUDE, "Ohm", text, unit, prefix(unit, ohmLength(unit)));
		}
		if (PHASES.contains(key)) {
			return known(PHASE, "deg", text, unit, sign * ("rad".equals(unit) ? 180 / Math.PI : 1));
		}
		if (TIMES.contains(key)) {
			return known("test_time_second", "s", text, unit, seconds(unit));
		}
		return Optional.of(other(text, name, key, unit));
	}

	/** Potentials, currents and capacitances in their canonical units, and numbers of which nothing is known. */
	private static SpectrumHeader other(String text, String name, String key, String unit) {
		String last = unit.isEmpty() ? "" : unit.substring(unit.length() - 1);
		double factor = prefix(unit, 1);
		return switch (last) {
			case "V" -> new SpectrumHeader(new ColumnInfo(POTENTIALS.contains(key) ? "voltage_volt" : snake(name) + "_volt", Unit.of("V"), text, unit),
					factor);
			case "A" -> new SpectrumHeader(new ColumnInfo(CURRENTS.contains(key) ? "current_ampere" : snake(name) + "_ampere", Unit.of("A"), text,
					unit), factor);
			case "F" -> new SpectrumHeader(new ColumnInfo(snake(name) + "_farad", Unit.of("F"), text, unit), factor);
			default -> new SpectrumHeader(new ColumnInfo(snake(text), Unit.of("1"), text, unit), 1);
		};
	}

	/**
	 * Whether headers are those of a spectrum: frequencies, and real and imaginary part or magnitude and phase.
	 *
	 * @param headers the headers
	 * @return whether a spectrum can be read from such a table
	 */
	public static boolean isSpectrum(List<String> headers) {
		Set<String> names = new HashSet<>();
		headers.forEach(h -> of(h).ifPresent(meaning -> names.add(meaning.info().name())));
		return names.contains(FREQUENCY)
				&& (names.contains(REAL) && names.contains(IMAGINARY) || names.contains(MAGNITUDE) && names.contains(PHASE));
	}

	/**
	 * The columns of a text table; what has no header is passed over, and a name that comes again gets a number.
	 *
	 * @param headers the headers in the order of the file
	 * @return the columns
	 */
	public static List<TextColumn> columns(List<String> headers) {
		Set<String> taken = new HashSet<>();
		return headers.stream().map(h -> of(h).map(meaning -> meaning.column(taken)).orElseGet(TextColumn::skipped)).toList();
	}

	private TextColumn column(Set<String> taken) {
		return TextColumn.number(unique(info, taken), factor);
	}

	/**
	 * A column of which no other has the name.
	 *
	 * @param info  the column
	 * @param taken the names so far, to which its own is added
	 * @return the column, with a number behind its name when that is taken
	 */
	public static ColumnInfo unique(ColumnInfo info, Set<String> taken) {
		String name = info.name();
		for (int i = 2; !taken.add(name); i++) {
			name = info.name() + "_" + i;
		}
		return new ColumnInfo(name, info.unit(), info.originalName(), info.originalUnit());
	}

	private static Optional<SpectrumHeader> known(String name, String unit, String original, String originalUnit, double factor) {
		return Optional.of(new SpectrumHeader(new ColumnInfo(name, Unit.of(unit), original, originalUnit), factor));
	}

	private static boolean isOhm(String unit) {
		return unit.toLowerCase(Locale.ROOT).contains("ohm") || unit.contains("\u03a9") || unit.contains("\u2126");
	}

	private static int ohmLength(String unit) {
		int at = unit.toLowerCase(Locale.ROOT).indexOf("ohm");
		return at >= 0 ? unit.length() - at : Math.min(1, unit.length());
	}

	/** The factor of the SI prefix in front of a unit of some length. */
	private static double prefix(String unit, int unitLength) {
		return unit.length() > unitLength ? PREFIXES.getOrDefault(unit.charAt(0), 1.0) : 1;
	}

	private static double seconds(String unit) {
		return switch (unit) {
			case "ms" -> 1e-3;
			case "min" -> 60;
			case "h" -> 3600;
			default -> 1;
		};
	}

	private static String snake(String text) {
		String name = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
		return name.isEmpty() ? "column" : name;
	}
}
