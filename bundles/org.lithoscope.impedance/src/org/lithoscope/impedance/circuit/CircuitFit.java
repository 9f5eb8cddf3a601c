/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.numerics.fit.FitStatus;

/**
 * A fitted circuit. Standard errors are √(s²(JᵀWJ)⁻¹), s² = S/(2N − p). Immutable.
 */
public final class CircuitFit {

	private final Circuit circuit;
	private final ImpedanceSpectrum spectrum;
	private final Weighting weighting;
	private final double[] values;
	private final double[] covariance;
	private final double cost;
	private final int free;
	private final int starts;
	private final int agreement;
	private final FitStatus status;

	/** The covariance is that of the logarithms of the parameters, of exponents as they are. */
	CircuitFit(Circuit circuit, ImpedanceSpectrum spectrum, Weighting weighting, double[] values, double[] covariance, double cost,
			int free, int starts, int agreement, FitStatus status) {
		this.circuit = circuit;
		this.spectrum = spectrum;
		this.weighting = weighting;
		this.values = values;
		this.covariance = covariance;
		this.cost = cost;
		this.free = free;
		this.starts = starts;
		this.agreement = agreement;
		this.status = status;
	}

	/** {@return the circuit} */
	public Circuit circuit() {
		return circuit;
	}

	/** {@return the spectrum that was fitted} */
	public ImpedanceSpectrum spectrum() {
		return spectrum;
	}

	/** {@return the values of the parameters; a copy} */
	public double[] values() {
		return values.clone();
	}

	/**
	 * A value.
	 *
	 * @param name the parameter's name
	 * @return its value
	 */
	public double value(String name) {
		return values[circuit.index(name)];
	}

	/**
	 * A standard error.
	 *
	 * @param index the parameter's index
	 * @return its standard error; 0 when fixed, NaN on a bound, infinite when the data do not determine it
	 */
	public double error(int index) {
		double inner = Math.sqrt(covariance[index * values.length + index]);
		return circuit.parameters().get(index).isExponent() ? inner : values[index] * inner;
	}

	/**
	 * A correlation.
	 *
	 * @param i the index of a parameter
	 * @param j the index of a parameter
	 * @return their correlation, −1 to 1; NaN when one of them is fixed, on a bound or undetermined
	 */
	public double correlation(int i, int j) {
		int n = values.length;
		double c = covariance[i * n + j] / Math.sqrt(covariance[i * n + i] * covariance[j * n + j]);
		return Math.max(-1, Math.min(1, c));
	}

	/** {@return S: the weighted sum of squares} */
	public double cost() {
		return cost;
	}

	/** {@return how points were weighted} */
	public Weighting weighting() {
		return weighting;
	}

	/** {@return the number of fitted parameters} */
	public int free() {
		return free;
	}

	/** {@return how many starts were tried} */
	public int starts() {
		return starts;
	}

	/** {@return how many starts led to this minimum; one alone is a reason for doubt} */
	public int agreement() {
		return agreement;
	}

	/** {@return why the last fit ended} */
	public FitStatus status() {
		return status;
	}

	/** {@return Akaike's information criterion 2N ln(S/2N) + 2p, for comparison of circuits on one spectrum with one weighting} */
	public double akaike() {
		double n = 2.0 * spectrum.size();
		return n * Math.log(cost / n) + 2 * free;
	}

	/** {@return the Bayesian information criterion 2N ln(S/2N) + p ln 2N} */
	public double bayes() {
		double n = 2.0 * spectrum.size();
		return n * Math.log(cost / n) + free * Math.log(n);
	}

	/** {@return the fitted impedance in Ω: real parts, then imaginary parts} */
	public double[] fitted() {
		return at(spectrum.frequency());
	}

	/**
	 * The fitted circuit at other frequencies.
	 *
	 * @param frequency frequencies in Hz
	 * @return real parts, then imaginary parts in Ω
	 */
	public double[] at(double[] frequency) {
		double[] all = new double[2 * frequency.length];
		for (int i = 0; i < frequency.length; i++) {
			double[] z = circuit.impedance(frequency[i], values);
			all[i] = z[0];
			all[frequency.length + i] = z[1];
		}
		return all;
	}

	/** {@return the arcs of the circuit with characteristic frequency and effective capacitance} */
	public List<Arc> arcs() {
		List<Arc> arcs = new ArrayList<>();
		CircuitNode root = circuit.root();
		List<CircuitNode> parts = root instanceof CircuitNode.Series s ? s.parts() : List.of(root);
		for (CircuitNode part : parts) {
			Arc.of(part, circuit, values, covariance).ifPresent(arcs::add);
		}
		return arcs;
	}
}
