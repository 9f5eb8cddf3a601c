/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.lithoscope.impedance.internal.NamedCoordinates;
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;

/** What tells the spectra of a series apart. */
public enum SeriesCoordinate {
	/** The place in the series, from 1. */
	@Label("number")
	NUMBER("number", "1"),
	/** Temperature in °C. */
	@Label("temperature")
	TEMPERATURE("T", "Cel"),
	/** Cycle number. */
	@Label("cycle")
	CYCLE("cycle", "1"),
	/** Time in hours since the first spectrum. */
	@Label("time")
	TIME("t", "h"),
	/** Mean voltage during the spectrum. */
	@Label("voltage")
	VOLTAGE("E", "V"),
	/** State of charge in per cent. */
	@Label("state of charge")
	STATE_OF_CHARGE("SOC", "%");

	private static final double SECONDS_PER_HOUR = 3600;
	private static final int MOST_ROWS = 1 << 24;

	private final String quantity;
	private final String unit;

	SeriesCoordinate(String quantity, String unit) {
		this.quantity = quantity;
		this.unit = unit;
	}

	/** {@return the quantity on an axis} */
	public String quantity() {
		return quantity;
	}

	/** {@return the unit} */
	public Unit unit() {
		return Unit.of(unit);
	}

	/**
	 * What a measurement says about itself.
	 *
	 * @param measurement the measurement
	 * @return the coordinate in {@link #unit}, if the file or its name tells; time in hours since 1970, or since the start of the file
	 *         when it does not tell when that was
	 */
	public OptionalDouble of(Measurement measurement) {
		int points = measurement.table().map(t -> (int) Math.min(MOST_ROWS, t.rowCount())).orElse(0);
		return of(measurement, IntStream.range(0, points).toArray());
	}

	/**
	 * What a measurement says about one of its sweeps.
	 *
	 * @param measurement the measurement
	 * @param rows        the rows of its table that the sweep stands in: columns are averaged over them
	 * @return the coordinate in {@link #unit}, if the file or its name tells; time in hours since 1970, or since the start of the file
	 *         when it does not tell when that was
	 */
	public OptionalDouble of(Measurement measurement, int[] rows) {
		return switch (this) {
			case NUMBER -> OptionalDouble.empty();
			case TEMPERATURE -> temperature(measurement, rows);
			case CYCLE -> cycle(measurement, rows);
			case TIME -> time(measurement, rows);
			case VOLTAGE -> or(mean(measurement, "voltage_volt", rows), NamedCoordinates.volt(measurement.name()));
			case STATE_OF_CHARGE -> stateOfCharge(measurement, rows);
		};
	}

	/** The start, and how long after it the sweep was measured: a dynamic series in one file has one start. */
	private static OptionalDouble time(Measurement measurement, int[] rows) {
		// local times of one series differ as instants do, whatever their zone
		Optional<Instant> start = measurement.cellState().flatMap(s -> s.time()).or(() -> measurement.timeBase().instant())
				.or(() -> measurement.timeBase().local().map(t -> t.toInstant(ZoneOffset.UTC)));
		OptionalDouble after = mean(measurement, "test_time_second", rows);
		return start.isEmpty() && after.isEmpty() ? OptionalDouble.empty()
				: OptionalDouble.of((start.map(t -> t.toEpochMilli() / 1000.0).orElse(0.0) + after.orElse(0)) / SECONDS_PER_HOUR);
	}

	private static OptionalDouble stateOfCharge(Measurement measurement, int[] rows) {
		OptionalDouble stated = quantityOf(measurement, "cell.stateOfCharge", Units.PERCENT);
		return or(or(stated, mean(measurement, "state_of_charge_percent", rows)), NamedCoordinates.stateOfCharge(measurement.name()));
	}

	private static OptionalDouble cycle(Measurement measurement, int[] rows) {
		OptionalDouble stated = measurement.cellState().map(s -> s.cycle().isPresent() ? OptionalDouble.of(s.cycle().getAsInt())
				: OptionalDouble.empty()).orElse(OptionalDouble.empty());
		OptionalDouble counted = values(measurement, "cycle_count", rows).findFirst();
		return or(or(stated, counted), NamedCoordinates.cycle(measurement.name()));
	}

	private static OptionalDouble or(OptionalDouble first, OptionalDouble second) {
		return first.isPresent() ? first : second;
	}

	private static OptionalDouble temperature(Measurement measurement, int[] rows) {
		for (String key : new String[] { "sample.temperature", "cell.temperature", "temperature" }) {
			OptionalDouble stated = quantityOf(measurement, key, Units.CELSIUS);
			if (stated.isPresent()) {
				return stated;
			}
		}
		for (String column : new String[] { "temperature_t1_celsius", "surface_temperature_celsius", "temperature_celsius",
				"ambient_temperature_celsius" }) {
			OptionalDouble mean = mean(measurement, column, rows);
			if (mean.isPresent()) {
				return mean;
			}
		}
		return NamedCoordinates.celsius(measurement.name());
	}

	private static OptionalDouble quantityOf(Measurement measurement, String key, Unit unit) {
		return measurement.metadata().quantity(key).filter(q -> q.unit().isCompatible(unit)).map(q -> OptionalDouble.of(q.valueIn(unit)))
				.orElse(OptionalDouble.empty());
	}

	private static DoubleStream values(Measurement measurement, String name, int[] rows) {
		Optional<Column> column = measurement.table().flatMap(t -> t.column(name));
		return column.map(c -> Arrays.stream(rows).mapToDouble(c::get).filter(v -> !Double.isNaN(v))).orElse(DoubleStream.empty());
	}

	private static OptionalDouble mean(Measurement measurement, String name, int[] rows) {
		return values(measurement, name, rows).average();
	}

}
