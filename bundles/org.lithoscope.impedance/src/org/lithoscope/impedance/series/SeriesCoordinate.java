/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.series;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern CELSIUS = Pattern.compile("([-+−]?\\d+(?:[.,]\\d+)?)\\s*°?C(?![a-zA-Z])");
	private static final double SECONDS_PER_HOUR = 3600;

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
	 * @return the coordinate in {@link #unit}, if the file or its name tells; time in hours since 1970
	 */
	public OptionalDouble of(Measurement measurement) {
		return switch (this) {
			case NUMBER -> OptionalDouble.empty();
			case TEMPERATURE -> temperature(measurement);
			case CYCLE -> measurement.cellState().map(s -> s.cycle().isPresent() ? OptionalDouble.of(s.cycle().getAsInt())
					: OptionalDouble.empty()).orElse(OptionalDouble.empty());
			// local times of one series differ as instants do, whatever their zone
			case TIME -> measurement.cellState().flatMap(s -> s.time()).or(() -> measurement.timeBase().instant())
					.or(() -> measurement.timeBase().local().map(t -> t.toInstant(ZoneOffset.UTC)))
					.map(t -> OptionalDouble.of(t.toEpochMilli() / 1000.0 / SECONDS_PER_HOUR)).orElse(OptionalDouble.empty());
			case VOLTAGE -> mean(measurement, "voltage_volt");
			case STATE_OF_CHARGE -> quantityOf(measurement, "cell.stateOfCharge", Units.PERCENT);
		};
	}

	private static OptionalDouble temperature(Measurement measurement) {
		for (String key : new String[] { "sample.temperature", "cell.temperature", "temperature" }) {
			OptionalDouble stated = quantityOf(measurement, key, Units.CELSIUS);
			if (stated.isPresent()) {
				return stated;
			}
		}
		for (String column : new String[] { "temperature_t1_celsius", "surface_temperature_celsius", "temperature_celsius",
				"ambient_temperature_celsius" }) {
			OptionalDouble mean = mean(measurement, column);
			if (mean.isPresent()) {
				return mean;
			}
		}
		Matcher m = CELSIUS.matcher(measurement.name());
		return m.find() ? OptionalDouble.of(Double.parseDouble(m.group(1).replace('−', '-').replace(',', '.'))) : OptionalDouble.empty();
	}

	private static OptionalDouble quantityOf(Measurement measurement, String key, Unit unit) {
		return measurement.metadata().quantity(key).filter(q -> q.unit().isCompatible(unit)).map(q -> OptionalDouble.of(q.valueIn(unit)))
				.orElse(OptionalDouble.empty());
	}

	private static OptionalDouble mean(Measurement measurement, String name) {
		double[] values = measurement.table().flatMap(t -> t.column(name)).map(Column::toArray).orElse(new double[0]);
		return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average();
	}
}
