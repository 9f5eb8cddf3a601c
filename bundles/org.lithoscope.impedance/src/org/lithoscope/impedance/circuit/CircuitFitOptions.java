/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a circuit is fitted.
 *
 * @param weighting how points are weighted
 * @param settings  what the user says about parameters
 * @param starts    the most starts; the search ends earlier when several of them have led to the same best minimum
 * @param seed      seed of the starts
 * @param cancelled asked during the fit
 */
public record CircuitFitOptions(Weighting weighting, List<ParameterSetting> settings, int starts, long seed, BooleanSupplier cancelled) {

	private static final int STARTS = 48;

	/** Copies the list. */
	public CircuitFitOptions {
		settings = List.copyOf(settings);
		if (starts < 1) {
			throw new IllegalArgumentException(starts + " starts");
		}
	}

	/** {@return modulus weighting, no settings, at most 48 starts} */
	public static CircuitFitOptions defaults() {
		return new CircuitFitOptions(Weighting.MODULUS, List.of(), STARTS, 1, () -> false);
	}

	/**
	 * These options with another weighting.
	 *
	 * @param other the weighting
	 * @return new options
	 */
	public CircuitFitOptions with(Weighting other) {
		return new CircuitFitOptions(other, settings, starts, seed, cancelled);
	}

	/**
	 * These options with settings.
	 *
	 * @param other the settings
	 * @return new options
	 */
	public CircuitFitOptions with(List<ParameterSetting> other) {
		return new CircuitFitOptions(weighting, other, starts, seed, cancelled);
	}
}
