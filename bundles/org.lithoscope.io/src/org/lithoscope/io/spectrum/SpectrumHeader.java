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
 * {@code Z''} … A minus sign, {@code neg.} or {@code minus} in front says that the file holds the negative value. Impedances times the area
 * of the electrode (Ω cm²) are read as those of one square centimetre, see {@link #isAreaSpecific}.
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
	private static final Set<String> REALS = Set.of("z'", "z′", "zre", "zreal", "zr", "re(z)", "re[z]", "rez", "re", "real", "real(z)",
			"realz", "zprime", "zdash", "realimpedance", "realimpedances", "impedancereal", "realpart", "zrealpart", "datareal");
	private static final Set<String> IMAGINARIES = Set.of("z''", "z\"", "z″", "z′′", "zim", "zimg", "zimag", "zimaginary", "zi", "im(z)",
			"im[z]", "imz", "im", "imag", "imaginary", "imag(z)", "imagz", "zdoubleprime", "zdoubledash", "imaginaryimpedance",
			"imaginaryimpedances", "impedanceimaginary", "imaginarypart", "zimaginarypart", "dataimag");
	/** PSTrace writes −Im Z under this name. */
	private static final String NEGATIVE_IMAGINARY = "zdashneg";
	private static final Set<String> MAGNITUDES = Set.of("|z|", "zmod", "mod(z)", "modulus", "zabs", "abs(z)", "absz", "zmag", "magnitude",
			"zmagnitude", "zmodulus", "absoluteimpedance", "impedance", "impedancemagnitude", "impedancemodulus");
	private static final Set<String> PHASES = Set.of("phase", "zphz", "phase(z)", "phaseofz", "phasez", "zphase", "phaseangle", "zangle",
			"impedancephase", "theta", "theta(z)", "phi", "phi(z)", "θ", "φ");
	/** Names that are those of impedances only where their unit is one: what IviumSoft exports. */
	private static final Map<String, String> WITH_UNIT = Map.of("z", "|z|", "z1", "z'", "z2", "z''");
	private static final Set<String> POTENTIALS = Set.of("e", "v", "potential", "voltage", "ewe", "<ewe>");
	private static final Set<String> CURRENTS = Set.of("i", "current", "<i>");
	private static final Set<String> TIMES = Set.of("t", "time", "elapsedtime", "testtime");
	private static final Pattern NEGATIVE = Pattern.compile("^(?:[-−–]|(?i:neg(?:ative|\\.)?|minus)\\s)\\s*(.+)$");
	/**
	 * The SI prefix must be told by its case, so the pattern is not blind to case where it matters. The last sign of ohm is what is left of it
	 * when a Greek text is read as a Western one.
	 */
	private static final Pattern UNIT = Pattern.compile("^(.+?)(?:\\s*[(\\[/]\\s*|[\\s_,]+)"
			+ "([GMkm]?[Hh][Zz]|[GMkmµu]?(?:[Oo]hms?|OHMS?|[\u03a9\u2126\u00d9])|[Dd]eg(?:rees?)?\\.?|°|rad|ms|[Ss]ec|s|min|h"
			+ "|[mµun]?V|[mµun]?A|[mµun]?F)"
			+ "(\\s*[·⋅*×.\\- ]?\\s*c?m\\s*(?:2|²|\\^2|\\*\\*2))?"
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
		String name = text.startsWith("Data: ") ? text.substring("Data: ".length()) : text;
		Matcher negative = NEGATIVE.matcher(name);
		double sign = negative.matches() ? -1 : 1;
		name = negative.matches() ? negative.group(1) : name;
		String unit = "";
		String area = "";
		Matcher m = UNIT.matcher(name);
		if (m.matches() && (m.group(3) == null || isOhm(m.group(2)))) {
			name = m.group(1);
			unit = m.group(2);
			area = m.group(3) == null ? "" : m.group(3);
		}
		String key = name.toLowerCase(Locale.ROOT).replaceAll("\\((a|b)\\)$", "").replaceAll("[\\s_.\\-]", "");
		String impedance = isOhm(unit) ? WITH_UNIT.getOrDefault(key, key) : key;
		double ohm = prefix(unit, ohmLength(unit)) * (area.isEmpty() || area.contains("cm") ? 1 : 1e4);
		String full = unit + area;
		if (FREQUENCIES.contains(key)) {
			return known(FREQUENCY, "Hz", text, unit, prefix(unit, 2));
		}
		if (REALS.contains(impedance)) {
			return known(REAL, "Ohm", text, full, sign * ohm);
		}
		if (IMAGINARIES.contains(impedance) || NEGATIVE_IMAGINARY.equals(impedance)) {
			return known(IMAGINARY, "Ohm", text, full, NEGATIVE_IMAGINARY.equals(impedance) ? -ohm : sign * ohm);
		}
		if (MAGNITUDES.contains(impedance)) {
			return known(MAGNITUDE, "Ohm", text, full, ohm);
		}
		if (PHASES.contains(key)) {
			return known(PHASE, "deg", text, unit, sign * ("rad".equals(unit) ? 180 / Math.PI : 1));
		}
		if (TIMES.contains(key)) {
			return known("test_time_second", "s", text, unit, seconds(unit));
		}
		return Optional.of(other(text, name, key, unit));
	}

	/**
	 * Whether a column holds impedances times the area of the electrode, in Ω cm² or Ω m².
	 *
	 * @param column a column as {@link #of} describes it
	 * @return whether its unit in the file has an area; such numbers are in Ω cm² then
	 */
	public static boolean isAreaSpecific(ColumnInfo column) {
		return column.unit().equals(Unit.of("Ohm")) && column.originalUnit().matches("(?i).*m\\s*(2|²|\\^2|\\*\\*2)$");
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
		return unit.toLowerCase(Locale.ROOT).contains("ohm") || unit.matches(".*[\u03a9\u2126\u00d9]");
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
