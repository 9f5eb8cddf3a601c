/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.instrument.bdf.BdfColumn;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.ColumnInfo;

/** What the column names of one file mean: machine names, labels, labels with another unit, names of before version 1. */
public final class BdfNames {

	private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*/\\s*([^/]+(?:/[^/]+)?)");
	/** Names of before version 1, as they stand in files, with what they are now. */
	private static final Map<String, String> FORMER = Map.of("cycle_dimensionless", "cycle_count", "date_time_millisecond",
			"unix_time_millisecond",
			"step_dimensionless", "step_index", "temperature_celsius", "temperature_t1_celsius");
	private static final Map<String, String> MILLISECONDS = Map.of("test_time_millisecond", BdfColumn.TEST_TIME, "unix_time_millisecond",
			BdfColumn.UNIX_TIME);

	private final Set<String> used = new HashSet<>();

	/**
	 * What a column is.
	 *
	 * @param info   its name and unit here
	 * @param factor from the number in the file to that unit
	 * @param kind   what its values are; empty for a column that the format does not know
	 */
	public record Named(ColumnInfo info, double factor, Optional<BdfColumn.Kind> kind) {
	}

	/** A column of the format, and the unit that this header gives it. */
	private record Known(BdfColumn column, Unit unit) {
	}

	/**
	 * Whether columns make a table of the format.
	 *
	 * @param headers the names of the columns
	 * @return whether there are voltage, current and a time
	 */
	public static boolean areComplete(List<String> headers) {
		Set<String> known = new HashSet<>();
		headers.forEach(name -> known(name).ifPresent(c -> known.add(MILLISECONDS.getOrDefault(c.column().name(), c.column().name()))));
		return known.contains(BdfColumn.VOLTAGE) && known.contains(BdfColumn.CURRENT)
				&& (known.contains(BdfColumn.TEST_TIME) || known.contains(BdfColumn.UNIX_TIME));
	}

	/**
	 * Names the next column of the file; each name is given once.
	 *
	 * @param header its name in the file, not blank
	 * @return what it is
	 */
	public Named name(String header) {
		Optional<Known> known = known(header);
		return known.isPresent() ? named(header, known.get()) : unknown(header);
	}

	private Named named(String header, Known known) {
		BdfColumn column = known.column();
		String name = MILLISECONDS.getOrDefault(column.name(), column.name());
		Unit unit = name.equals(column.name()) ? column.unit() : Units.SECOND;
		Optional<BdfColumn.Kind> kind = Optional.of(column.kind());
		if (column.kind() != BdfColumn.Kind.NUMBER) {
			return new Named(new ColumnInfo(unique(name), unit, header, unit.equals(Units.ONE) ? "" : known.unit().code()), 1, kind);
		}
		// temperatures need more than a factor, so their unit stays as it is when it is not degree Celsius
		if (unit.equals(Units.CELSIUS) && !known.unit().equals(Units.CELSIUS)) {
			String code = known.unit().code();
			return new Named(new ColumnInfo(unique(name + "_" + code), known.unit(), header, code), 1, kind);
		}
		return new Named(new ColumnInfo(unique(name), unit, header, known.unit().code()), known.unit().factorTo(unit), kind);
	}

	private Named unknown(String header) {
		Matcher m = WITH_UNIT.matcher(header);
		Optional<Unit> unit = m.matches() ? unit(m.group(2)) : Optional.empty();
		String snake = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
		return new Named(new ColumnInfo(unique(snake.isEmpty() ? "column" : snake), unit.orElse(Units.ONE), header,
				unit.isPresent() ? m.group(2) : ""), 1, Optional.empty());
	}

	private static Optional<Known> known(String header) {
		String name = FORMER.getOrDefault(header.strip().toLowerCase(Locale.ROOT), header);
		Optional<BdfColumn> exact = BdfColumn.of(name);
		if (exact.isPresent()) {
			return exact.map(c -> new Known(c, c.unit()));
		}
		Matcher m = WITH_UNIT.matcher(name.strip());
		if (!m.matches()) {
			return Optional.empty();
		}
		String label = m.group(1).toLowerCase(Locale.ROOT) + " /";
		return unit(m.group(2)).flatMap(unit -> BdfColumn.all().values().stream().filter(c -> c.unit().isCompatible(unit)
				&& c.labels().stream().anyMatch(l -> l.toLowerCase(Locale.ROOT).startsWith(label))).findFirst().map(c -> new Known(c, unit)));
	}

	private static Optional<Unit> unit(String text) {
		try {
			return Optional.of(Unit.of(text.strip()));
		} catch (UnitException e) {
			// what follows the slash is no unit, but part of the name
			return Optional.empty();
		}
	}

	private String unique(String name) {
		String free = name;
		for (int n = 2; !used.add(free); n++) {
			free = name + "_" + n;
		}
		return free;
	}
}
