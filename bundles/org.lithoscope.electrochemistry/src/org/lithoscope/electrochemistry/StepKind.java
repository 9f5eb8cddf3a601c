/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

/** What a tester does in a step. */
public enum StepKind {
	/** Open circuit before any current has flowed. */
	OPEN_CIRCUIT("OCV"),
	/** No current after current has flowed. */
	REST("rest"),
	/** Constant charging current. */
	CC_CHARGE("CC charge"),
	/** Constant discharging current. */
	CC_DISCHARGE("CC discharge"),
	/** Constant voltage, decaying charging current. */
	CV_CHARGE("CV charge"),
	/** Constant voltage, decaying discharging current. */
	CV_DISCHARGE("CV discharge"),
	/** Charging, neither current nor voltage constant. */
	VARYING_CHARGE("charge, varying"),
	/** Discharging, neither current nor voltage constant. */
	VARYING_DISCHARGE("discharge, varying");

	private final String label;

	StepKind(String label) {
		this.label = label;
	}

	/** {@return the name for people} */
	public String label() {
		return label;
	}

	/** {@return whether no current flows} */
	public boolean isRest() {
		return this == OPEN_CIRCUIT || this == REST;
	}

	/** {@return whether the voltage is held} */
	public boolean isConstantVoltage() {
		return this == CV_CHARGE || this == CV_DISCHARGE;
	}

	/**
	 * The kind of a step with current.
	 *
	 * @param direction which way the current flows
	 * @param control   what is held
	 * @return the kind
	 */
	public static StepKind of(Direction direction, Control control) {
		boolean charge = direction == Direction.CHARGE;
		return switch (control) {
			case CURRENT -> charge ? CC_CHARGE : CC_DISCHARGE;
			case VOLTAGE -> charge ? CV_CHARGE : CV_DISCHARGE;
			case NEITHER -> charge ? VARYING_CHARGE : VARYING_DISCHARGE;
		};
	}

	/** What is held constant. */
	public enum Control {
		/** The current. */
		CURRENT,
		/** The voltage. */
		VOLTAGE,
		/** Neither. */
		NEITHER
	}
}
