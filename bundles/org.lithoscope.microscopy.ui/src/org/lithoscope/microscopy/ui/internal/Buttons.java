/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Buttons of the panels beside an image. */
public final class Buttons {

	private Buttons() {
	}

	/**
	 * A button that does something when it is pressed.
	 *
	 * @param parent  where it stands
	 * @param text    what stands on it
	 * @param tooltip what it does, in a sentence
	 * @param action  what it does
	 * @return the button
	 */
	public static Button push(Composite parent, String text, String tooltip, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tooltip);
		button.addListener(SWT.Selection, e -> action.run());
		return button;
	}
}
