/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.result;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.internal.editor.LinkedTables;
import org.lithoscope.ui.internal.editor.PagedEditor;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.FixedSelection;

/** What an analysis found: figures with the values beside them, a comparison when there are several results, and the provenance. */
public final class ResultEditor extends PagedEditor {

	/** The id of the editor. */
	public static final String ID = "org.lithoscope.ui.editors.result";

	private static final int[] VALUES_AND_FIGURES = {40, 60};

	private LinkedRows rows = new LinkedRows();
	private FigurePanel figures;
	private Composite values;
	private Result shown;

	/** For the extension point. */
	public ResultEditor() {
		// nothing to prepare
	}

	/**
	 * Opens results.
	 *
	 * @param page  the page of a window
	 * @param input the results
	 */
	public static void open(IWorkbenchPage page, ResultInput input) {
		if (input.results().isEmpty()) {
			return;
		}
		try {
			page.openEditor(input, ID);
		} catch (PartInitException e) {
			ILog.of(ResultEditor.class).error(input.getName() + " cannot be shown", e);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		site.setSelectionProvider(new FixedSelection(new StructuredSelection(results())));
		shown = results().get(0);
	}

	/** {@return the results that it shows, at least one} */
	public List<Result> results() {
		return ((ResultInput) getEditorInput()).results();
	}

	@Override
	protected void createPages() {
		page("Result", "result", this::overview);
		if (results().size() > 1) {
			page("Comparison", "group", parent -> new ComparisonPage(parent, results()));
		}
		page("Provenance", "provenance", this::provenance);
	}

	private Control overview(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		if (results().size() > 1) {
			Combo choice = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
			choice.setItems(results().stream().map(Result::title).toArray(String[]::new));
			choice.select(0);
			choice.addListener(SWT.Selection, e -> show(results().get(choice.getSelectionIndex())));
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(8, 6).applyTo(choice);
		}
		SashForm sash = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		values = new Composite(sash, SWT.NONE);
		values.setLayout(new FillLayout());
		figures = new FigurePanel(sash, rows);
		sash.setWeights(VALUES_AND_FIGURES);
		show(shown);
		return page;
	}

	private void show(Result result) {
		shown = result;
		for (Control child : values.getChildren()) {
			child.dispose();
		}
		new ValuesPanel(values, result);
		values.layout();
		figures.show(result.figures());
		firePropertyChange(PROP_INPUT);
	}

	private Control provenance(Composite parent) {
		return new ResultProvenancePage(parent, shown);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == LinkedTables.class) {
			return adapter.cast(new LinkedTables(shown == null ? Map.of() : shown.tables(), rows));
		}
		if (adapter == FigureCanvas.class) {
			return figures == null ? null : adapter.cast(figures.canvas());
		}
		if (adapter == Result.class) {
			return adapter.cast(shown);
		}
		if (adapter == Result[].class) {
			return adapter.cast(results().toArray(Result[]::new));
		}
		return super.getAdapter(adapter);
	}
}
