/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.drt;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumStates;
import org.lithoscope.impedance.ui.internal.spectrum.StatePage;
import org.lithoscope.ui.table.LinkedRows;

/** The distribution of relaxation times. */
public final class DrtPage extends StatePage {

	/**
	 * The page.
	 *
	 * @param states what the pages of an editor share
	 */
	public DrtPage(SpectrumStates states) {
		super(states, "Relaxation Times");
	}

	@Override
	protected Control fill(Composite parent, SpectrumState state, LinkedRows rows) {
		return new DrtPanel(parent, state, rows);
	}
}
