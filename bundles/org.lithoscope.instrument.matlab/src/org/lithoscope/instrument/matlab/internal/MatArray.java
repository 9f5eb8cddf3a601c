/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab.internal;

import java.util.List;
import java.util.Map;

/** A value of a MATLAB file. */
public sealed interface MatArray {

	/**
	 * Numbers.
	 *
	 * @param rows      the length of the first dimension
	 * @param real      their real parts, column after column
	 * @param imaginary their imaginary parts, as many; empty when they are real
	 */
	record Numbers(int rows, double[] real, double[] imaginary) implements MatArray {
	}

	/**
	 * A structure.
	 *
	 * @param fields its values by name, in the order of the file
	 */
	record Structure(Map<String, MatArray> fields) implements MatArray {
	}

	/**
	 * Values in a row: the elements of a cell array, or of an array of structures.
	 *
	 * @param elements the values
	 */
	record Elements(List<MatArray> elements) implements MatArray {
	}

	/**
	 * Anything that is no impedance: texts, sparse matrices, objects.
	 *
	 * @param kind what it is
	 */
	record Other(String kind) implements MatArray {
	}
}
