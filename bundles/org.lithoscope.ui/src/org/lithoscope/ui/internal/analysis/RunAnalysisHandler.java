/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.StandardLayout;
import org.lithoscope.ui.internal.handlers.OpenFilesHandler;

/** Runs the analysis that is set up in the analysis view. */
public final class RunAnalysisHandler extends AbstractHandler {

	/** For the extension point. */
	public RunAnalysisHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
		OpenFilesHandler.show(page, StandardLayout.ANALYSIS);
		if (page.findView(StandardLayout.ANALYSIS) instanceof AnalysisView view) {
			view.run();
		}
		return null;
	}
}
