/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.result.ResultEditor;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;

/** Saves a report of the selected measurements or results; where nothing is selected, of those in the active editor. */
public final class SaveReportHandler extends AbstractHandler {

	/** For the extension point. */
	public SaveReportHandler() {
		// nothing to prepare
	}

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ReportContent content = selected(HandlerUtil.getCurrentSelection(event));
		if (content.sections().isEmpty() && editor != null && editor.getSite().getSelectionProvider() != null) {
			content = selected(editor.getSite().getSelectionProvider().getSelection());
		}
		if (!content.sections().isEmpty()) {
			ask(window, complete(content, window));
		}
		return null;
	}

	private static ReportContent selected(ISelection selection) {
		List<Measurement> measurements = new ArrayList<>();
		List<Result> results = new ArrayList<>();
		if (selection instanceof IStructuredSelection structured) {
			for (Object element : structured) {
				if (element instanceof OpenMeasurement open) {
					measurements.add(open.measurement());
				} else if (element instanceof ProjectFile file) {
					file.measurements().forEach(m -> measurements.add(m.measurement()));
				} else if (element instanceof Result result) {
					results.add(result);
				}
			}
		}
		return new ReportContent(measurements, results);
	}

	private static ReportContent complete(ReportContent content, IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		List<Result> results = Arrays.stream(page.getEditorReferences()).map(r -> r.getEditor(false)).filter(ResultEditor.class::isInstance)
				.flatMap(e -> ((ResultEditor) e).results().stream()).toList();
		List<Measurement> measurements = Lithoscope.of(window).project().files().stream().flatMap(f -> f.measurements().stream())
				.map(OpenMeasurement::measurement).toList();
		return content.with(measurements, results);
	}

	private static void ask(IWorkbenchWindow window, ReportContent content) {
		String first = content.sections().get(0).title();
		String title = content.sections().size() > 1 ? first + " and others" : first;
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
		dialog.setText("Save Report");
		dialog.setFilterExtensions(new String[] {"*.html", "*.pdf"});
		dialog.setFilterNames(new String[] {"Report as one HTML file (*.html)", "Report as PDF (*.pdf)"});
		dialog.setFileName(title.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".html");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			String ending = dialog.getFilterIndex() == 1 ? ".pdf" : ".html";
			Path target = Path.of(chosen.toLowerCase(Locale.ROOT).matches(".*\\.(html?|pdf)") ? chosen : chosen + ending);
			new ReportJob(Lithoscope.of(window), title, content, target).schedule();
		}
	}
}
