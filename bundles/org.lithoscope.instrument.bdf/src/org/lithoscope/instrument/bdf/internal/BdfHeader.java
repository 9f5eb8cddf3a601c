/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lithoscope.io.text.TextColumn;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;

/**
 * The header line of a Battery Data Format text.
 *
 * @param names     the headers as they stand in the file
 * @param delimiter what stands between cells
 * @param line      the header line
 * @param sample    the cells of the first row; empty when there is none
 */
public record BdfHeader(List<String> names, char delimiter, TextHead.Line line, List<String> sample) {

	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][-+]?\\d+)?|[nN]a[nN]|");
	private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");

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
		List<String> sample = head.lines().stream().skip(line.number()).filter(l -> !l.text().isBlank()).findFirst().map(l -> l.cells(delimiter))
				.orElse(List.of());
		return BdfNames.areComplete(names) ? Optional.of(new BdfHeader(names, delimiter, line, sample)) : Optional.empty();
	}

	/** {@return the layout of the rows} */
	public TextLayout layout() {
		boolean comma = delimiter != ',' && sample.stream().anyMatch(cell -> cell.indexOf(',') >= 0 && NUMBER.matcher(cell).matches());
		List<TextColumn> columns = new ArrayList<>();
		BdfNames all = new BdfNames();
		for (int i = 0; i < names.size(); i++) {
			columns.add(column(names.get(i), i < sample.size() ? sample.get(i) : "", all));
		}
		return TextLayout.builder().delimiter(delimiter).decimalPoint(comma ? ',' : '.').lastLine(TextLayout.LastLine.MAY_BE_OPEN)
				.charset(StandardCharsets.UTF_8).start(line.end(), line.number() + 1).columns(columns).build();
	}

	private static TextColumn column(String header, String sample, BdfNames all) {
		if (header.isBlank()) {
			return TextColumn.skipped();
		}
		BdfNames.Named named = all.name(header);
		if (named.kind().isEmpty()) {
			return NUMBER.matcher(sample).matches() ? TextColumn.number(named.info()) : TextColumn.text(named.info());
		}
		return switch (named.kind().get()) {
			case WHOLE -> TextColumn.integer(named.info());
			case TEXT -> WHOLE.matcher(sample).matches() ? TextColumn.integer(named.info()) : TextColumn.text(named.info());
			case NUMBER -> TextColumn.number(named.info(), named.factor());
		};
	}
}
