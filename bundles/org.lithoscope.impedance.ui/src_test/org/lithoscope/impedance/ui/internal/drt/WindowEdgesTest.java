/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.drt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.drt.AssignmentWindow;

class WindowEdgesTest {

	private static final List<AssignmentWindow> WINDOWS = List.of(new AssignmentWindow(1e-6, 1e-4, "contact, electrolyte"),
			new AssignmentWindow(1e-4, 1e-3, "SEI"), new AssignmentWindow(5e-3, 0.1, "charge transfer"));

	@Test
	void anEdgeThatTwoWindowsShareIsOneAndMovesBoth() {
		assertArrayEquals(new double[] {1e-6, 1e-4, 1e-3, 5e-3, 0.1}, WindowEdges.of(WINDOWS));
		List<AssignmentWindow> moved = WindowEdges.moved(WINDOWS, 1, 2.3456e-4);
		assertEquals(2.35e-4, moved.get(0).to(), 1e-18, "three digits");
		assertEquals(2.35e-4, moved.get(1).from(), 1e-18);
		assertEquals(WINDOWS.get(2), moved.get(2));
		assertEquals(6e-3, WindowEdges.moved(WINDOWS, 3, 6e-3).get(2).from(), 1e-18);
	}

	@Test
	void aWindowIsWrittenAsItIsRead() {
		for (AssignmentWindow window : WINDOWS) {
			assertEquals(window, AssignmentWindow.parse(WindowEdges.text(window)));
		}
	}
}
