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

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/**
 * Opens one empty window; with the system property {@value #PROBE} it writes, once the window has been painted, the
 * milliseconds since the start of the virtual machine into the file that the property names, and closes the workbench.
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
				String file = System.getProperty(PROBE);
				if (file != null) {
					afterPaint(getWindowConfigurer().getWindow().getShell().getDisplay(), () -> probe(file));
				}
			}
		};
	}

	/** Runs once something of the window has been painted: the same moment as in Lithoscope's own workbench. */
	private static void afterPaint(Display display, Runnable action) {
		Listener[] filter = new Listener[1];
		filter[0] = event -> {
			display.removeFilter(SWT.Paint, filter[0]);
			display.asyncExec(action);
		};
		display.addFilter(SWT.Paint, filter[0]);
	}

	private static void probe(String file) {
		try {
			Files.writeString(Path.of(file), Long.toString(ManagementFactory.getRuntimeMXBean().getUptime()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
	}
}
