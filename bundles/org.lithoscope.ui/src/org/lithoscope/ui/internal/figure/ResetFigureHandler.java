/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import org.lithoscope.ui.figure.FigureCanvas;

/** Shows all of the figure in the active editor. */
public final class ResetFigureHandler extends FigureHandler {

	/** For the extension point. */
	public ResetFigureHandler() {
		// nothing to prepare
	}

	@Override
	protected void run(FigureCanvas canvas) {
		canvas.reset();
	}
}
