/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.drt;

import java.util.List;

import org.lithoscope.impedance.drt.AssignmentWindow;

/** The edges of assignment windows; an edge that two windows share is one edge. */
final class WindowEdges {

	private static final double SAME = 1e-9;

	private WindowEdges() {
	}

	/** {@return all edges in s, rising, each once} */
	static double[] of(List<AssignmentWindow> windows) {
		return windows.stream().flatMap(w -> java.util.stream.Stream.of(w.from(), w.to())).sorted().distinct().mapToDouble(Double::doubleValue)
				.toArray();
	}

	/**
	 * The windows with an edge at another place.
	 *
	 * @param windows the windows
	 * @param edge    the number of the edge among all
	 * @param tau     where it is to be, in s; between its neighbours
	 * @return new windows
	 */
	static List<AssignmentWindow> moved(List<AssignmentWindow> windows, int edge, double tau) {
		double before = of(windows)[edge];
		// three digits are as many as anybody means by dragging
		double to = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.2e", tau));
		return windows.stream().map(w -> {
			double from = same(w.from(), before) ? to : w.from();
			double until = same(w.to(), before) ? to : w.to();
			return from < until ? new AssignmentWindow(from, until, w.name()) : w;
		}).toList();
	}

	private static boolean same(double a, double b) {
		return Math.abs(a - b) <= SAME * b;
	}

	/** {@return a window as the analysis takes it} */
	static String text(AssignmentWindow window) {
		return window.from() + ".." + window.to() + " " + window.name();
	}
}
