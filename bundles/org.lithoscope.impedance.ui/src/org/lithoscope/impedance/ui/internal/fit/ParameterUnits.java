/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.ElementType;
import org.lithoscope.model.quantity.Unit;

/** The units of parameters as they are written, with the broken exponents of Q and of the Warburg coefficient. */
final class ParameterUnits {

	private ParameterUnits() {
	}

	/**
	 * A parameter's unit.
	 *
	 * @param parameter the parameter
	 * @param areal     whether values are per area
	 * @return the unit's symbol; empty for an exponent
	 */
	static String of(Circuit.Parameter parameter, boolean areal) {
		ElementType type = parameter.element().type();
		if (parameter.isExponent()) {
			return "";
		}
		if (type == ElementType.WARBURG) {
			return areal ? "Ω cm² s⁻½" : "Ω s⁻½";
		}
		if (type == ElementType.CONSTANT_PHASE) {
			return areal ? "S cm⁻² sⁿ" : "S sⁿ";
		}
		String code = parameter.slot().unit();
		String perArea = switch (parameter.slot().kind()) {
			case IMPEDANCE -> code + ".cm2";
			case ADMITTANCE -> code + "/cm2";
			default -> code;
		};
		return Unit.of(areal ? perArea : code).symbol();
	}
}
