/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.ui.project.OpenMeasurement;

/** The cells that can be compared, in the order in which they were opened. For the thread of the display. */
final class CompareCells {

	private static final Pattern FILE_ENDING = Pattern.compile("(\\.[A-Za-z]\\w{0,3})+$");

	private final List<CellRow> rows = new ArrayList<>();
	private final Map<Measurement, CellRow> waiting = new HashMap<>();
	/** The groups that the user has named, by cell, also of cells that are not open. */
	private final Map<String, String> named = new LinkedHashMap<>();

	/**
	 * Takes the measurements that are open now: what is known of those that stay is kept.
	 *
	 * @param open   the cycling measurements of the project
	 * @param groups what tells replicates apart
	 * @return whether there are other cells than before
	 */
	boolean update(List<OpenMeasurement> open, String groups) {
		List<CellRow> before = List.copyOf(rows);
		Map<OpenMeasurement, CellRow> known = new HashMap<>();
		rows.forEach(r -> known.put(r.measurement(), r));
		rows.clear();
		waiting.clear();
		Set<String> names = new HashSet<>();
		open.stream().map(known::get).filter(java.util.Objects::nonNull).forEach(r -> names.add(r.name()));
		for (OpenMeasurement measurement : open) {
			CellRow row = known.get(measurement);
			boolean fresh = row == null;
			if (fresh) {
				row = new CellRow(unique(measurement.measurement().metadata().text(MetadataKeys.CELL).orElse(measurement.name()), names),
						measurement);
				row.setShown(true);
				remind(row);
			}
			if (row.takeOver(measurement) || row.data().isEmpty()) {
				waiting.put(measurement.measurement(), row);
			}
			rows.add(row);
		}
		regroup(groups);
		return !before.equals(rows);
	}

	private void remind(CellRow row) {
		String group = named.get(row.name());
		if (group != null && !row.isGrouped()) {
			row.setGroup(group, true);
		}
	}

	/**
	 * Takes groups that were named at another time. What is named now stays.
	 *
	 * @param groups the names of groups by cell
	 */
	void remind(Map<String, String> groups) {
		groups.forEach(named::putIfAbsent);
		rows.forEach(this::remind);
	}

	/**
	 * Puts cells into a group.
	 *
	 * @param some  the cells
	 * @param group its name; blank for the one that their names tell
	 * @return all groups that are named now, by cell
	 */
	Map<String, String> name(List<CellRow> some, String group) {
		for (CellRow row : some) {
			row.setGroup(group, !group.isBlank());
			if (group.isBlank()) {
				named.remove(row.name());
			} else {
				named.put(row.name(), group);
			}
		}
		return Map.copyOf(named);
	}

	private static String unique(String name, Set<String> names) {
		String unique = name;
		for (int k = 2; !names.add(unique); k++) {
			unique = name + " (" + k + ")";
		}
		return unique;
	}

	/**
	 * Groups cells by their names; groups that the user has named stay.
	 *
	 * @param groups the regular expression that tells replicates apart
	 * @throws IllegalArgumentException when it is none; the message is for people
	 */
	void regroup(String groups) {
		try {
			Pattern number = Pattern.compile(groups);
			for (CellRow row : rows) {
				if (!row.isGrouped()) {
					row.setGroup(groups.isEmpty() ? "all cells" : number.matcher(FILE_ENDING.matcher(row.name()).replaceAll("")).replaceAll(""), false);
				}
			}
		} catch (PatternSyntaxException e) {
			throw new IllegalArgumentException("'" + groups + "' is no regular expression: " + e.getDescription(), e);
		}
	}

	/** {@return all cells} */
	List<CellRow> rows() {
		return List.copyOf(rows);
	}

	/** {@return the cells that are drawn and whose figures were found} */
	List<CellRow> drawn() {
		return rows.stream().filter(r -> r.isShown() && r.data().filter(d -> d.numbers().length > 0).isPresent()).toList();
	}

	/** {@return the measurements whose figures are still to be found; those that are drawn first} */
	List<Measurement> waiting() {
		List<Measurement> some = new ArrayList<>();
		rows.stream().filter(CellRow::isShown).map(r -> r.measurement().measurement()).filter(waiting::containsKey).forEach(some::add);
		rows.stream().filter(r -> !r.isShown()).map(r -> r.measurement().measurement()).filter(waiting::containsKey).forEach(some::add);
		return some;
	}

	/**
	 * Takes what was found of a measurement.
	 *
	 * @return whether anybody had waited for it
	 */
	boolean take(Measurement measurement, CellData data) {
		CellRow row = waiting.remove(measurement);
		if (row != null) {
			row.setData(data);
		}
		return row != null;
	}
}
