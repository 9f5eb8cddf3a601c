/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.theme;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;

/** Switches between light, dark and the system's look. */
public final class ThemeHandler extends AbstractHandler {

	/** For the extension point. */
	public ThemeHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.matchesRadioState(event)) {
			return null;
		}
		String wanted = event.getParameter(RadioState.PARAMETER_ID);
		HandlerUtil.updateRadioState(event.getCommand(), wanted);
		ThemeChoice.of(wanted).apply(HandlerUtil.getActiveWorkbenchWindow(event).getWorkbench());
		return null;
	}
}
