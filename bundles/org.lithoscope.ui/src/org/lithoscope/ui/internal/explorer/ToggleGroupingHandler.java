/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.StandardLayout;

/** Groups the explorer by technique or by file, in turn. */
public final class ToggleGroupingHandler extends AbstractHandler {

	/** For the extension point. */
	public ToggleGroupingHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(StandardLayout.EXPLORER) instanceof ExplorerView view) {
			view.toggleGrouping();
		}
		return null;
	}
}
