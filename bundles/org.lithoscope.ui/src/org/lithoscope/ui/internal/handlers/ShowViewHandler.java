/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.StandardLayout;

/** Shows plug-in health. */
public final class ShowViewHandler extends AbstractHandler {

	/** For the extension point. */
	public ShowViewHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		OpenFilesHandler.show(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), StandardLayout.HEALTH);
		return null;
	}
}
