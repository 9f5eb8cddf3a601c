/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.live;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.live.LiveFiles;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;

/** Follows the files of what is selected; when all of them are followed already, no longer. */
public final class FollowHandler extends AbstractHandler implements IElementUpdater {

	/** For the extension point. */
	public FollowHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		LiveFiles files = Lithoscope.of(HandlerUtil.getActiveWorkbenchWindow(event)).live();
		Set<Path> paths = paths(HandlerUtil.getCurrentSelection(event));
		boolean all = files.followed().containsAll(paths);
		for (Path path : paths) {
			if (all) {
				files.stop(path);
			} else {
				files.follow(path);
			}
		}
		return null;
	}

	private static Set<Path> paths(ISelection selection) {
		Set<Path> paths = new LinkedHashSet<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				if (element instanceof OpenMeasurement measurement) {
					paths.add(measurement.path());
				} else if (element instanceof ProjectFile file) {
					paths.add(file.path());
				}
			}
		}
		return paths;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			Set<Path> paths = paths(window.getSelectionService().getSelection());
			element.setChecked(!paths.isEmpty() && Lithoscope.of(window).live().followed().containsAll(paths));
		}
	}
}
