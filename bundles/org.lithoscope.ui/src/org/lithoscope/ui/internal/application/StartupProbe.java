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
import org.lithoscope.ui.internal.tools.FirstPaint;
import org.lithoscope.ui.internal.tools.Screenshot;

/**
 * What the system properties {@value #PROBE} and {@value #SCREENSHOT} ask for: a file with two lines, the milliseconds from the start of the
 * virtual machine until the window has been painted and until its views are filled and the start page is there; or a picture of the window
 * when all jobs are done. Then the workbench ends.
 */
final class StartupProbe {

	private static final String PROBE = "lithoscope.startup.probe";
	private static final String SCREENSHOT = "lithoscope.ui.screenshot";
	private static final int QUIET_MILLIS = 400;

	private final IWorkbenchWindow window;
	private final String probe = System.getProperty(PROBE);
	private final String screenshot = System.getProperty(SCREENSHOT);
	private long painted;

	private StartupProbe(IWorkbenchWindow window) {
		this.window = window;
	}

	/** To be called before any view of the window is made: what is done after the first paint is done in the order of the calls. */
	static StartupProbe before(IWorkbenchWindow window) {
		StartupProbe one = new StartupProbe(window);
		if (one.probe != null) {
			FirstPaint.then(window.getWorkbench().getDisplay(), () -> one.painted = uptime());
		}
		return one;
	}

	/** To be called when all has been said that is to be done after the first paint. */
	void after() {
		Display display = window.getWorkbench().getDisplay();
		if (probe != null) {
			FirstPaint.then(display, () -> {
				write(Path.of(probe), painted + "\n" + uptime() + "\n");
				display.asyncExec(window.getWorkbench()::close);
			});
		} else if (screenshot != null) {
			FirstPaint.then(display, () -> Screenshot.whenQuiet(window.getShell(), QUIET_MILLIS, () -> {
				Screenshot.save(window.getShell(), Path.of(screenshot));
				window.getWorkbench().close();
			}));
		}
	}

	private static long uptime() {
		return ManagementFactory.getRuntimeMXBean().getUptime();
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
