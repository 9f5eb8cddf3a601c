/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;

/** Does something with the open archive; what, is said in the extension after the name of this class. */
public final class ActionHandler extends AbstractHandler implements IExecutableExtension {

	private ArchiveAction action = ArchiveAction.REFRESH;

	/** For the extension point. */
	public ActionHandler() {
		// what it does is set by the extension
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		action = ArchiveAction.valueOf(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		Optional<OpenArchive> archive = Archives.of(window).open();
		if (archive.isPresent()) {
			action.run(new ArchiveAction.Context(window, archive.get(), Chosen.of(event)));
		}
		return null;
	}
}
