/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * The spectra of counter electrode and cell that stand beside that of the working electrode in one measurement, as EC-Lab records them with
 * the potential of the counter electrode: {@code Zce} and {@code Zwe-ce}, which is the sum of both.
 */
public final class CounterElectrode {

	private static final String FREQUENCY = "frequency_hertz";
	private static final List<String> PARTS = List.of("real_impedance", "imaginary_impedance");
	private static final List<String> KEPT = List.of(FREQUENCY, "sweep_number", "z_cycle", "cycle_count");

	private CounterElectrode() {
	}

	/**
	 * The spectrum of the counter electrode.
	 *
	 * @param measurement the measurement of the working electrode
	 * @return the same frequencies with the impedances of the counter electrode, if they are there
	 */
	public static Optional<Measurement> of(Measurement measurement) {
		return beside(measurement, "ce", "counter electrode");
	}

	/**
	 * The spectrum between both electrodes.
	 *
	 * @param measurement the measurement of the working electrode
	 * @return the same frequencies with the impedances of the cell, if they are there
	 */
	public static Optional<Measurement> cell(Measurement measurement) {
		return beside(measurement, "we_ce", "cell");
	}

	private static Optional<Measurement> beside(Measurement measurement, String part, String name) {
		for (Table table : measurement.tables().values()) {
			List<Column> columns = new ArrayList<>(table.columns().stream().filter(c -> KEPT.contains(c.info().name())).toList());
			for (String quantity : PARTS) {
				table.column(quantity + "_" + part + "_ohm").filter(CounterElectrode::isMeasured).ifPresent(column -> columns.add(Column.ofDoubles(
						new ColumnInfo(quantity + "_ohm", Units.OHM, column.info().originalName(), column.info().originalUnit()), column.toArray())));
			}
			boolean whole = table.column(FREQUENCY).isPresent() && columns.stream().filter(c -> c.info().name().endsWith("_ohm")).count() == PARTS.size();
			if (whole) {
				return Optional.of(Measurement.builder(measurement.type()).name(measurement.name() + ", " + name).table("data", Table.of(columns))
						.metadata(measurement.metadata()).build());
			}
		}
		return Optional.empty();
	}

	/** Where the counter electrode was not recorded, its columns may be there, filled with zeros. */
	private static boolean isMeasured(Column column) {
		return Arrays.stream(column.toArray()).anyMatch(value -> value != 0 && Double.isFinite(value));
	}
}
