/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;

/**
 * What explains the colours of a plot: names with samples, a bar of colours, or both.
 *
 * @param entries names with samples; one alone needs no explanation and is left out
 * @param bar     the bar of colours, of a heat map or in place of many names
 */
record Legend(List<Entry> entries, Optional<ColourScale> bar) {

	private static final int MOST_SEQUENTIAL = 12;

	/** A name with what it looks like. */
	record Entry(String name, Series series) {

		Style style() {
			return switch (series) {
				case Series.XY s -> s.style();
				case Series.Steps s -> s.style();
				case Series.Bars s -> s.style();
				case Series.ErrorBars s -> s.style();
				case Series.Band s -> s.style();
				case Series.HeatMap s -> throw new IllegalArgumentException(s.name());
				case Series.Image s -> throw new IllegalArgumentException(s.name());
			};
		}
	}

	static Legend of(List<Series> series) {
		Map<String, Entry> named = new LinkedHashMap<>();
		List<Entry> sequential = new ArrayList<>();
		Optional<ColourScale> bar = Optional.empty();
		for (Series s : series) {
			if (s instanceof Series.HeatMap map) {
				bar = Optional.of(ColourScale.of(map));
			} else if (!(s instanceof Series.Image)) {
				Entry entry = new Entry(s.name(), s);
				if (entry.style().colour() instanceof Style.Colour.Sequential) {
					sequential.add(entry);
				}
				if (!s.name().isBlank()) {
					named.putIfAbsent(s.name() + ' ' + entry.style(), entry);
				}
			}
		}
		if (bar.isEmpty() && sequential.size() > MOST_SEQUENTIAL) {
			bar = ColourScale.of(sequential);
			if (bar.isPresent()) {
				named.values().removeIf(e -> e.style().colour() instanceof Style.Colour.Sequential);
				byLine(sequential).forEach(e -> named.put(e.name(), e));
			}
		}
		List<Entry> entries = List.copyOf(named.values());
		return new Legend(entries.size() > 1 || bar.isPresent() && !entries.isEmpty() ? entries : List.of(), bar);
	}

	/** Where the names of many series differ in the same words and lines, as of charge and discharge, one entry for each kind of line. */
	private static List<Entry> byLine(List<Entry> sequential) {
		Map<String, Entry> kinds = new LinkedHashMap<>();
		for (Entry e : sequential) {
			String words = ColourScale.wordsAfterNumber(e.name());
			if (!words.isEmpty() && e.series() instanceof Series.XY xy) {
				Style plain = e.style().in(new Style.Colour.Foreground());
				kinds.putIfAbsent(words, new Entry(words, new Series.XY(words, xy.x(), xy.y(), plain, xy.rows(), xy.onSecondAxis())));
			}
		}
		return kinds.size() > 1 ? List.copyOf(kinds.values()) : List.of();
	}
}
