/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.StandardLayout;

/** Opens the measurements that are selected in the explorer. */
public final class OpenMeasurementHandler extends AbstractHandler {

	/** For the extension point. */
	public OpenMeasurementHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(StandardLayout.EXPLORER) instanceof ExplorerView view) {
			view.openSelected();
		}
		return null;
	}
}
