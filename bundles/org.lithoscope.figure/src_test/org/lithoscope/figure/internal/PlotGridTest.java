/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotGridTest {

	@ParameterizedTest(name = "{0} plots in {1} x {2}: {3} columns, {4} rows")
	@CsvSource({"1, 800, 600, 1, 1", "2, 800, 400, 2, 1", "2, 300, 600, 1, 2", "4, 800, 600, 2, 2", "6, 900, 420, 3, 2", "6, 500, 900, 2, 3",
			"3, 1200, 300, 3, 1", "9, 900, 640, 3, 3", "4, 1600, 250, 4, 1", "4, 230, 900, 1, 4"})
	void plotsComeNearTheUsualAspect(int plots, double width, double height, int columns, int rows) {
		assertEquals(new PlotGrid(columns, rows), PlotGrid.of(plots, width, height, 10, 150));
	}
}
