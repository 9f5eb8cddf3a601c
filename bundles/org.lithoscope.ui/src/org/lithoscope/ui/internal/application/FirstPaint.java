/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** What can wait until the user sees a window. */
final class FirstPaint {

	private FirstPaint() {
	}

	/** Runs once something of a window has been painted, in the order of the calls. */
	static void then(Display display, Runnable action) {
		Listener[] filter = new Listener[1];
		filter[0] = event -> {
			display.removeFilter(SWT.Paint, filter[0]);
			display.asyncExec(action);
		};
		display.addFilter(SWT.Paint, filter[0]);
	}
}
