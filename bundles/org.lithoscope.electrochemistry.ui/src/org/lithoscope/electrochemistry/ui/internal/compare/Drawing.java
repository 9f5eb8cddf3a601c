/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.Optional;

/** What is drawn of the cells. */
enum Drawing {
	/** Capacity above efficiency, against cycle. */
	CAPACITY("Capacity and Coulombic efficiency", null, null),
	/** Efficiency alone, against cycle. */
	EFFICIENCY("Coulombic efficiency", null, null),
	/** State of health against cycle. */
	RETENTION("Capacity retention", null, null),
	/** Voltage against capacity of chosen cycles. */
	PROFILES("Voltage profiles", "voltage-profile", "voltage-capacity"),
	/** Differential capacity of chosen cycles. */
	DIFFERENTIAL("dQ/dV", "differential", "dq-dv");

	private final String title;
	private final String analysis;
	private final String figure;

	Drawing(String title, String analysis, String figure) {
		this.title = title;
		this.analysis = analysis;
		this.figure = figure;
	}

	/** {@return what it is called} */
	String title() {
		return title;
	}

	/** {@return the analysis that draws one cell; empty for what is drawn from the cycles} */
	Optional<String> analysis() {
		return Optional.ofNullable(analysis);
	}

	/** {@return the id of the figure of that analysis} */
	String figure() {
		return figure;
	}
}
