/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

/** Normalisation and cell-level figures (DGM, HCM, PIAG, CER). */
public final class CellDesign {

	/** Theoretical specific capacity of lithium in mAh/g. */
	public static final double LITHIUM_CAPACITY = 3860;
	/** Density of lithium in g/cm³. */
	public static final double LITHIUM_DENSITY = 0.534;
	private static final double MICROMETRES_PER_CENTIMETRE = 1e4;

	private CellDesign() {
	}

	/**
	 * Thickness of dense lithium of an areal capacity: 1/(3860 mAh/g · 0.534 g/cm³) = 4.851 µm per mAh/cm².
	 *
	 * @param arealCapacity mAh/cm²
	 * @return the thickness in µm
	 */
	public static double lithiumThickness(double arealCapacity) {
		return MICROMETRES_PER_CENTIMETRE * arealCapacity / (LITHIUM_CAPACITY * LITHIUM_DENSITY);
	}

	/**
	 * Areal capacity of dense lithium of a thickness.
	 *
	 * @param thickness µm
	 * @return mAh/cm²
	 */
	public static double lithiumArealCapacity(double thickness) {
		return thickness * LITHIUM_CAPACITY * LITHIUM_DENSITY / MICROMETRES_PER_CENTIMETRE;
	}

	/**
	 * E/C: electrolyte mass per capacity.
	 *
	 * @param electrolyte mass in g
	 * @param capacity    capacity in Ah
	 * @return g/Ah
	 */
	public static double electrolyteToCapacity(double electrolyte, double capacity) {
		return electrolyte / capacity;
	}

	/**
	 * N/P: negative-to-positive areal capacity.
	 *
	 * @param negative lithium counted on the negative electrode: preloaded only (0 for anode-free), or all of it; mAh/cm²
	 * @param positive areal capacity of the positive electrode, same unit
	 * @return the ratio
	 */
	public static double negativeToPositive(double negative, double positive) {
		return negative / positive;
	}

	/**
	 * The ratio of the areas of two discs.
	 *
	 * @param one   diameter
	 * @param other diameter, same unit
	 * @return (one/other)²
	 */
	public static double discAreaRatio(double one, double other) {
		return one * one / (other * other);
	}

	/**
	 * C-rate: current over the current that is 1C.
	 *
	 * @param current the current, the specific or the areal current
	 * @param oneC    the current of 1C in the same unit, for instance 240 mA/g in DGM, 200 mA/g in PIAG
	 * @return the multiple of C
	 */
	public static double cRate(double current, double oneC) {
		return Math.abs(current) / oneC;
	}

	/**
	 * Gravimetric or volumetric energy.
	 *
	 * @param capacity Ah
	 * @param voltage  mean discharge voltage in V
	 * @param amount   mass in kg or volume in L
	 * @return Wh per kg or L
	 */
	public static double energyPer(double capacity, double voltage, double amount) {
		return capacity * voltage / amount;
	}
}
