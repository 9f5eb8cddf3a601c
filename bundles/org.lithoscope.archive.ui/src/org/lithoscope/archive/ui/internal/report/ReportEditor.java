/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.report;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.lithoscope.ui.Editors;
import org.lithoscope.ui.ReadOnlyEditor;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridColumn;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;

/** Shows a report; its rows can be copied. */
public final class ReportEditor extends ReadOnlyEditor {

	/** The id of the editor. */
	public static final String ID = "org.lithoscope.archive.ui.editors.report";

	private DataGrid grid;

	/** For the extension point. */
	public ReportEditor() {
		// nothing to prepare
	}

	/**
	 * Opens a report; from any thread.
	 *
	 * @param window the window that shows it
	 * @param report the report
	 */
	public static void open(IWorkbenchWindow window, ArchiveReport report) {
		window.getWorkbench().getDisplay().asyncExec(() -> {
			if (window.isClosing() || window.getActivePage() == null) {
				return;
			}
			try {
				window.getActivePage().openEditor(new ReportInput(report), ID);
				Editors.hideStart(window.getActivePage());
			} catch (PartInitException e) {
				ILog.of(ReportEditor.class).error("the report cannot be shown", e);
			}
		});
	}

	/** {@return the report that is shown} */
	public ArchiveReport report() {
		return ((ReportInput) getEditorInput()).report();
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(0, 0).spacing(0, 0).applyTo(page);
		Label summary = new Label(page, SWT.WRAP);
		summary.setText(report().summary());
		summary.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		summary.setData("lithoscope.key", "report.summary");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 12).hint(200, SWT.DEFAULT).applyTo(summary);
		new Label(page, SWT.NONE);
		if (report().rows().isEmpty()) {
			return;
		}
		grid = new DataGrid(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
		List<GridColumn> columns = new ArrayList<>();
		for (int i = 0; i < report().columns().size(); i++) {
			int column = i;
			columns.add(new GridColumn(report().columns().get(i), "", "", false, row -> report().rows().get((int) row).cells().get(column)));
		}
		grid.show(new GridModel("report", report().rows().size(), columns), new LinkedRows());
	}

	@Override
	public void setFocus() {
		if (grid != null) {
			grid.setFocus();
		}
	}
}
