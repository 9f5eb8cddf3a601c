/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An arc of a circuit: a resistance beside a capacitance or a constant phase element, or a ZARC element. The characteristic frequency is
 * 1/2πτ, τ = (RQ)<sup>1/n</sup>, where −Im Z is greatest; the effective capacitance is τ/R (Hsu and Mansfeld, <i>Corrosion</i> 2001, 57,
 * 747).
 *
 * @param name             the part's text
 * @param resistance       R in Ω
 * @param resistanceError  its standard error
 * @param frequency        characteristic frequency in Hz
 * @param frequencyError   its standard error
 * @param capacitance      effective capacitance in F
 * @param capacitanceError its standard error
 */
public record Arc(String name, double resistance, double resistanceError, double frequency, double frequencyError, double capacitance,
		double capacitanceError) {

	/** Finds the arc of a part. The covariance is that of logarithms, of exponents as they are. */
	static Optional<Arc> of(CircuitNode part, Circuit circuit, double[] values, double[] covariance) {
		if (part instanceof CircuitNode.Element e && e.type() == ElementType.ZARC) {
			double[] time = new double[values.length];
			time[circuit.index(e.name() + ".tau")] = 1;
			int r = circuit.index(e.name() + ".R");
			return Optional.of(arc(e.name(), r, Math.log(values[circuit.index(e.name() + ".tau")]), time, values, covariance));
		}
		if (!(part instanceof CircuitNode.Parallel p)) {
			return Optional.empty();
		}
		// the resistance may stand in series with a diffusion element
		List<CircuitNode.Element> inner = p.parts().stream().map(n -> n instanceof CircuitNode.Series s ? s.parts() : List.of(n))
				.flatMap(Collection::stream).flatMap(n -> n instanceof CircuitNode.Element e ? Stream.of(e) : Stream.empty()).toList();
		List<CircuitNode.Element> resistances = inner.stream().filter(e -> e.type() == ElementType.RESISTANCE).toList();
		List<CircuitNode.Element> capacitances = inner.stream()
				.filter(e -> e.type() == ElementType.CAPACITANCE || e.type() == ElementType.CONSTANT_PHASE).toList();
		if (resistances.size() != 1 || capacitances.size() != 1) {
			return Optional.empty();
		}
		int r = circuit.index(resistances.get(0).name());
		CircuitNode.Element c = capacitances.get(0);
		boolean phase = c.type() == ElementType.CONSTANT_PHASE;
		int q = circuit.index(phase ? c.name() + ".Q" : c.name());
		double n = phase ? values[q + 1] : 1;
		double logTime = (Math.log(values[r]) + Math.log(values[q])) / n;
		double[] time = new double[values.length];
		time[r] = 1 / n;
		time[q] = 1 / n;
		if (phase) {
			time[q + 1] = -logTime / n;
		}
		return Optional.of(arc(part.text(), r, logTime, time, values, covariance));
	}

	private static Arc arc(String name, int r, double logTime, double[] time, double[] values, double[] covariance) {
		double tau = Math.exp(logTime);
		double[] capacity = time.clone();
		capacity[r] -= 1;
		double[] resistance = new double[values.length];
		resistance[r] = 1;
		double frequency = 1 / (2 * Math.PI * tau);
		double capacitance = tau / values[r];
		return new Arc(name, values[r], values[r] * spread(resistance, covariance), frequency, frequency * spread(time, covariance),
				capacitance, capacitance * spread(capacity, covariance));
	}

	/** √(gᵀCg), entries with g = 0 left out, for they may be undetermined. */
	private static double spread(double[] gradient, double[] covariance) {
		double sum = 0;
		for (int i = 0; i < gradient.length; i++) {
			for (int j = 0; j < gradient.length; j++) {
				if (gradient[i] != 0 && gradient[j] != 0) {
					sum += gradient[i] * gradient[j] * covariance[i * gradient.length + j];
				}
			}
		}
		return sum < 0 ? 0 : Math.sqrt(sum);
	}
}
