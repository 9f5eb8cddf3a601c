/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import org.lithoscope.ui.figure.FigureCanvas;

/** Copies the figure of the active editor to the clipboard. */
public final class CopyFigureHandler extends FigureHandler {

	/** For the extension point. */
	public CopyFigureHandler() {
		// nothing to prepare
	}

	@Override
	protected void run(FigureCanvas canvas) {
		new FigureExport(canvas).copy();
	}
}
