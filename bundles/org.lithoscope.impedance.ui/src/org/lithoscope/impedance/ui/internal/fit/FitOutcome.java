/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.List;

import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.quantity.Quantity;

/**
 * A fitted circuit, in Ω, F, H, s whatever the result is given in.
 *
 * @param result   the result of the analysis, with its provenance
 * @param circuit  the circuit
 * @param values   the parameters' values
 * @param errors   their standard errors; 0 when fixed, NaN on a bound or undetermined
 * @param settings what the user had said
 * @param basis    what was fitted and how: fits with the same can be compared
 */
record FitOutcome(Result result, Circuit circuit, double[] values, double[] errors, FitSettings settings, String basis) {

	/**
	 * Reads a result.
	 *
	 * @param result   of the circuit analysis
	 * @param circuit  the circuit that was fitted
	 * @param settings what the user had said
	 * @param area     the electrode area in cm² where values are given per area, else 1
	 * @param basis    what was fitted and how
	 * @return the outcome
	 */
	static FitOutcome of(Result result, Circuit circuit, FitSettings settings, double area, String basis) {
		List<Circuit.Parameter> parameters = circuit.parameters();
		double[] values = new double[parameters.size()];
		double[] errors = new double[parameters.size()];
		for (int k = 0; k < values.length; k++) {
			Quantity quantity = result.quantity(parameters.get(k).name()).orElseThrow();
			double factor = FitSettings.factor(parameters.get(k), area);
			values[k] = quantity.value() / factor;
			errors[k] = quantity.standardUncertainty() / factor;
		}
		return new FitOutcome(result, circuit, values, errors, settings, basis);
	}

	private double number(String name) {
		return result.quantity(name).map(Quantity::value).orElse(Double.NaN);
	}

	double akaike() {
		return number("akaike");
	}

	double bayes() {
		return number("bayes");
	}

	double cost() {
		return number("weightedSumOfSquares");
	}

	/** What is to be said about a parameter; empty when nothing is. */
	String note(int k) {
		FitSettings.Row row = settings.rows().get(k);
		if (row.fixed()) {
			return "fixed";
		}
		if (!row.tie().isEmpty()) {
			return "tied";
		}
		if (Double.isNaN(errors[k])) {
			return "on its bound";
		}
		return errors[k] > Math.abs(values[k]) ? "not determined" : "";
	}
}
