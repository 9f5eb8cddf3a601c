/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.emptyrcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/**
 * Opens one empty window; with the system property {@value #PROBE} it writes the milliseconds since the start of the
 * virtual machine into the file that the property names, and closes the workbench.
 */
final class EmptyWorkbenchAdvisor extends WorkbenchAdvisor {

	private static final String PROBE = "lithoscope.startup.probe";
	private static final Point WINDOW_SIZE = new Point(1280, 800);

	@Override
	public String getInitialWindowPerspectiveId() {
		return "org.lithoscope.emptyrcp.perspective";
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		configurer.setInitialSize(WINDOW_SIZE);
		return new WorkbenchWindowAdvisor(configurer) {
			@Override
			public void postWindowOpen() {
				probe();
			}
		};
	}

	private static void probe() {
		String file = System.getProperty(PROBE);
		if (file == null) {
			return;
		}
		try {
			Files.writeString(Path.of(file), Long.toString(ManagementFactory.getRuntimeMXBean().getUptime()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
	}
}
