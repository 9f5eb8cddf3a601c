/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import org.lithoscope.microscopy.measuring.Calibration;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/** Sizes of markings as texts, in the unit in which they read best, with digits that follow the uncertainty. */
final class MarkingReadings {

	private static final Unit SQUARE_NANOMETRE = Unit.of("nm2");
	private static final Unit MILLIMETRE = Unit.of("mm");
	private static final Unit SQUARE_MILLIMETRE = Unit.of("mm2");

	private MarkingReadings() {
	}

	/** The number that its purpose asks for: thickness, length, or area. */
	static String size(Marking marking, Calibration calibration) {
		return switch (marking.purpose()) {
			case THICKNESS -> length(marking.thickness(calibration));
			case SIZE, DEPOSIT, PORE -> marking.shape().isClosed() ? area(calibration.area(marking.shape()))
					: length(calibration.length(marking.shape()));
		};
	}

	/** A length. */
	static String length(Quantity micrometres) {
		return in(micrometres, micrometres.value() < 1 ? Units.NANOMETRE : micrometres.value() < 1000 ? Units.MICROMETRE : MILLIMETRE);
	}

	/** An area. */
	static String area(Quantity squareMicrometres) {
		double value = squareMicrometres.value();
		return in(squareMicrometres, value < 0.1 ? SQUARE_NANOMETRE : value < 1e5 ? Calibration.AREA_UNIT : SQUARE_MILLIMETRE);
	}

	private static String in(Quantity quantity, Unit unit) {
		double factor = quantity.unit().factorTo(unit);
		return new Quantity(quantity.value() * factor, unit, quantity.standardUncertainty() * factor).toString();
	}
}
