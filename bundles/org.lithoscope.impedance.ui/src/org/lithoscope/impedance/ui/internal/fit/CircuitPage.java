/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumStates;
import org.lithoscope.impedance.ui.internal.spectrum.StatePage;
import org.lithoscope.ui.table.LinkedRows;

/** The equivalent circuit: editor, fit, parameters, comparison. */
public final class CircuitPage extends StatePage {

	/**
	 * The page.
	 *
	 * @param states what the pages of an editor share
	 */
	public CircuitPage(SpectrumStates states) {
		super(states, "Circuit");
	}

	@Override
	protected Control fill(Composite parent, SpectrumState state, LinkedRows rows) {
		return new CircuitPanel(parent, state, rows);
	}
}
