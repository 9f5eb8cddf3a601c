/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.List;

/**
 * A circuit in common use.
 *
 * @param name what it is used for
 * @param text the circuit
 */
record CircuitLibrary(String name, String text) {

	/** {@return the circuits, simple ones first} */
	static List<CircuitLibrary> all() {
		return List.of(new CircuitLibrary("One arc", "R0-p(R1,Q1)"), new CircuitLibrary("Two arcs: SEI and charge transfer", "R0-p(R1,Q1)-p(R2,Q2)"),
				new CircuitLibrary("Two arcs with diffusion", "R0-p(R1,Q1)-p(R2,Q2)-W1"),
				new CircuitLibrary("Two arcs with inductance and diffusion", "L0-R0-p(R1,Q1)-p(R2,Q2)-W1"),
				new CircuitLibrary("Three arcs", "R0-p(R1,Q1)-p(R2,Q2)-p(R3,Q3)"), new CircuitLibrary("Randles", "R0-p(R1-W1,C1)"),
				new CircuitLibrary("Randles with constant phase element", "R0-p(R1-W1,Q1)"),
				new CircuitLibrary("Intercalation: SEI and Randles with finite diffusion (open)", "R0-p(R1,Q1)-p(R2-Wo2,Q2)"),
				new CircuitLibrary("Lithium symmetric: two arcs and finite diffusion (short)", "R0-p(R1,Q1)-p(R2,Q2)-Ws1"),
				new CircuitLibrary("Arcs by time constants", "R0-ZARC1-ZARC2"),
				new CircuitLibrary("Solid electrolyte: grain, grain boundary, blocking contacts", "p(R1,Q1)-p(R2,Q2)-Q3"),
				new CircuitLibrary("Blocking electrode", "R0-Q1"), new CircuitLibrary("Gerischer", "R0-p(R1,Q1)-G1"));
	}
}
