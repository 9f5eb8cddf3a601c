/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.ui.table.LinkedRows;

/** Nyquist beside Bode, with linked points. */
public final class SpectrumPage extends StatePage {

	/**
	 * The page.
	 *
	 * @param states what the pages of an editor share
	 */
	public SpectrumPage(SpectrumStates states) {
		super(states, "Spectrum");
	}

	@Override
	protected Control fill(Composite parent, SpectrumState state, LinkedRows rows) {
		return new SpectrumPanel(parent, state, rows);
	}
}
