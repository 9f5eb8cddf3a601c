/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a new archive and makes it. */
public final class NewHandler extends AbstractHandler {

	/** For the extension point. */
	public NewHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ArchiveActions.create(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}
}
