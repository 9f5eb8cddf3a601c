/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link ConsistencyAnalysis} takes.
 *
 * @param tolerance how far the width at magnification one may differ between images of one instrument
 * @param tilt      from which tilt of the stage on it is said
 */
public record ConsistencyParameters(
		@Parameter(label = "Tolerance of the magnification", value = "5 %", unit = "%", min = 0) org.lithoscope.model.quantity.Quantity tolerance,
		@Parameter(label = "Tilt worth saying", value = "5", unit = "deg", min = 0, max = 90) double tilt) {
}
