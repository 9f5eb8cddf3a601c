/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.handlers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.importing.ExampleProject;
import org.lithoscope.ui.internal.importing.ImportJob;

/** Opens the example project that ships with the product. */
public final class OpenExampleHandler extends AbstractHandler {

	/** For the extension point. */
	public OpenExampleHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}

	/**
	 * Opens the example project.
	 *
	 * @param window the window that asks
	 */
	public static void open(IWorkbenchWindow window) {
		Optional<Path> folder = ExampleProject.folder();
		if (folder.isPresent()) {
			ImportJob.open(window, List.of(folder.get()));
		} else {
			Lithoscope.of(window).problems().error("Example project", "The folder 'examples' was not found beside the installation.");
			OpenFilesHandler.show(window.getActivePage(), org.lithoscope.ui.StandardLayout.PROBLEMS);
		}
	}
}
