/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.importing.DroppedFiles;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.start.StartEditor;
import org.lithoscope.ui.internal.theme.GtkLook;
import org.lithoscope.ui.internal.tools.FirstPaint;

/** One window: its bars and size, the start page while nothing is open, and files dropped on the editor area. */
final class LithoscopeWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final int CATALOGUE_AFTER_MILLIS = 300;
	private static final Point DEFAULT_SIZE = new Point(1360, 860);

	private final List<Path> startFiles;
	private StartupProbe probe;

	LithoscopeWindowAdvisor(IWorkbenchWindowConfigurer configurer, List<Path> startFiles) {
		super(configurer);
		this.startFiles = startFiles;
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		probe = StartupProbe.before(configurer.getWindow());
		GtkLook.follow(configurer.getWindow().getWorkbench());
		configurer.setTitle("Lithoscope");
		configurer.setInitialSize(size());
		configurer.setShowCoolBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.addEditorAreaTransfer(FileTransfer.getInstance());
		configurer.configureEditorAreaDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				List<Path> paths = DroppedFiles.of(event.data);
				if (!paths.isEmpty()) {
					ImportJob.open(configurer.getWindow(), paths);
				}
			}
		});
	}

	private static Point size() {
		String[] parts = System.getProperty("lithoscope.ui.size", "").split("x");
		return parts.length == 2 ? new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])) : DEFAULT_SIZE;
	}

	@Override
	public void postWindowCreate() {
		LaterTrim.install(getWindowConfigurer());
	}

	@Override
	public void postWindowOpen() {
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		WindowTitle.install(getWindowConfigurer());
		Display display = getWindowConfigurer().getWindow().getShell().getDisplay();
		if (startFiles.isEmpty()) {
			FirstPaint.then(display, () -> StartEditor.showWhenEmpty(page));
		} else {
			ImportJob.open(getWindowConfigurer().getWindow(), startFiles);
		}
		// the catalogue is built while the user looks at the window, not before
		Lithoscope lithoscope = Lithoscope.of(getWindowConfigurer().getWindow());
		FirstPaint.then(display, () -> display.timerExec(CATALOGUE_AFTER_MILLIS, lithoscope::prepare));
		probe.after();
	}
}
