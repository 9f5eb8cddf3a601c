/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.figure.FigureCanvas;

/** A command on the figure of the active editor; does nothing where there is none. */
abstract class FigureHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		FigureCanvas canvas = editor == null ? null : Adapters.adapt(editor, FigureCanvas.class);
		if (canvas != null && canvas.scene().isPresent()) {
			run(canvas);
		}
		return null;
	}

	/** Does it. */
	protected abstract void run(FigureCanvas canvas);
}
