/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import org.lithoscope.impedance.drt.LambdaCriterion;
import org.lithoscope.model.analysis.Parameter;

/**
 * The settings of the Tikhonov method.
 *
 * @param criterion how λ is chosen
 * @param lambda    λ when it is chosen by hand
 * @param order     order of the penalised derivative
 * @param shape     shape factor of the basis functions
 */
public record TikhonovParameters(
		@Parameter(label = "Choice of λ", value = "GCV") LambdaCriterion criterion,
		@Parameter(label = "λ", help = "Used when λ is chosen by hand", value = "0.001", min = 1e-12) double lambda,
		@Parameter(label = "Derivative", help = "Order of the penalised derivative", value = "2", min = 1, max = 2) int order,
		@Parameter(label = "Shape factor", help = "Inverse width of a basis function in units of the spacing", value = "0.5", min = 0.05,
				max = 5, advanced = true) double shape) {
}
