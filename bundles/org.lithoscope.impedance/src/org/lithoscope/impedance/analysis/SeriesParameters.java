/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.List;

import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.model.analysis.Parameter;

/**
 * What tells the spectra of a series apart.
 *
 * @param coordinate the quantity
 * @param values     its value for each spectrum in order, in °C, h, V or %; empty to take them from the files
 */
public record SeriesParameters(
		@Parameter(label = "Against", value = "NUMBER") SeriesCoordinate coordinate,
		@Parameter(label = "Values", help = "One for each spectrum in order, in °C, h, V or %; empty: as the files say") List<Double> values) {
}
