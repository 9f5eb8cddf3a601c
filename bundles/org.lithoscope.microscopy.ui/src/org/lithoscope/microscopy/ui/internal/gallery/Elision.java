/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import org.eclipse.swt.graphics.GC;

/** Texts shortened to a width. */
final class Elision {

	private static final String DOTS = "…";

	private Elision() {
	}

	/** Leaves out the end. */
	static String end(GC gc, String text, int width) {
		String shown = text;
		while (!shown.isEmpty() && gc.textExtent(shown.equals(text) ? shown : shown + DOTS).x > width) {
			shown = shown.substring(0, shown.length() - 1);
		}
		return shown.equals(text) ? text : shown + DOTS;
	}

	/** Leaves out the middle: names of images differ at their end. */
	static String middle(GC gc, String text, int width) {
		int cut = 0;
		String shown = text;
		while (cut < text.length() - 2 && gc.textExtent(shown).x > width) {
			cut++;
			int head = (text.length() - cut) / 2;
			shown = text.substring(0, head) + DOTS + text.substring(head + cut);
		}
		return shown;
	}
}
