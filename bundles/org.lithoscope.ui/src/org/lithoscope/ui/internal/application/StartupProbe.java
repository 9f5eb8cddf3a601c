/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.ui.internal.tools.Screenshot;

/**
 * What the system properties {@value #PROBE} and {@value #SCREENSHOT} ask for once the window has been painted: the milliseconds since the
 * start of the virtual machine in a file, or a picture of the window when all jobs are done; then the workbench ends.
 */
final class StartupProbe {

	private static final String PROBE = "lithoscope.startup.probe";
	private static final String SCREENSHOT = "lithoscope.ui.screenshot";
	private static final int QUIET_MILLIS = 400;

	private StartupProbe() {
	}

	static void install(IWorkbenchWindow window) {
		String probe = System.getProperty(PROBE);
		String screenshot = System.getProperty(SCREENSHOT);
		Display display = window.getShell().getDisplay();
		if (probe != null) {
			FirstPaint.then(display, () -> {
				write(Path.of(probe), Long.toString(ManagementFactory.getRuntimeMXBean().getUptime()));
				display.asyncExec(window.getWorkbench()::close);
			});
		} else if (screenshot != null) {
			FirstPaint.then(display, () -> Screenshot.whenQuiet(window.getShell(), QUIET_MILLIS, () -> {
				Screenshot.save(window.getShell(), Path.of(screenshot));
				window.getWorkbench().close();
			}));
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
