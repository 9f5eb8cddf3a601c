/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.handlers;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.internal.importing.ImportJob;

/** Asks for a folder and opens every file in it that a reader knows. */
public final class OpenFolderHandler extends AbstractHandler {

	/** For the extension point. */
	public OpenFolderHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}

	/**
	 * Asks for a folder and opens what it holds.
	 *
	 * @param window the window that asks
	 */
	public static void open(IWorkbenchWindow window) {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
		dialog.setText("Import a Folder");
		dialog.setMessage("Every file in the folder that a reader knows is opened.");
		String folder = dialog.open();
		if (folder != null) {
			ImportJob.open(window, List.of(Path.of(folder)));
		}
	}
}
