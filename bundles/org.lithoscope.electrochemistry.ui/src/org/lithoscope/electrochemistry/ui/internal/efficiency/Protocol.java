/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.efficiency;

/** The protocols that a user can state, as the analysis knows them. */
enum Protocol {
	/** Recognised from the current. */
	AUTO("recognised from the current"),
	/** Each plating is stripped to a cut-off voltage. */
	CONVENTIONAL("conventional"),
	/** A reservoir is plated first. */
	RESERVOIR("reservoir (Aurbach)"),
	/** A reservoir after conditioning. */
	MODIFIED_RESERVOIR("modified reservoir (Zhang)");

	private final String label;

	Protocol(String label) {
		this.label = label;
	}

	/** {@return the name for people, which is that in results, too} */
	String label() {
		return label;
	}
}
