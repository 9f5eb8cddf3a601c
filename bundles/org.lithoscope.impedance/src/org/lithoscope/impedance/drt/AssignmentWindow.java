/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

/**
 * A range of relaxation times that is assigned to a process. Which process that is depends on the cell and is the user's to say.
 *
 * @param from the lower end in s
 * @param to   the upper end in s
 * @param name the process
 */
public record AssignmentWindow(double from, double to, String name) {

	/** Checks the order. */
	public AssignmentWindow {
		if (!(from > 0 && from < to)) {
			throw new IllegalArgumentException("window '" + name + "' from " + from + " to " + to + " s");
		}
	}

	/**
	 * Reads a window.
	 *
	 * @param text {@code 1e-4..1e-3 transport through the SEI}
	 * @return the window
	 * @throws IllegalArgumentException when the text is not understood
	 */
	public static AssignmentWindow parse(String text) {
		String trimmed = text.strip();
		int dots = trimmed.indexOf("..");
		int blank = trimmed.indexOf(' ', Math.max(0, dots));
		if (dots < 1 || blank < 0) {
			throw new IllegalArgumentException("'" + text + "' is no window; write 1e-4..1e-3 name");
		}
		try {
			return new AssignmentWindow(Double.parseDouble(trimmed.substring(0, dots).strip()),
					Double.parseDouble(trimmed.substring(dots + 2, blank).strip()), trimmed.substring(blank + 1).strip());
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + text + "' is no window; write 1e-4..1e-3 name", e);
		}
	}
}
