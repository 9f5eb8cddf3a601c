/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Optional;

import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/**
 * What capacities are divided by. Nothing is assumed: without an area there are no areal values, without a mass no specific ones.
 *
 * @param area   the electrode area
 * @param areaOf which electrode's area that is
 * @param mass   the mass of active material
 * @param anode  the total mass of the anode: host, coatings and lithium
 */
public record Norms(
		@Parameter(label = "Electrode area", unit = "cm2") Optional<Quantity> area,
		@Parameter(label = "Area of", help = "Discs of 14 and 15 mm differ by 15 %: say which electrode normalises",
				value = "POSITIVE") AreaOf areaOf,
		@Parameter(label = "Active mass", unit = "mg") Optional<Quantity> mass,
		@Parameter(label = "Total anode mass", help = "Host, coatings and lithium; empty: no capacity per anode mass", unit = "mg",
				advanced = true) Optional<Quantity> anode) {

	/** What EC-Lab writes when nobody typed anything, in g and cm². */
	private static final double UNTOUCHED = 0.001;
	private static final double TOLERANCE = 1e-6;

	/** Whose area it is. */
	public enum AreaOf {
		/** The positive electrode. */
		@Label("the positive electrode")
		POSITIVE,
		/** The negative electrode. */
		@Label("the negative electrode")
		NEGATIVE,
		/** As the user states. */
		@Label("as stated")
		STATED
	}

	/**
	 * These norms, filled up with what the metadata state; an instrument's untouched default of 0.001 is not a statement.
	 *
	 * @param metadata the metadata of the measurement
	 * @return the norms
	 */
	public Norms orFrom(Metadata metadata) {
		return new Norms(area.or(() -> metadata.quantity(MetadataKeys.ELECTRODE_AREA).filter(q -> stated(q, q.valueIn(
				Units.SQUARE_CENTIMETRE)))), areaOf, mass.or(() -> metadata.quantity(MetadataKeys.ACTIVE_MASS).filter(q -> stated(q,
						q.valueIn(Units.GRAM)))), anode);
	}

	private static boolean stated(Quantity quantity, double value) {
		return quantity.value() > 0 && Math.abs(value - UNTOUCHED) > TOLERANCE * UNTOUCHED * 10;
	}

	/** {@return the area in cm²; NaN when it is not known} */
	public double squareCentimetres() {
		return area.map(q -> q.valueIn(Units.SQUARE_CENTIMETRE)).filter(a -> a > 0).orElse(Double.NaN);
	}

	/** {@return the active mass in g; NaN when it is not known} */
	public double grams() {
		return mass.map(q -> q.valueIn(Units.GRAM)).filter(m -> m > 0).orElse(Double.NaN);
	}

	/** {@return the total mass of the anode in g; NaN when it is not known} */
	public double anodeGrams() {
		return anode.map(q -> q.valueIn(Units.GRAM)).filter(m -> m > 0).orElse(Double.NaN);
	}
}
