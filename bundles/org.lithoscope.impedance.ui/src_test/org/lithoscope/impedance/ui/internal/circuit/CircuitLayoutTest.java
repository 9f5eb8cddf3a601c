/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.lithoscope.figure.Box;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.impedance.circuit.ElementType;
import org.lithoscope.impedance.ui.internal.circuit.CircuitDrawing.Symbol;
import org.lithoscope.impedance.ui.internal.circuit.CircuitDrawing.Wire;

class CircuitLayoutTest {

	private static final double HAIR = 1e-9;

	private static CircuitDrawing draw(CircuitNode root) {
		return CircuitLayout.of(root, name -> 6.5 * name.length());
	}

	/** A random circuit of about as many elements. */
	private static CircuitNode random(SplittableRandom random, int elements) {
		ElementType[] types = ElementType.values();
		CircuitNode root = Circuit.parse("R0").root();
		for (int i = 1; i < elements; i++) {
			List<CircuitNode> all = new ArrayList<>(List.of(root));
			for (int k = 0; k < all.size(); k++) {
				all.addAll(CircuitEdit.parts(all.get(k)));
			}
			CircuitNode target = all.get(random.nextInt(all.size()));
			root = CircuitEdit.insert(root, target, CircuitEdit.fresh(root, types[random.nextInt(types.length)]), random.nextBoolean());
		}
		return root;
	}

	private static boolean overlap(Box a, Box b) {
		return a.x() < b.right() - HAIR && b.x() < a.right() - HAIR && a.y() < b.bottom() - HAIR && b.y() < a.bottom() - HAIR;
	}

	private static Box box(Wire w) {
		return new Box(Math.min(w.x1(), w.x2()), Math.min(w.y1(), w.y2()), Math.abs(w.x1() - w.x2()), Math.abs(w.y1() - w.y2()));
	}

	@Test
	void nothingOverlapsInAnyCircuit() {
		SplittableRandom random = new SplittableRandom(3);
		for (int n = 0; n < 200; n++) {
			CircuitNode root = random(random, 1 + n % 14);
			CircuitDrawing drawing = draw(root);
			assertEquals(CircuitEdit.elements(root).size(), drawing.symbols().size());
			for (int i = 0; i < drawing.symbols().size(); i++) {
				Box body = drawing.symbols().get(i).body();
				Box label = drawing.symbols().get(i).label();
				assertFalse(overlap(body, label), root.text());
				assertTrue(label.x() >= 0 && label.y() >= 0 && label.right() <= drawing.width() && body.bottom() <= drawing.height(), root.text());
				for (int j = 0; j < i; j++) {
					Symbol other = drawing.symbols().get(j);
					assertFalse(overlap(body, other.body()) || overlap(body, other.label()) || overlap(label, other.body())
							|| overlap(label, other.label()), root.text());
				}
				for (Wire wire : drawing.wires()) {
					assertFalse(overlap(box(wire), body) || overlap(box(wire), label), "a wire crosses a symbol in " + root.text());
				}
			}
		}
	}

	/** What the drawing connects is what the circuit connects: nodes of wires and symbols as a graph, with as many loops as the circuit. */
	@Test
	void theWiresConnectTheSymbolsAsTheCircuitDoes() {
		SplittableRandom random = new SplittableRandom(4);
		for (int n = 0; n < 100; n++) {
			CircuitNode root = random(random, 1 + n % 12);
			CircuitDrawing drawing = draw(root);
			List<double[]> terminals = new ArrayList<>();
			for (Symbol s : drawing.symbols()) {
				terminals.add(new double[] {s.body().x(), s.body().middleY()});
				terminals.add(new double[] {s.body().right(), s.body().middleY()});
			}
			int[] net = new int[drawing.wires().size()];
			for (int i = 0; i < net.length; i++) {
				net[i] = i;
			}
			for (int i = 0; i < net.length; i++) {
				for (int j = 0; j < i; j++) {
					if (touch(drawing.wires().get(i), drawing.wires().get(j))) {
						merge(net, net[i], net[j]);
					}
				}
			}
			// each symbol is an edge between two nets: edges − nodes + 1 independent loops
			List<Integer> nets = new ArrayList<>();
			for (double[] t : terminals) {
				List<Integer> at = new ArrayList<>();
				for (int i = 0; i < net.length; i++) {
					if (box(drawing.wires().get(i)).inset(-HAIR).contains(t[0], t[1])) {
						at.add(net[i]);
					}
				}
				assertFalse(at.isEmpty(), "a symbol hangs in the air in " + root.text());
				nets.add(at.get(0));
			}
			long nodes = nets.stream().distinct().count();
			assertEquals(loops(root), drawing.symbols().size() - nodes + 1, root.text());
		}
	}

	private static boolean touch(Wire a, Wire b) {
		Box one = box(a).inset(-HAIR);
		Box other = box(b).inset(-HAIR);
		return one.x() <= other.right() && other.x() <= one.right() && one.y() <= other.bottom() && other.y() <= one.bottom();
	}

	private static void merge(int[] net, int from, int to) {
		for (int i = 0; i < net.length; i++) {
			net[i] = net[i] == from ? to : net[i];
		}
	}

	private static long loops(CircuitNode node) {
		long own = node instanceof CircuitNode.Parallel p ? p.parts().size() - 1 : 0;
		return own + CircuitEdit.parts(node).stream().mapToLong(CircuitLayoutTest::loops).sum();
	}

	@Test
	void aClickFindsTheElementAndThenWhatIsAroundIt() {
		CircuitNode root = Circuit.parse("R0-p(R1,CPE1)").root();
		CircuitDrawing drawing = draw(root);
		Symbol cpe = drawing.symbols().get(2);
		CircuitNode hit = drawing.at(cpe.body().middleX(), cpe.body().middleY()).orElseThrow();
		assertEquals("CPE1", hit.text());
		CircuitNode parallel = drawing.around(hit).orElseThrow();
		assertEquals("p(R1,CPE1)", parallel.text());
		assertEquals(root, drawing.around(parallel).orElseThrow());
		assertEquals(Optional.empty(), drawing.around(root));
		assertEquals(Optional.empty(), drawing.at(1, 1));
	}

	@Test
	void elementsAreInsertedAndTakenOut() {
		CircuitNode root = Circuit.parse("R0-p(R1,Q1)").root();
		CircuitNode r1 = CircuitEdit.elements(root).get(1);
		assertEquals("R0-p(R1-W1,Q1)", CircuitEdit.insert(root, r1, CircuitEdit.fresh(root, ElementType.WARBURG), false).text());
		assertEquals("R0-p(R1,C1,Q1)", CircuitEdit.insert(root, r1, CircuitEdit.fresh(root, ElementType.CAPACITANCE), true).text());
		assertEquals("R0-p(R1,Q1)-R2", CircuitEdit.insert(root, root, CircuitEdit.fresh(root, ElementType.RESISTANCE), false).text());
		assertEquals("R0-Q1", CircuitEdit.remove(root, r1).orElseThrow().text());
		assertEquals("R0", CircuitEdit.remove(root, CircuitEdit.parts(root).get(1)).orElseThrow().text());
		assertEquals(Optional.empty(), CircuitEdit.remove(root, root));
	}
}
