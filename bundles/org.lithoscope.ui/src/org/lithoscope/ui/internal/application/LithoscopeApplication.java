/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.registry.PluginFolders;
import org.lithoscope.ui.internal.theme.GtkStyle;

/** The workbench as an application: {@code org.lithoscope.ui.application}. */
public final class LithoscopeApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		PluginFolders.install(PluginFolders.usual());
		Display.setAppName("Lithoscope");
		GtkStyle.install();
		Display display = PlatformUI.createDisplay();
		try {
			String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
			int code = PlatformUI.createAndRunWorkbench(display, new LithoscopeAdvisor(StartFiles.of(arguments)));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		Display display = workbench.getDisplay();
		display.syncExec(() -> {
			if (!display.isDisposed()) {
				workbench.close();
			}
		});
	}
}
