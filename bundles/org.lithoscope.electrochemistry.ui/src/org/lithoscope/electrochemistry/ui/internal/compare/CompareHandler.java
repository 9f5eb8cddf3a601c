/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.ui.StandardLayout;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;

/** Compares the cells that are selected in the explorer; all that are open where fewer than two are selected. */
public final class CompareHandler extends AbstractHandler {

	/** For the extension point. */
	public CompareHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		try {
			List<OpenMeasurement> cells = cells(page.getSelection(StandardLayout.EXPLORER));
			CompareEditor editor = (CompareEditor) page.openEditor(new CompareInput(), CompareEditor.ID);
			if (cells.size() > 1) {
				editor.showOnly(cells);
			}
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException("the editor that compares cells cannot be opened", e);
		}
	}

	private static List<OpenMeasurement> cells(ISelection selection) {
		List<OpenMeasurement> cells = new ArrayList<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				if (element instanceof OpenMeasurement measurement) {
					cells.add(measurement);
				} else if (element instanceof ProjectFile file) {
					cells.addAll(file.measurements());
				}
			}
		}
		return cells.stream().filter(m -> m.measurement().type().equals(CompareEditor.CYCLING)).toList();
	}
}
