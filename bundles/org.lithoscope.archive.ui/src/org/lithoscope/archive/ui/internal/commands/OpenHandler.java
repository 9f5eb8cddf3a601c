/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens an archive: that of the parameter {@code folder}, or one that is asked for. */
public final class OpenHandler extends AbstractHandler {

	/** For the extension point. */
	public OpenHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		String folder = event.getParameter("folder");
		if (folder == null) {
			ArchiveActions.choose(window);
		} else {
			ArchiveActions.open(window, Path.of(folder));
		}
		return null;
	}
}
