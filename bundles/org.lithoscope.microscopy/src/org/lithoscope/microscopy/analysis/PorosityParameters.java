/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link PorosityAnalysis} takes.
 *
 * @param method              thickness or volume
 * @param arealCapacity       capacity of the deposit
 * @param capacityUncertainty its standard uncertainty
 * @param thickness           thickness measured
 * @param thicknessError      its standard uncertainty
 * @param poreVolume          volume of pores in the tomogram
 * @param totalVolume         volume of the deposit in the tomogram
 */
public record PorosityParameters(
		@Parameter(label = "Porosity from", value = "THICKNESS") Method method,
		@Parameter(label = "Areal capacity", value = "0.15 mA.h/cm2", min = 0) Quantity arealCapacity,
		@Parameter(label = "Uncertainty of the capacity", value = "0 mA.h/cm2", min = 0) Quantity capacityUncertainty,
		@Parameter(label = "Measured thickness", value = "0 um", min = 0) Quantity thickness,
		@Parameter(label = "Uncertainty of the thickness", value = "0 um", min = 0) Quantity thicknessError,
		@Parameter(label = "Volume of pores", value = "0 um3", min = 0) Quantity poreVolume,
		@Parameter(label = "Volume of the deposit", value = "0 um3", min = 0) Quantity totalVolume) {

	/** Where the porosity comes from. */
	public enum Method {
		/** The measured thickness against that of the dense deposit. */
		@Label("thickness")
		THICKNESS,
		/** Volumes of a tomogram. */
		@Label("volume of a tomogram")
		VOLUME
	}
}
