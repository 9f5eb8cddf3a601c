/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.handlers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.engine.Engine;
import org.lithoscope.registry.ReaderDescriptor;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.importing.ImportJob;

/** Asks for files and opens them. */
public final class OpenFilesHandler extends AbstractHandler {

	/** For the extension point. */
	public OpenFilesHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}

	/**
	 * Asks for files and opens them.
	 *
	 * @param window the window that asks
	 */
	public static void open(IWorkbenchWindow window) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Open Measurements");
		filters(dialog, Lithoscope.of(window).engineLater().getNow(null));
		if (dialog.open() == null) {
			return;
		}
		List<Path> paths = new ArrayList<>();
		for (String name : dialog.getFileNames()) {
			paths.add(Path.of(dialog.getFilterPath(), name).toAbsolutePath().normalize());
		}
		ImportJob.open(window, paths);
	}

	private static void filters(FileDialog dialog, Engine engine) {
		List<String> names = new ArrayList<>(List.of("All files"));
		List<String> extensions = new ArrayList<>(List.of("*"));
		if (engine != null) {
			for (ReaderDescriptor reader : engine.catalogue().readers()) {
				List<String> globs = reader.patterns().stream().map(p -> p.glob()).toList();
				if (!globs.isEmpty()) {
					names.add(reader.name());
					extensions.add(String.join(";", globs));
				}
			}
		}
		dialog.setFilterNames(names.toArray(String[]::new));
		dialog.setFilterExtensions(extensions.toArray(String[]::new));
	}

	/**
	 * Brings a view to the front.
	 *
	 * @param page the page
	 * @param view the view's id
	 */
	public static void show(IWorkbenchPage page, String view) {
		try {
			page.showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ILog.of(OpenFilesHandler.class).error("view " + view + " cannot be shown", e);
		}
	}
}
