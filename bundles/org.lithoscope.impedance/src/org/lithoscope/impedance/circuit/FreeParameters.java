/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.Arrays;
import java.util.List;

/** The way between the parameters of a circuit and the numbers that are fitted: logarithms, fixed and tied parameters, bounds. */
final class FreeParameters {

	private static final double WIDE = 1e9;
	private static final double LEAST_EXPONENT = 1e-3;

	private final Circuit circuit;
	private final int[] slotOf;
	private final double[] factor;
	private final double[] fixed;
	private final double[] start;
	private final double[] lower;
	private final double[] upper;
	private final int count;

	FreeParameters(Circuit circuit, List<ParameterSetting> settings, double[] frequency, double smallest, double largest) {
		this.circuit = circuit;
		int n = circuit.parameters().size();
		slotOf = new int[n];
		factor = filled(n, 1);
		fixed = filled(n, Double.NaN);
		start = filled(n, Double.NaN);
		int[] tied = new int[n];
		Arrays.fill(tied, -1);
		double[] low = new double[n];
		double[] high = new double[n];
		for (int k = 0; k < n; k++) {
			bounds(k, frequency, smallest, largest, low, high);
		}
		for (ParameterSetting s : settings) {
			int k = circuit.index(s.name());
			if (s.tiedTo().isPresent()) {
				tied[k] = circuit.index(s.tiedTo().get());
				factor[k] = s.factor();
			}
			s.start().ifPresent(v -> start[k] = v);
			if (s.fixed()) {
				fixed[k] = s.start().orElseThrow();
			}
			low[k] = s.lower().orElse(low[k]);
			high[k] = s.upper().orElse(high[k]);
		}
		int free = 0;
		for (int k = 0; k < n; k++) {
			slotOf[k] = tied[k] >= 0 || !Double.isNaN(fixed[k]) ? -1 : free++;
		}
		count = free;
		lower = new double[count];
		upper = new double[count];
		for (int k = 0; k < n; k++) {
			if (slotOf[k] >= 0) {
				lower[slotOf[k]] = inner(k, low[k]);
				upper[slotOf[k]] = inner(k, high[k]);
				if (!(lower[slotOf[k]] < upper[slotOf[k]])) {
					throw new CircuitException("the bounds of " + circuit.parameters().get(k).name() + " are " + low[k] + " and " + high[k]);
				}
			}
		}
		tie(tied);
	}

	private static double[] filled(int n, double value) {
		double[] values = new double[n];
		Arrays.fill(values, value);
		return values;
	}

	private void tie(int[] tied) {
		for (int k = 0; k < tied.length; k++) {
			if (tied[k] >= 0) {
				int target = tied[k];
				if (tied[target] >= 0 || circuit.parameters().get(k).isExponent() != circuit.parameters().get(target).isExponent()) {
					throw new CircuitException(circuit.parameters().get(k).name() + " cannot be tied to "
							+ circuit.parameters().get(target).name() + ": that is tied itself, or of another kind");
				}
				slotOf[k] = slotOf[target];
				fixed[k] = fixed[target] * factor[k];
			}
		}
	}

	/** Wide enough for any element that matters, or no longer does, at the measured frequencies. */
	private void bounds(int k, double[] frequency, double smallest, double largest, double[] low, double[] high) {
		double top = 2 * Math.PI * frequency[0];
		double bottom = 2 * Math.PI * frequency[frequency.length - 1];
		double steep = Math.max(1, top);
		double flat = Math.min(1, bottom);
		switch (circuit.parameters().get(k).slot().kind()) {
			case IMPEDANCE -> {
				low[k] = smallest / WIDE / steep;
				high[k] = largest * WIDE / flat;
			}
			case ADMITTANCE -> {
				low[k] = 1 / (largest * WIDE * steep);
				high[k] = WIDE / (smallest * flat);
			}
			case TIME -> {
				low[k] = 1 / (top * WIDE);
				high[k] = WIDE / bottom;
			}
			case EXPONENT -> {
				low[k] = LEAST_EXPONENT;
				high[k] = 1;
			}
		}
	}

	private double inner(int k, double value) {
		return circuit.parameters().get(k).isExponent() ? value : Math.log(value);
	}

	int count() {
		return count;
	}

	double[] lower() {
		return lower;
	}

	double[] upper() {
		return upper;
	}

	/** The slot of a parameter among the fitted numbers, or -1 when it is fixed. */
	int slot(int k) {
		return slotOf[k];
	}

	/** Derivative of a parameter (of its logarithm unless it is an exponent) by its slot. */
	double share(int k) {
		return circuit.parameters().get(k).isExponent() ? factor[k] : 1;
	}

	/** Whether the user gave any starting value. */
	boolean hasStart() {
		return Arrays.stream(start).anyMatch(v -> !Double.isNaN(v));
	}

	/** Whether some parameters are fixed or tied, so that elements of a kind cannot be exchanged. */
	boolean isConstrained() {
		return count < slotOf.length;
	}

	/** Values with the user's starting values put in. */
	double[] started(double[] values) {
		double[] all = values.clone();
		for (int k = 0; k < all.length; k++) {
			all[k] = Double.isNaN(start[k]) ? all[k] : start[k];
		}
		return all;
	}

	double[] toFree(double[] values) {
		double[] free = new double[count];
		for (int k = 0; k < values.length; k++) {
			// of tied parameters the one they are tied to counts, which has the factor 1
			if (slotOf[k] >= 0 && factor[k] == 1) {
				free[slotOf[k]] = Math.max(lower[slotOf[k]], Math.min(upper[slotOf[k]], inner(k, values[k])));
			}
		}
		return free;
	}

	double[] toValues(double[] free) {
		double[] values = new double[slotOf.length];
		for (int k = 0; k < values.length; k++) {
			if (slotOf[k] < 0) {
				values[k] = fixed[k];
			} else {
				double x = free[slotOf[k]];
				values[k] = factor[k] * (circuit.parameters().get(k).isExponent() ? x : Math.exp(x));
			}
		}
		return values;
	}
}
