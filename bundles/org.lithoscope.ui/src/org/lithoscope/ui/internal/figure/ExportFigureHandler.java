/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import org.lithoscope.ui.figure.FigureCanvas;

/** Saves the figure of the active editor as it is seen. */
public final class ExportFigureHandler extends FigureHandler {

	/** For the extension point. */
	public ExportFigureHandler() {
		// nothing to prepare
	}

	@Override
	protected void run(FigureCanvas canvas) {
		new FigureExport(canvas).ask();
	}
}
