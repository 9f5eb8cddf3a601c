/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.ArrayList;
import java.util.List;

/**
 * An equivalent circuit: elements in series and in parallel, with their parameters in the order in which they stand. Immutable.
 */
public final class Circuit {

	/**
	 * A parameter of a circuit.
	 *
	 * @param name    its name: that of the element, with {@code .Q}, {@code .n}, {@code .tau} … where the element has several
	 * @param element the element
	 * @param slot    which parameter of the element
	 */
	public record Parameter(String name, CircuitNode.Element element, ElementType.Slot slot) {

		/** {@return whether it is an exponent, which is fitted as it is; all others by their logarithm} */
		public boolean isExponent() {
			return slot.kind() == ElementType.Kind.EXPONENT;
		}
	}

	private final CircuitNode root;
	private final List<Parameter> parameters = new ArrayList<>();
	private final Part compiled;

	private Circuit(CircuitNode root) {
		this.root = root;
		this.compiled = compile(root);
	}

	/**
	 * Reads a circuit.
	 *
	 * @param text series by {@code -}, parallel by {@code p(…,…)} or {@code |} (which binds tighter), elements R, C, L, Q or CPE, W, Wo, Ws,
	 *             G, ZARC with numbers: {@code R0-p(R1,Q1)-W1}, {@code R0-(R1|Q1)}; or Boukamp's code: {@code R(RQ)([RW]C)}, where T is an
	 *             open and O a short finite diffusion
	 * @return the circuit
	 * @throws CircuitException when the text is not understood
	 */
	public static Circuit parse(String text) {
		return new Circuit(CircuitParser.parse(text));
	}

	/** {@return the circuit as a tree} */
	public CircuitNode root() {
		return root;
	}

	/** {@return the text of the circuit} */
	public String text() {
		return root.text();
	}

	/** {@return the parameters in the order of their elements} */
	public List<Parameter> parameters() {
		return List.copyOf(parameters);
	}

	/**
	 * The index of a parameter.
	 *
	 * @param name its name
	 * @return its index
	 * @throws CircuitException when there is none of that name
	 */
	public int index(String name) {
		for (int k = 0; k < parameters.size(); k++) {
			if (parameters.get(k).name().equals(name)) {
				return k;
			}
		}
		throw new CircuitException("the circuit " + text() + " has no parameter '" + name + "'; it has "
				+ parameters.stream().map(Parameter::name).toList());
	}

	/**
	 * The impedance at one frequency.
	 *
	 * @param frequency f in Hz
	 * @param values    the parameters in their units
	 * @return Re and Im in Ω
	 */
	public double[] impedance(double frequency, double... values) {
		double omega = 2 * Math.PI * frequency;
		double[] z = new double[2];
		compiled.evaluate(omega, Math.log(omega), values, z, new double[2 * parameters.size()]);
		return z;
	}

	/** Impedance and derivatives (by the logarithm of a parameter, by the exponent itself) at one frequency. */
	void evaluate(double omega, double logOmega, double[] values, double[] z, double[] d) {
		compiled.evaluate(omega, logOmega, values, z, d);
	}

	/** The parts in series at the top, or in parallel if the whole circuit is a parallel one. */
	List<Part> topParts() {
		return compiled instanceof Joined j ? j.parts() : List.of(compiled);
	}

	/** Whether the whole circuit is a parallel one. */
	boolean isParallelAtTop() {
		return compiled instanceof Joined j && j.parallel();
	}

	@Override
	public String toString() {
		return text();
	}

	/** A part with the stretch of parameters that belongs to it. */
	sealed interface Part {
		int from();

		int to();

		void evaluate(double omega, double logOmega, double[] p, double[] z, double[] d);
	}

	/** An element. */
	record Single(ElementType type, int from, int to) implements Part {
		@Override
		public void evaluate(double omega, double logOmega, double[] p, double[] z, double[] d) {
			ElementImpedance.evaluate(type, omega, logOmega, p, from, z, d);
		}
	}

	/** Parts in series or parallel. */
	record Joined(boolean parallel, List<Part> parts, int from, int to) implements Part {
		@Override
		public void evaluate(double omega, double logOmega, double[] p, double[] z, double[] d) {
			double re = 0;
			double im = 0;
			for (Part part : parts) {
				part.evaluate(omega, logOmega, p, z, d);
				if (parallel) {
					double square = z[0] * z[0] + z[1] * z[1];
					double yr = z[0] / square;
					double yi = -z[1] / square;
					// the derivatives of Y but for their sign: dZ·Y²
					multiply(d, part.from(), part.to(), yr * yr - yi * yi, 2 * yr * yi);
					re += yr;
					im += yi;
				} else {
					re += z[0];
					im += z[1];
				}
			}
			if (parallel) {
				double square = re * re + im * im;
				z[0] = re / square;
				z[1] = -im / square;
				multiply(d, from, to, z[0] * z[0] - z[1] * z[1], 2 * z[0] * z[1]);
			} else {
				z[0] = re;
				z[1] = im;
			}
		}

		private static void multiply(double[] d, int from, int to, double re, double im) {
			for (int k = 2 * from; k < 2 * to; k += 2) {
				double x = d[k];
				d[k] = x * re - d[k + 1] * im;
				d[k + 1] = x * im + d[k + 1] * re;
			}
		}
	}

	private Part compile(CircuitNode node) {
		int from = parameters.size();
		if (node instanceof CircuitNode.Element e) {
			for (ElementType.Slot slot : e.type().slots()) {
				parameters.add(new Parameter(slot.suffix().isEmpty() ? e.name() : e.name() + "." + slot.suffix(), e, slot));
			}
			return new Single(e.type(), from, parameters.size());
		}
		boolean parallel = node instanceof CircuitNode.Parallel;
		List<CircuitNode> nodes = node instanceof CircuitNode.Parallel p ? p.parts() : ((CircuitNode.Series) node).parts();
		List<Part> parts = nodes.stream().map(this::compile).toList();
		return new Joined(parallel, parts, from, parameters.size());
	}
}
