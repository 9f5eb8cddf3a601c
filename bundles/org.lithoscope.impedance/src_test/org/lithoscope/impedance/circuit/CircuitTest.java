/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class CircuitTest {

	private static void impedance(double re, double im, String circuit, double frequency, double... values) {
		double[] z = Circuit.parse(circuit).impedance(frequency, values);
		assertArrayEquals(new double[] { re, im }, z, 1e-12 * Math.hypot(re, im), circuit);
	}

	@Test
	void elementsHaveTheirImpedances() {
		double f = 50;
		double w = 2 * Math.PI * f;
		impedance(3, 0, "R1", f, 3);
		impedance(0, -1 / (w * 1e-5), "C1", f, 1e-5);
		impedance(0, w * 1e-3, "L1", f, 1e-3);
		double q = Math.pow(w, -0.8) / 1e-4;
		impedance(q * Math.cos(0.4 * Math.PI), -q * Math.sin(0.4 * Math.PI), "Q1", f, 1e-4, 0.8);
		impedance(7 / Math.sqrt(w), -7 / Math.sqrt(w), "W1", f, 7);
		// R beside C: half the resistance and −R/2 at the characteristic frequency
		impedance(5, -5, "p(R1,C1)", 1 / (2 * Math.PI * 1e-3), 10, 1e-4);
		impedance(5, -5, "ZARC1", 1 / (2 * Math.PI * 1e-3), 10, 1e-3, 1);
		// 1/√(1 + j)
		double modulus = 4 / Math.pow(2, 0.25);
		impedance(modulus * Math.cos(Math.PI / 8), -modulus * Math.sin(Math.PI / 8), "G1", 1 / (2 * Math.PI), 4, 1);
	}

	@Test
	void finiteDiffusionHasItsLimits() {
		// short: a resistance at low, a Warburg element at high frequency; open: a capacitance τ/Z₀ behind Z₀/3 at low frequency
		double[] low = Circuit.parse("Ws1").impedance(1e-7, 20, 3);
		assertEquals(20, low[0], 1e-9);
		double[] blocked = Circuit.parse("Wo1").impedance(1e-5, 20, 3);
		assertEquals(20.0 / 3, blocked[0], 1e-6);
		assertEquals(-20 / (2 * Math.PI * 1e-5 * 3), blocked[1], 1e-6 * Math.abs(blocked[1]));
		for (String element : List.of("Ws1", "Wo1")) {
			double w = 2 * Math.PI * 1e6;
			double[] high = Circuit.parse(element).impedance(1e6, 20, 3);
			double each = 20 / Math.sqrt(2 * w * 3);
			assertArrayEquals(new double[] { each, -each }, high, 1e-12, element);
		}
	}

	@Test
	void derivativesAreThoseOfTheImpedance() {
		Circuit circuit = Circuit.parse("L0-R0-p(R1,CPE1)-p(R2-Wo1,C2)-ZARC3-G4-Ws5-W6-p(R7,p(C8,L9))");
		double[] p = { 1e-6, 2, 20, 1e-4, 0.83, 5, 3, 0.4, 2e-3, 7, 0.02, 0.7, 4, 0.3, 6, 1.5, 2.5, 3, 1e-3, 0.1 };
		int n = circuit.parameters().size();
		assertEquals(p.length, n);
		for (double f : new double[] { 1e-3, 0.7, 33, 4e3, 2e5 }) {
			double omega = 2 * Math.PI * f;
			double[] z = new double[2];
			double[] d = new double[2 * n];
			circuit.evaluate(omega, Math.log(omega), p, z, d);
			for (int k = 0; k < n; k++) {
				boolean exponent = circuit.parameters().get(k).isExponent();
				double h = 1e-5;
				double[] up = p.clone();
				double[] down = p.clone();
				up[k] = exponent ? p[k] + h : p[k] * Math.exp(h);
				down[k] = exponent ? p[k] - h : p[k] * Math.exp(-h);
				double[] above = circuit.impedance(f, up);
				double[] below = circuit.impedance(f, down);
				double tolerance = 1e-8 * Math.hypot(z[0], z[1]) + 1e-7 * Math.hypot(d[2 * k], d[2 * k + 1]);
				assertEquals((above[0] - below[0]) / (2 * h), d[2 * k], tolerance, circuit.parameters().get(k).name() + " at " + f);
				assertEquals((above[1] - below[1]) / (2 * h), d[2 * k + 1], tolerance, circuit.parameters().get(k).name() + " at " + f);
			}
		}
	}

	@Test
	void theNotationsOfTheFieldAreUnderstood() {
		assertEquals("R0-p(R1,CPE1)-W1", Circuit.parse("R0 - p(R1, CPE1) - W1").text());
		assertEquals("R0-p(R1,Q1)", Circuit.parse("R0-R1|Q1").text());
		assertEquals("R0-p(R1-W1,C1)", Circuit.parse("R0 + ((R1-W1) || C1)").text());
		assertEquals("R1-p(R2,Q1)-p(R3,Q2)-W1", Circuit.parse("R(RQ)(RQ)W").text());
		assertEquals("L1-R1-p(R2-W1,C1)", Circuit.parse("LR([RW]C)").text());
		assertEquals(List.of("R0", "Q1.Q", "Q1.n", "Wo2.Z", "Wo2.tau"),
				Circuit.parse("R0-p(Q1,Wo2)").parameters().stream().map(Circuit.Parameter::name).toList());
	}

	@Test
	void whatIsNotUnderstoodIsRefusedWithItsPlace() {
		assertTrue(assertThrows(CircuitException.class, () -> Circuit.parse("R0-p(R1,C1")).getMessage().contains("character 11"));
		assertTrue(assertThrows(CircuitException.class, () -> Circuit.parse("R0-X1")).getMessage().contains("an element is expected"));
		assertTrue(assertThrows(CircuitException.class, () -> Circuit.parse("R0-R0")).getMessage().contains("stands twice"));
		assertThrows(CircuitException.class, () -> Circuit.parse("R0-C1)"));
		assertThrows(CircuitException.class, () -> Circuit.parse(""));
		assertThrows(CircuitException.class, () -> ParameterSetting.parse("R1 > 4"));
	}

	@Test
	void thePlaceIsThatInTheTextAsItWasTyped() {
		assertEquals(5, place("R0 - X1"));
		assertEquals(8, place("R0 || R1x"));
		assertEquals(12, place("R0 - p(R1,C1  "));
		assertEquals(0, place(""));
		assertEquals("'x' is out of place", assertThrows(CircuitException.class, () -> Circuit.parse("R0-R1x")).reason());
	}

	private static int place(String circuit) {
		return assertThrows(CircuitException.class, () -> Circuit.parse(circuit), circuit).position();
	}

	@Test
	void settingsAreRead() {
		assertEquals(12, ParameterSetting.parse("R1 = 12").start().getAsDouble());
		assertTrue(ParameterSetting.parse("Q1.n = 0.9 fixed").fixed());
		assertEquals(0.6, ParameterSetting.parse("Q1.n = 0.6 .. 1").lower().getAsDouble());
		assertEquals(1, ParameterSetting.parse("Q1.n=0.6..1").upper().getAsDouble());
		assertEquals("R1", ParameterSetting.parse("R2 = 2.5*R1").tiedTo().orElseThrow());
		assertEquals(2.5, ParameterSetting.parse("R2 = 2.5 * R1").factor());
		assertEquals("Q1.n", ParameterSetting.parse("Q2.n = Q1.n").tiedTo().orElseThrow());
		assertEquals(1e-5, ParameterSetting.parse("C1 = 1e-5").start().getAsDouble());
	}
}
