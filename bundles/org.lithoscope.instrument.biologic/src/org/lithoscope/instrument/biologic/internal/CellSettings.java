/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * Mass, area and capacity of the cell as the user typed them, or as EC-Lab pre-filled them: a form left alone says 0.001 g and 0.001 cm².
 * Such a default is kept as what the file says, but never taken for the cell's.
 */
final class CellSettings {

	/** The number that EC-Lab puts into a form before the user does. */
	private static final double DEFAULT = 0.001;
	private static final double SINGLE_PRECISION = 1e-6;

	private final Metadata.Builder metadata;
	private final List<Notice> notices = new ArrayList<>();
	private OptionalDouble mass = OptionalDouble.empty();

	CellSettings(Metadata.Builder metadata) {
		this.metadata = metadata;
	}

	/** Takes the mass that EC-Lab divides by. */
	void characteristicMass(double value, Unit unit, String raw) {
		boolean own = keep("characteristicMass", value, unit, raw);
		if (own) {
			mass = OptionalDouble.of(value);
			metadata.put(MetadataKeys.ACTIVE_MASS, value(value, unit, Units.GRAM, raw, "Characteristic mass"));
		} else if (value > 0) {
			notices.add(Notice.info(
					"The file states EC-Lab's default characteristic mass of " + raw + "; it is not taken for the mass of the cell."));
		}
	}

	/** Takes the mass of active material, which counts when the characteristic mass was left alone. */
	void activeMaterialMass(double value, Unit unit, String raw) {
		if (keep("activeMaterialMass", value, unit, raw) && mass.isEmpty()) {
			metadata.put(MetadataKeys.ACTIVE_MASS, value(value, unit, Units.GRAM, raw, "Mass of active material"));
		}
	}

	/** Takes the surface of the electrode. */
	void electrodeArea(double value, Unit unit, String raw) {
		if (keep("electrodeArea", value, unit, raw)) {
			metadata.put(MetadataKeys.ELECTRODE_AREA, value(value, unit, Units.SQUARE_CENTIMETRE, raw, "Electrode surface area"));
		}
	}

	/** Takes the capacity of the battery. */
	void batteryCapacity(double value, Unit unit, String raw) {
		if (value > 0 && !Double.isInfinite(value)) {
			metadata.put(MetadataKeys.NOMINAL_CAPACITY, value(value, unit, Units.AMPERE_HOUR, raw, "Battery capacity"));
		}
	}

	/** {@return what has to be said about defaults} */
	List<Notice> notices() {
		return notices;
	}

	/** Keeps what the file says; answers whether the user has typed it. */
	private boolean keep(String key, double value, Unit unit, String raw) {
		if (!(value >= 0) || Double.isInfinite(value)) {
			return false;
		}
		boolean own = value > 0 && Math.abs(value - DEFAULT) > SINGLE_PRECISION * DEFAULT;
		MetadataValue stated = MetadataValue.number(value, unit).from(raw, key);
		metadata.put(MetadataKeys.RAW + key, own ? stated : stated.as(MetadataValue.Quality.ESTIMATED));
		return own;
	}

	private static MetadataValue value(double value, Unit unit, Unit canonical, String raw, String source) {
		double factor = unit.factorTo(canonical);
		double reciprocal = Math.rint(1 / factor);
		// 2.413 mA h is 2.413/1000 A h: dividing by a whole number gives the nearest double, multiplying by 0.001 need not
		boolean whole = reciprocal > 1 && Math.abs(reciprocal * factor - 1) < 1e-12;
		return MetadataValue.number(whole ? value / reciprocal : value * factor, canonical).from(raw, source);
	}
}
