/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests.plugins;

import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

public record MeanParameters(@Parameter(label = "Lower limit", value = "0 V", help = "Voltages below it are left out") Quantity limit,
		@Parameter(label = "Repetitions", value = "1", min = 1, max = 9) int repetitions,
		@Parameter(label = "Points", value = "0", min = 0, max = 1e9) int points) {
}
