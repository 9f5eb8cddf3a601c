/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.internal.editor.LinkedTables;
import org.lithoscope.ui.internal.preferences.Preferences;
import org.lithoscope.ui.internal.tools.FirstPaint;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.TableModels;
import org.lithoscope.ui.tools.EmptyState;

/** The table of the measurement or result in the active editor; rows selected here are marked in its figures. */
public final class TableView extends ViewPart implements IPartListener2 {

	private Composite stack;
	private EmptyState empty;
	private Composite content;
	private Combo choice;
	private DataGrid grid;
	private LinkedTables shown;
	private List<String> names = List.of();

	/** For the extension point. */
	public TableView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		FirstPaint.fill(stack, this::createEmpty);
	}

	private void createEmpty() {
		empty = new EmptyState(stack, "table", "The rows of the measurement or result in the active editor. Rows selected here are marked in "
				+ "its figures, and points under the pointer are marked here.", "", () -> { });
		getSite().getPage().addPartListener(this);
		stack.addDisposeListener(e -> getSite().getPage().removePartListener(this));
		update();
	}

	/** The grid is made with the first table: an empty window does without. */
	private void createContent() {
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		choice = new Combo(content, SWT.READ_ONLY | SWT.DROP_DOWN);
		choice.addListener(SWT.Selection, e -> showTable());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(4, 2).applyTo(choice);
		grid = new DataGrid(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
	}

	private void update() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		LinkedTables tables = editor == null ? null : Adapters.adapt(editor, LinkedTables.class);
		boolean some = tables != null && !tables.tables().isEmpty();
		if (some && content == null) {
			createContent();
		}
		((StackLayout) stack.getLayout()).topControl = some ? content : empty;
		stack.layout();
		if (!some) {
			shown = null;
		} else if (shown == null || shown.rows() != tables.rows()) {
			shown = tables;
			names = new ArrayList<>(tables.tables().keySet());
			choice.setItems(names.stream().map(TableModels::title).toArray(String[]::new));
			choice.select(0);
			boolean several = names.size() > 1;
			choice.setVisible(several);
			GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) choice.getLayoutData()).exclude(!several).applyTo(choice);
			content.layout();
			showTable();
		} else if (!shown.tables().equals(tables.tables())) {
			showMoreRows(tables);
		}
	}

	private void showMoreRows(LinkedTables tables) {
		shown = tables;
		String name = names.get(choice.getSelectionIndex());
		grid.update(TableModels.of(name, tables.tables().get(name), new Preferences(InstanceScope.INSTANCE).digits()));
	}

	private void showTable() {
		Map<String, Table> tables = shown.tables();
		String name = names.get(choice.getSelectionIndex());
		Preferences preferences = new Preferences(InstanceScope.INSTANCE);
		grid.setDecimalComma(preferences.decimalComma());
		grid.show(TableModels.of(name, tables.get(name), preferences.digits()), shown.rows());
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		update();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference reference) {
		update();
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference reference) {
		update();
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		if (!stack.isDisposed()) {
			update();
		}
	}

	@Override
	public void setFocus() {
		(grid == null ? stack : grid).setFocus();
	}
}
