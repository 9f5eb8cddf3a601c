/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.internal.start.StartEditor;

/** Shows the start page. */
public final class ShowStartHandler extends AbstractHandler {

	/** For the extension point. */
	public ShowStartHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		StartEditor.show(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
		return null;
	}
}
