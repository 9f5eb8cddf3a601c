/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.impedance.ImpedanceSpectrum;

/** Puts parts of one kind into the order of falling frequency, so that the first arc of a circuit is the one of highest frequency. */
final class PartOrder {

	private static final int STEPS = 160;
	private static final double BEYOND = 100;

	private PartOrder() {
	}

	static double[] sorted(Circuit circuit, double[] values, ImpedanceSpectrum spectrum) {
		Map<String, List<Circuit.Part>> kinds = new LinkedHashMap<>();
		for (Circuit.Part part : circuit.topParts()) {
			kinds.computeIfAbsent(kind(part), k -> new ArrayList<>()).add(part);
		}
		double[] sorted = values.clone();
		for (List<Circuit.Part> alike : kinds.values()) {
			Map<Circuit.Part, Double> frequency = new LinkedHashMap<>();
			alike.forEach(part -> frequency.put(part, frequency(part, values, spectrum)));
			List<Circuit.Part> order = new ArrayList<>(alike);
			order.sort(Comparator.comparingDouble((Circuit.Part part) -> -frequency.get(part)));
			for (int k = 0; k < alike.size(); k++) {
				System.arraycopy(values, order.get(k).from(), sorted, alike.get(k).from(), order.get(k).to() - order.get(k).from());
			}
		}
		return sorted;
	}

	private static String kind(Circuit.Part part) {
		if (part instanceof Circuit.Joined j) {
			List<String> inner = j.parts().stream().map(PartOrder::kind).toList();
			return (j.parallel() ? "p" : "s") + inner;
		}
		return ((Circuit.Single) part).type().symbol();
	}

	/** Where −Im Z of a part is greatest. */
	private static double frequency(Circuit.Part part, double[] values, ImpedanceSpectrum spectrum) {
		double[] z = new double[2];
		double[] d = new double[2 * values.length];
		double low = 2 * Math.PI * spectrum.lowest() / BEYOND;
		double ratio = 2 * Math.PI * spectrum.highest() * BEYOND / low;
		double most = Double.NEGATIVE_INFINITY;
		double at = low;
		for (int i = 0; i <= STEPS; i++) {
			double omega = low * Math.pow(ratio, (double) i / STEPS);
			part.evaluate(omega, Math.log(omega), values, z, d);
			if (-z[1] > most) {
				most = -z[1];
				at = omega;
			}
		}
		return at;
	}
}
