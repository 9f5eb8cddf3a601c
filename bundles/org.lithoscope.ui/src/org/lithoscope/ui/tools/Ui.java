/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tools;

import org.eclipse.swt.widgets.Control;

/** Runs things on the thread of a control, as long as the control is there. */
public final class Ui {

	private Ui() {
	}

	/**
	 * Runs something later, unless the control has gone.
	 *
	 * @param control the control
	 * @param action  what to run
	 */
	public static void later(Control control, Runnable action) {
		if (control.isDisposed()) {
			return;
		}
		control.getDisplay().asyncExec(() -> {
			if (!control.isDisposed()) {
				action.run();
			}
		});
	}

	/**
	 * A change listener that may be called often and from any thread, and runs its action once for many calls.
	 *
	 * @param control the control
	 * @param action  what to run on the thread of the display
	 * @return the listener
	 */
	public static Runnable coalesced(Control control, Runnable action) {
		java.util.concurrent.atomic.AtomicBoolean waiting = new java.util.concurrent.atomic.AtomicBoolean();
		return () -> {
			if (waiting.compareAndSet(false, true)) {
				later(control, () -> {
					waiting.set(false);
					action.run();
				});
			}
		};
	}
}
