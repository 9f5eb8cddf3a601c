/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.instrument.bdf.BdfColumn;
import org.lithoscope.io.text.TextColumn;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.ColumnInfo;

/**
 * The header line of a Battery Data Format text.
 *
 * @param names     the headers as they stand in the file
 * @param delimiter what stands between cells
 * @param line      the header line
 * @param sample    the cells of the first row; empty when there is none
 */
public record BdfHeader(List<String> names, char delimiter, TextHead.Line line, List<String> sample) {

	private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*/\\s*([^/]+(?:/[^/]+)?)");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][-+]?\\d+)?|[nN]a[nN]|");
	private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");
	/** Names of before version 1, as they stand in files, with what they are now. */
	private static final Map<String, String> FORMER = Map.of("cycle_dimensionless", "cycle_count", "date_time_millisecond",
			"unix_time_millisecond",
			"step_dimensionless", "step_index", "temperature_celsius", "temperature_t1_celsius");
	private static final Map<String, String> MILLISECONDS = Map.of("test_time_millisecond", BdfColumn.TEST_TIME, "unix_time_millisecond",
			BdfColumn.UNIX_TIME);

	/** Copies the lists. */
	public BdfHeader {
		names = List.copyOf(names);
		sample = List.copyOf(sample);
	}

	/**
	 * Takes the first line that is not blank as the header.
	 *
	 * @param head the first lines of the file
	 * @return the header, if it has voltage, current and a time
	 */
	public static Optional<BdfHeader> find(TextHead head) {
		Optional<TextHead.Line> first = head.first(text -> !text.isBlank());
		if (first.isEmpty()) {
			return Optional.empty();
		}
		TextHead.Line line = first.get();
		char delimiter = line.text().indexOf('\t') >= 0 ? '\t' : line.text().indexOf(';') >= 0 ? ';' : ',';
		List<String> names = line.cells(delimiter);
		Set<String> known = new HashSet<>();
		names.forEach(name -> known(name).ifPresent(c -> known.add(MILLISECONDS.getOrDefault(c.column().name(), c.column().name()))));
		boolean complete = known.contains(BdfColumn.VOLTAGE) && known.contains(BdfColumn.CURRENT)
				&& (known.contains(BdfColumn.TEST_TIME) || known.contains(BdfColumn.UNIX_TIME));
		List<String> sample = head.lines().stream().skip(line.number()).filter(l -> !l.text().isBlank()).findFirst().map(l -> l.cells(delimiter))
				.orElse(List.of());
		return complete ? Optional.of(new BdfHeader(names, delimiter, line, sample)) : Optional.empty();
	}

	/** {@return the layout of the rows} */
	public TextLayout layout() {
		boolean comma = delimiter != ',' && sample.stream().anyMatch(cell -> cell.indexOf(',') >= 0 && NUMBER.matcher(cell).matches());
		List<TextColumn> columns = new ArrayList<>();
		Set<String> used = new HashSet<>();
		for (int i = 0; i < names.size(); i++) {
			columns.add(column(names.get(i), i < sample.size() ? sample.get(i) : "", used));
		}
		return TextLayout.builder().delimiter(delimiter).decimalPoint(comma ? ',' : '.').lastLine(TextLayout.LastLine.MAY_BE_OPEN)
				.charset(StandardCharsets.UTF_8).start(line.end(), line.number() + 1).columns(columns).build();
	}

	/** A column of the format, and the unit that this header gives it. */
	private record Known(BdfColumn column, Unit unit) {
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

	private static TextColumn column(String header, String sample, Set<String> used) {
		Optional<Known> known = known(header);
		if (known.isEmpty()) {
			return header.isBlank() ? TextColumn.skipped() : unknown(header, sample, used);
		}
		BdfColumn column = known.get().column();
		String name = MILLISECONDS.getOrDefault(column.name(), column.name());
		Unit unit = name.equals(column.name()) ? column.unit() : Units.SECOND;
		ColumnInfo info = new ColumnInfo(unique(name, used), unit, header, unit.equals(Units.ONE) ? "" : known.get().unit().code());
		return switch (column.kind()) {
			case WHOLE -> TextColumn.integer(info);
			case TEXT -> WHOLE.matcher(sample).matches() ? TextColumn.integer(info) : TextColumn.text(info);
			case NUMBER -> number(info, known.get().unit());
		};
	}

	/** Temperatures need more than a factor, so their unit stays as it is when it is not degree Celsius. */
	private static TextColumn number(ColumnInfo info, Unit unit) {
		boolean shifted = info.unit().equals(Units.CELSIUS) && !unit.equals(Units.CELSIUS);
		return shifted ? TextColumn.number(new ColumnInfo(info.name() + "_" + unit.code(), unit, info.originalName(), unit.code()))
				: TextColumn.number(info, unit);
	}

	private static TextColumn unknown(String header, String sample, Set<String> used) {
		Matcher m = WITH_UNIT.matcher(header);
		Optional<Unit> unit = m.matches() ? unit(m.group(2)) : Optional.empty();
		String snake = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
		ColumnInfo info = new ColumnInfo(unique(snake.isEmpty() ? "column" : snake, used), unit.orElse(Units.ONE), header,
				unit.isPresent() ? m.group(2) : "");
		return NUMBER.matcher(sample).matches() ? TextColumn.number(info) : TextColumn.text(info);
	}

	private static Optional<Unit> unit(String text) {
		try {
			return Optional.of(Unit.of(text.strip()));
		} catch (UnitException e) {
			// what follows the slash is no unit, but part of the name
			return Optional.empty();
		}
	}

	private static String unique(String name, Set<String> used) {
		String free = name;
		for (int n = 2; !used.add(free); n++) {
			free = name + "_" + n;
		}
		return free;
	}
}
