/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.tools;

import java.nio.file.Path;

import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.internal.DPIUtil;
import org.eclipse.swt.widgets.Shell;

/** Pictures of windows, for documentation and for tests that fail. */
public final class Screenshot {

	private static final int QUIET_ROUNDS = 6;

	private Screenshot() {
	}

	/**
	 * Saves a picture of a window as PNG, in the pixels of the screen.
	 *
	 * @param shell the window
	 * @param file  where to
	 */
	public static void save(Shell shell, Path file) {
		shell.layout(true, true);
		shell.update();
		Rectangle area = shell.getClientArea();
		Point corner = shell.toDisplay(0, 0);
		// the menu bar lies above the client area
		int above = shell.getMenuBar() == null ? 0 : Math.max(0, corner.y - shell.getBounds().y);
		area = new Rectangle(corner.x, corner.y - above, area.width, area.height + above);
		Image image = new Image(shell.getDisplay(), area.width, area.height);
		GC gc = new GC(shell.getDisplay());
		try {
			gc.copyArea(image, area.x, area.y);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] {image.getImageData(DPIUtil.getDeviceZoom())};
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/**
	 * Runs something once no job has been at work for a while.
	 *
	 * @param shell  a window whose closing ends the waiting
	 * @param millis how long it must be quiet
	 * @param action what to run, on the thread of the display
	 */
	public static void whenQuiet(Shell shell, int millis, Runnable action) {
		watch(shell, millis, 0, action);
	}

	private static void watch(Shell shell, int millis, int quietRounds, Runnable action) {
		if (shell.isDisposed()) {
			return;
		}
		if (quietRounds >= QUIET_ROUNDS) {
			action.run();
			return;
		}
		shell.getDisplay().timerExec(millis, () -> watch(shell, millis, isBusy() ? 0 : quietRounds + 1, action));
	}

	private static boolean isBusy() {
		IJobManager jobs = Job.getJobManager();
		for (Job job : jobs.find(null)) {
			if (job.belongsTo(Family.WORK) && (job.getState() == Job.RUNNING || job.getState() == Job.WAITING)) {
				return true;
			}
		}
		return false;
	}

	/** The family of the jobs that read, decimate and analyse. */
	public enum Family {
		/** Work that the user waits for. */
		WORK
	}
}
