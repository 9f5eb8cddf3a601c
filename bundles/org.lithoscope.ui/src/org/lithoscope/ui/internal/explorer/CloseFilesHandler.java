/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.editor.MeasurementInput;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;

/** Takes the selected files out of the project, with their editors and problems; the files themselves stay as they are. */
public final class CloseFilesHandler extends AbstractHandler {

	/** For the extension point. */
	public CloseFilesHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		List<Path> paths = new ArrayList<>();
		for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
			if (element instanceof ProjectFile file) {
				paths.add(file.path());
			} else if (element instanceof OpenMeasurement measurement) {
				paths.add(measurement.path());
			}
		}
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		Lithoscope lithoscope = Lithoscope.of(window);
		lithoscope.problems().remove(paths.stream().map(p -> String.valueOf(p.getFileName())).toList());
		lithoscope.project().remove(paths);
		List<IEditorReference> editors = new ArrayList<>();
		for (IEditorReference reference : window.getActivePage().getEditorReferences()) {
			if (input(reference) instanceof MeasurementInput input && paths.contains(input.measurement().path())) {
				editors.add(reference);
			}
		}
		window.getActivePage().closeEditors(editors.toArray(IEditorReference[]::new), false);
		return null;
	}

	private static Object input(IEditorReference reference) {
		try {
			return reference.getEditorInput();
		} catch (PartInitException e) {
			return null;
		}
	}
}
