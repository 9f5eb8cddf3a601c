/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import org.lithoscope.ui.figure.FigureCanvas;

/** Opens the settings of the axes of the figure in the active editor. */
public final class AxesHandler extends FigureHandler {

	/** For the extension point. */
	public AxesHandler() {
		// nothing to prepare
	}

	@Override
	protected void run(FigureCanvas canvas) {
		new AxisSettings(canvas).open();
	}
}
