/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.validity;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumStates;
import org.lithoscope.impedance.ui.internal.spectrum.StatePage;
import org.lithoscope.ui.table.LinkedRows;

/** Does the spectrum obey the Kramers–Kronig relations, and where? The range chosen here is used on the pages that follow. */
public final class ValidityPage extends StatePage {

	/**
	 * The page.
	 *
	 * @param states what the pages of an editor share
	 */
	public ValidityPage(SpectrumStates states) {
		super(states, "Validity");
	}

	@Override
	protected Control fill(Composite parent, SpectrumState state, LinkedRows rows) {
		return new ValidityPanel(parent, state, rows);
	}
}
