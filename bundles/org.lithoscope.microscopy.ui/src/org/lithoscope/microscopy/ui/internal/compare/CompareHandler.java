/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.compare;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.project.OpenMeasurement;

/** Compares the images that are selected, or all that are open where fewer than two are. */
public final class CompareHandler extends AbstractHandler {

	/** For the extension point. */
	public CompareHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		List<OpenMeasurement> images = selection.stream().filter(OpenMeasurement.class::isInstance).map(OpenMeasurement.class::cast)
				.filter(CompareHandler::isImage).toList();
		if (images.size() > 1) {
			CompareEditor.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), images);
		}
		return null;
	}

	private static boolean isImage(OpenMeasurement open) {
		return open.measurement().technique().equals("microscopy");
	}
}
