/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.List;

/** The elements of equivalent circuits. Parameters are positive; exponents lie between 0 and 1. */
public enum ElementType {
	/** Resistance R: Z = R. */
	RESISTANCE("R", List.of(new Slot("", "Ohm", Kind.IMPEDANCE))),
	/** Capacitance C: Z = 1/(jωC). */
	CAPACITANCE("C", List.of(new Slot("", "F", Kind.ADMITTANCE))),
	/** Inductance L: Z = jωL. */
	INDUCTANCE("L", List.of(new Slot("", "H", Kind.IMPEDANCE))),
	/** Constant phase element: Z = 1/(Q(jω)ⁿ). */
	CONSTANT_PHASE("Q", List.of(new Slot("Q", "S.s", Kind.ADMITTANCE), new Slot("n", "1", Kind.EXPONENT))),
	/** Semi-infinite diffusion (Warburg): Z = A(1 − j)/√ω. */
	WARBURG("W", List.of(new Slot("", "Ohm", Kind.IMPEDANCE))),
	/** Finite diffusion before a reflecting boundary (open): Z = Z₀ coth(s)/s, s = √(jωτ). */
	WARBURG_OPEN("Wo", List.of(new Slot("Z", "Ohm", Kind.IMPEDANCE), new Slot("tau", "s", Kind.TIME))),
	/** Finite diffusion before a transmitting boundary (short): Z = Z₀ tanh(s)/s, s = √(jωτ). */
	WARBURG_SHORT("Ws", List.of(new Slot("Z", "Ohm", Kind.IMPEDANCE), new Slot("tau", "s", Kind.TIME))),
	/** Gerischer element: Z = R/√(1 + jωτ). */
	GERISCHER("G", List.of(new Slot("R", "Ohm", Kind.IMPEDANCE), new Slot("tau", "s", Kind.TIME))),
	/** A resistance in parallel with a constant phase element, by its time constant: Z = R/(1 + (jωτ)ⁿ). */
	ZARC("ZARC", List.of(new Slot("R", "Ohm", Kind.IMPEDANCE), new Slot("tau", "s", Kind.TIME), new Slot("n", "1", Kind.EXPONENT)));

	/** How a parameter enters. */
	public enum Kind {
		/** The impedance of the element is proportional to it. */
		IMPEDANCE,
		/** The impedance of the element is inversely proportional to it. */
		ADMITTANCE,
		/** A time constant. */
		TIME,
		/** An exponent between 0 and 1. */
		EXPONENT
	}

	/**
	 * A parameter of an element.
	 *
	 * @param suffix what is added to the element's name; empty for a single parameter
	 * @param unit   the UCUM code of its unit; that of Q is S·sⁿ and of A is Ω·s⁻½
	 * @param kind   how it enters
	 */
	public record Slot(String suffix, String unit, Kind kind) {
	}

	private final String symbol;
	private final List<Slot> slots;

	ElementType(String symbol, List<Slot> slots) {
		this.symbol = symbol;
		this.slots = slots;
	}

	/** {@return the symbol in circuit texts} */
	public String symbol() {
		return symbol;
	}

	/** {@return the parameters in order} */
	public List<Slot> slots() {
		return slots;
	}
}
