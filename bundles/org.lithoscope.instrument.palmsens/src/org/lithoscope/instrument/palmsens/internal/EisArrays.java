/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.palmsens.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumTable;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * The arrays of a data set of impedances. The class of their unit says what they are; it names the SI prefix too ({@code MicroAmpere}),
 * while its symbol does not. PalmSens keeps −Im Z and −phase and says so in the quantity.
 */
public final class EisArrays {

	private static final Map<String, Double> PREFIXES = Map.of("pico", 1e-12, "nano", 1e-9, "micro", 1e-6, "milli", 1e-3, "kilo", 1e3, "mega",
			1e6);

	private EisArrays() {
	}

	/** What an array is, and the factor from its numbers. */
	private record Meaning(String name, String unit, double factor) {
	}

	/**
	 * The table of a data set.
	 *
	 * @param file    the name of the file, for errors
	 * @param dataSet the data set
	 * @return the table; empty when these are no impedances
	 * @throws ReadException when they are, but there are no frequencies above zero
	 */
	public static Optional<Table> table(String file, Node dataSet) throws ReadException {
		List<Column> columns = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		int rows = 0;
		for (Node array : dataSet.get("Values").elements()) {
			Optional<Meaning> meaning = array.get("Hidden").isTrue() ? Optional.empty() : meaning(array);
			// the first of a kind is the measured one; others are means and set values
			if (meaning.isPresent() && taken.add(meaning.get().name())) {
				List<Node> points = array.get("DataValues").elements();
				double[] values = new double[points.size()];
				for (int i = 0; i < values.length; i++) {
					values[i] = points.get(i).get("V").number() * meaning.get().factor();
				}
				rows = meaning.get().name().equals(SpectrumHeader.FREQUENCY) ? values.length : rows;
				columns.add(Column.ofDoubles(new ColumnInfo(meaning.get().name(), Unit.of(meaning.get().unit()),
						array.get("Description").text(), array.get("Unit").get("S").text()), values));
			}
		}
		int n = rows;
		columns.removeIf(c -> c.size() != n);
		boolean impedances = columns.stream().anyMatch(c -> c.info().name().equals(SpectrumHeader.REAL)
				|| c.info().name().equals(SpectrumHeader.MAGNITUDE));
		return n == 0 || !impedances ? Optional.empty() : Optional.of(SpectrumTable.of(file, columns));
	}

	private static Optional<Meaning> meaning(Node array) {
		Node unit = array.get("Unit");
		String kind = unit.get("Type").simpleName().orElse("");
		double sign = unit.get("Q").text().startsWith("-") ? -1 : 1;
		double prefix = PREFIXES.entrySet().stream().filter(p -> kind.startsWith(p.getKey())).mapToDouble(Map.Entry::getValue).findFirst()
				.orElse(1);
		String base = PREFIXES.keySet().stream().filter(kind::startsWith).findFirst().map(p -> kind.substring(p.length())).orElse(kind);
		String description = array.get("Description").text().toLowerCase(Locale.ROOT);
		return Optional.ofNullable(switch (base) {
			case "hertz" -> new Meaning(SpectrumHeader.FREQUENCY, "Hz", prefix);
			case "zre" -> new Meaning(SpectrumHeader.REAL, "Ohm", prefix);
			// without a quantity it is still −Im Z
			case "zim" -> new Meaning(SpectrumHeader.IMAGINARY, "Ohm", unit.get("Q").text().isEmpty() ? -prefix : sign * prefix);
			case "z" -> new Meaning(SpectrumHeader.MAGNITUDE, "Ohm", prefix);
			case "phase" -> new Meaning(SpectrumHeader.PHASE, "deg", unit.get("Q").text().isEmpty() ? -1 : sign);
			case "time", "second" -> new Meaning("test_time_second", "s", prefix);
			case "volt" -> description.startsWith("potential") ? new Meaning("voltage_volt", "V", prefix) : null;
			case "ampere" -> description.equals("idc") ? new Meaning("current_ampere", "A", prefix) : null;
			default -> null;
		});
	}
}
