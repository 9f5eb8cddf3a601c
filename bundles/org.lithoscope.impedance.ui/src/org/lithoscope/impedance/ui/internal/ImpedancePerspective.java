/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.lithoscope.ui.StandardLayout;

/** The perspective of impedance: the layout that all techniques share. */
public final class ImpedancePerspective extends StandardLayout {

	/** For the extension point. */
	public ImpedancePerspective() {
		// nothing to prepare
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		super.createInitialLayout(layout);
		layout.addPerspectiveShortcut("org.lithoscope.impedance.ui.perspective");
	}
}
